import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backup } from '../../src/studio/backup.js';
import {
  conditionOf,
  conditionText,
  deadlineOf,
  deadlineText,
  freeId,
  nameOf,
  passedText,
  postOf,
  postText,
  property,
  withPassed,
  withProperty,
} from '../../src/studio/elements.js';

const moddle = { create: (type, attributes) => ({ $type: type, ...attributes }) };

test('a deadline is read and written as it stands in the file', () => {
  for (const text of ['5wd', '20d', '12m', 'none', 'parameter:noticePeriod']) {
    assert.equal(deadlineText(deadlineOf(text)), text);
  }
  assert.deepEqual(deadlineOf('soon'), { unit: '', other: 'soon' });
  assert.equal(deadlineText({ unit: 'wd', amount: 0 }), undefined);
  assert.equal(deadlineText({ unit: 'wd', amount: 2.5 }), undefined);
  assert.equal(deadlineText({ unit: 'parameter', parameter: '' }), undefined);
});

test('a post is a role, at a level or wherever the case is', () => {
  assert.equal(postText(postOf('REVIEWER@COUNTY')), 'REVIEWER@COUNTY');
  assert.equal(postText(postOf('CASE_OFFICER')), 'CASE_OFFICER');
  assert.equal(postText(postOf(undefined)), undefined);
});

test('a condition is shown without its brackets', () => {
  assert.equal(conditionOf("${outcome == 'AGREE'}"), "outcome == 'AGREE'");
  assert.equal(conditionText(" outcome == 'AGREE' "), "${outcome == 'AGREE'}");
  assert.equal(conditionText('  '), undefined);
});

test('setting a property leaves the others and whatever else extends the element', () => {
  const retry = { $type: 'camunda:FailedJobRetryTimeCycle', body: 'R3/PT10M' };
  const task = {
    extensionElements: {
      values: [retry, { $type: 'camunda:Properties', values: [{ name: 'deadline', value: '3wd' }, { name: 'note', value: 'x' }] }],
    },
  };
  const changed = { extensionElements: withProperty(moddle, task, 'deadline', '5wd') };
  assert.equal(property(changed, 'deadline'), '5wd');
  assert.equal(property(changed, 'note'), 'x');
  assert.equal(changed.extensionElements.values[0], retry);
  assert.equal(property(task, 'deadline'), '3wd');

  const without = { extensionElements: withProperty(moddle, task, 'deadline', '') };
  assert.equal(property(without, 'deadline'), undefined);
  assert.equal(withProperty(moddle, {}, 'deadline', ''), undefined);
});

test('variables of a called process are written as they are passed, and everything else stays', () => {
  const all = { $type: 'camunda:In', businessKey: '#{key}' };
  const back = { $type: 'camunda:Out', source: 'outcome', target: 'result' };
  const call = { extensionElements: { values: [all, back, { $type: 'camunda:In', source: 'level', target: 'tier' }] } };
  assert.equal(passedText(call, 'camunda:In'), 'tier = level');
  assert.equal(passedText(call, 'camunda:Out'), 'result = outcome');
  assert.equal(passedText({}, 'camunda:In'), '');
  const { values } = withPassed(moddle, call, 'camunda:In', ' amount，tier=level ');
  assert.deepEqual(values.slice(0, 2), [all, back]);
  assert.equal(passedText({ extensionElements: { values } }, 'camunda:In'), 'amount, tier = level');
  assert.deepEqual(withPassed(moddle, call, 'camunda:In', '').values, [all, back]);
  assert.equal(withPassed(moddle, call, 'camunda:In', '${amount}'), undefined);
});

test('new elements are named after what they are', () => {
  const taken = new Set(['homeVisit', 'homeVisit2']);
  assert.equal(freeId('homeVisit', (id) => taken.has(id)), 'homeVisit3');
  assert.equal(freeId('9 入户', () => false), 'element');
  assert.equal(freeId('2nd-look', () => false), 'nd-look');
});

test('a drawing is kept until the server has it', () => {
  const items = new Map();
  const store = {
    setItem: (key, value) => items.set(key, value),
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => items.delete(key),
  };
  const backup = new Backup(store, 'trial');
  assert.equal(backup.read(), undefined);
  assert.equal(backup.keep('<x/>', 3), true);
  assert.deepEqual(new Backup(store, 'trial').read(), { xml: '<x/>', revision: 3 });
  assert.equal(new Backup(store, 'other').read(), undefined);
  backup.forget();
  assert.equal(backup.read(), undefined);
  items.set('xieyue.studio.trial', '{broken');
  assert.equal(backup.read(), undefined);
  store.setItem = () => {
    throw new Error('full');
  };
  assert.equal(backup.keep('<x/>', 3), false);
});

test('readers of English are told the name that the element states, else the one that is known, else the one that is drawn', () => {
  const extensionElements = { values: [{ $type: 'camunda:Properties', values: [{ name: 'label.en', value: 'Home visit' }] }] };
  const visit = { name: '入户\n核查', extensionElements };
  assert.equal(nameOf(visit, { english: true, known: { '入户 核查': 'Visit' } }), 'Home visit');
  assert.equal(nameOf(visit, { english: false, known: {} }), '入户\n核查');
  assert.equal(nameOf({ name: '入户\n核查' }, { english: true, known: { '入户 核查': 'Visit' } }), 'Visit');
  assert.equal(nameOf({ name: '新的' }, { english: true, known: {} }), '新的');
  assert.equal(nameOf({}), '');
});
