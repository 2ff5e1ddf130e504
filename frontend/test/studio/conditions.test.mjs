import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersBefore, told, toldTogether, written } from '../../src/studio/conditions.js';
import { Sentence } from '../../src/studio/sentence.js';

test('a condition is told as which answer is which value, and written as it stands', () => {
  for (const text of ["decision == 'return'", "tier != 'CITY'", 'refused == true', 'amount >= 3000', 'amount < -1.5']) {
    assert.equal(written(told(`\${${text}}`)), text);
  }
  assert.deepEqual(told("${decision eq 'return'}"), { name: 'decision', how: 'eq', value: 'return', kind: 'TEXT' });
  assert.deepEqual(told('${counted}'), { name: 'counted', how: 'eq', value: 'true', kind: 'YES_NO' });
  assert.deepEqual(told('${!counted}'), { name: 'counted', how: 'eq', value: 'false', kind: 'YES_NO' });
});

test('what is no such sentence is not told as one', () => {
  for (const text of ["${decision == 'a' || decision == 'b'}", '${(counted)}', "${!decision == 'a'}", '${decision == null}', "${decision > 'a'}", '${true}', '', undefined]) {
    assert.equal(told(text), undefined, text);
  }
});

test('several sentences that are joined alike are read together', () => {
  const { joint, all } = toldTogether("${decision == 'return' || decision == 'more'}");
  assert.equal(joint, 'or');
  assert.deepEqual(all.map((each) => each.value), ['return', 'more']);
  assert.equal(toldTogether("${counted && tier == 'CITY' and decided}").all.length, 3);
  assert.equal(toldTogether('${a || b && c}'), undefined);
  assert.equal(toldTogether('${(a || b)}'), undefined);
});

test('nothing is written of which a part is missing, or that would be code', () => {
  assert.equal(written({ name: 'decision', how: 'eq', value: undefined, kind: 'TEXT' }), undefined);
  assert.equal(written({ name: 'decision', how: 'eq', value: "a' || 'b", kind: 'TEXT' }), undefined);
  assert.equal(written({ name: 'amount', how: 'ge', value: '3000 }', kind: 'NUMBER' }), undefined);
  assert.equal(written({ name: '', how: 'eq', value: 'true', kind: 'YES_NO' }), undefined);
});

/** start → check → choice → review → funds → gateway; the choice leads around the review. */
function diagram() {
  const made = {};
  const add = (id, $type, attributes = {}, $parent = { $type: 'bpmn:Process' }) => {
    made[id] = { id, name: id, $type, $parent, incoming: [], outgoing: [], get: (name) => attributes[name], ...attributes };
  };
  add('start', 'bpmn:StartEvent');
  add('check', 'bpmn:UserTask', { 'camunda:formKey': 'trial/check' });
  add('choice', 'bpmn:ExclusiveGateway');
  add('review', 'bpmn:UserTask', { 'camunda:formKey': 'trial/review' });
  add('funds', 'bpmn:ServiceTask', { 'camunda:delegateExpression': '${reserve}' });
  add('gateway', 'bpmn:ExclusiveGateway');
  for (const [from, to] of [['start', 'check'], ['check', 'choice'], ['choice', 'review'], ['review', 'funds'], ['funds', 'gateway'], ['choice', 'gateway']]) {
    const flow = { id: `${from}_${to}`, sourceRef: made[from], targetRef: made[to] };
    made[from].outgoing.push(flow);
    made[to].incoming.push(flow);
  }
  return made;
}

const known = {
  answers: {
    'form:trial/check': { decision: { complete: 'Complete', incomplete: 'Incomplete' } },
    'form:trial/review': { decision: { agree: 'Agree', return: 'Send back' } },
    'form:start': { amount: {} },
  },
  facts: [
    { name: 'decision', label: 'Decision', kind: 'TEXT', values: { agree: 'Agree', complete: 'Complete', incomplete: 'Incomplete', return: 'Send back', else: 'else' } },
    { name: 'amount', label: 'Amount', kind: 'NUMBER', values: {} },
    { name: 'quiet', label: 'Quiet', kind: 'TEXT', values: {} },
  ],
};

test('a choice knows the answers of the steps before it, and of none that lie behind those', () => {
  const { gateway } = diagram();
  const before = answersBefore(gateway, known);
  assert.deepEqual([...before.keys()], ['decision']);
  assert.deepEqual(before.get('decision').by.map((each) => each.id), ['review', 'check']);
  assert.deepEqual(Object.keys(before.get('decision').values), ['agree', 'return', 'complete', 'incomplete']);
});

test('a choice behind a subprocess knows what was answered last in it', () => {
  const { gateway } = diagram();
  const inside = diagram();
  const part = { $type: 'bpmn:SubProcess', incoming: [], get: () => undefined };
  part.flowElements = [inside.check, { id: 'over', $type: 'bpmn:EndEvent', $parent: part, incoming: [{ sourceRef: inside.check }] }];
  gateway.incoming = [{ sourceRef: part }];
  assert.deepEqual(Object.keys(answersBefore(gateway, known).get('decision').values), ['complete', 'incomplete']);
});

const words = {
  'condition.nearer': 'Before',
  'condition.others': 'Others',
  'condition.of': '{what} of {task}',
  'condition.said': '{what} {how} {value}',
  'condition.or': ', or ',
  'condition.how.eq': 'is',
  'condition.inDetails': 'See Details',
};

function fieldsOf(flow) {
  const shown = [];
  const changes = [];
  const fields = {
    select: (name, value, options, changed) => shown.push({ name, value, options, changed }) && name,
    number: (name, value, changed) => shown.push({ name, value, changed }) && name,
    fixed: (name, text, hint) => shown.push({ name, text, hint }) && name,
  };
  new Sentence(words, { known }, fields, (each) => each.name).show(flow, (text) => changes.push(text));
  return { shown, changes, field: (name) => shown.find((each) => each.name === name) };
}

function wayOut(body, other) {
  const { gateway } = diagram();
  const flow = { id: 'way', sourceRef: gateway, conditionExpression: body ? { body } : undefined };
  gateway.outgoing.push(flow, { id: 'other', sourceRef: gateway, conditionExpression: { body: other } });
  return flow;
}

test('an officer picks the answer of a step before, and it begins with a value that no other way asks for', () => {
  const { field, changes } = fieldsOf(wayOut(undefined, "${decision == 'agree'}"));
  const [, nearer, others] = field('condition').options;
  assert.deepEqual(nearer, { label: 'Before', options: [{ value: 'decision', label: 'Decision of review / check' }] });
  assert.deepEqual(others, { label: 'Others', options: [{ value: 'amount', label: 'Amount' }] });
  field('condition').changed('decision');
  field('condition').changed('amount');
  assert.deepEqual(changes, ["decision == 'return'", 'amount >= 0']);
});

test('relation and value are changed on their own, and a value that nobody knows stays what it is', () => {
  const { field, changes } = fieldsOf(wayOut("${decision == 'unheard'}", ''));
  assert.deepEqual(field('condition.value').options.at(-1), { value: 'unheard', label: 'unheard' });
  field('condition.how').changed('ne');
  field('condition.value').changed('return');
  assert.deepEqual(changes, ["decision != 'unheard'", "decision == 'return'"]);
});

test('what no sentence tells is read out and not offered for change', () => {
  const several = fieldsOf(wayOut("${decision == 'return' || decision == 'agree'}", '')).shown;
  assert.deepEqual(several, [{ name: 'condition', text: 'Decision is Send back, or Decision is Agree', hint: 'See Details' }]);
  assert.equal(fieldsOf(wayOut('${(amount > 1) && decided}', '')).shown[0].text, '(amount > 1) && decided');
});
