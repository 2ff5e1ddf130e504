import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heatOf, hottest, marksOf, movement, plain } from '../src/diagram/marks.js';

const line = [
  { id: 'apply', kind: 'step' },
  { id: 'visit', kind: 'step' },
  { id: 'approve', kind: 'step' },
  { id: 'f1', kind: 'flow', source: 'apply', target: 'visit' },
  { id: 'f2', kind: 'flow', source: 'visit', target: 'approve' },
  { id: 'lane', kind: 'frame' },
];

test('what has ended is done, what waits is current, the rest lies ahead', () => {
  const marks = marksOf(line, ['apply'], ['visit']);
  assert.deepEqual(Object.fromEntries(marks), {
    apply: 'is-done',
    visit: 'is-current',
    approve: 'is-ahead',
    f1: 'is-done',
    f2: 'is-ahead',
  });
});

test('a step that waits again after it was done once is current', () => {
  assert.equal(marksOf(line, ['apply', 'visit'], ['visit']).get('visit'), 'is-current');
});

test('a flow into a step that was never reached is not taken', () => {
  assert.equal(marksOf(line, ['visit'], []).get('f2'), 'is-ahead');
});

test('pools, lanes and labels carry no mark', () => {
  assert.equal(marksOf(line, ['lane'], []).has('lane'), false);
  assert.equal(plain({ id: 'l', parent: {}, businessObject: { $type: 'bpmn:Lane' } }).kind, 'frame');
  assert.equal(plain({ id: 't', parent: {}, labelTarget: {}, businessObject: { $type: 'bpmn:Task' } }).kind, 'frame');
});

test('a connection knows where it leads', () => {
  const flow = plain({ id: 'f', parent: {}, waypoints: [], source: { id: 'a' }, target: { id: 'b' }, businessObject: { $type: 'bpmn:SequenceFlow' } });
  assert.deepEqual(flow, { id: 'f', kind: 'flow', source: 'a', target: 'b' });
});

test('arrow keys move the picture, other keys are left to the page', () => {
  assert.deepEqual(movement('ArrowLeft'), { dx: 60, dy: 0 });
  assert.deepEqual(movement('0'), { fit: true });
  assert.equal(movement('j'), null);
});

test('figures mark their step by level, and never a flow or an unknown element', () => {
  const heat = [
    { id: 'visit', level: '3' },
    { id: 'approve', level: 9 },
    { id: 'f1', level: 2 },
    { id: 'gone', level: 1 },
  ];
  assert.deepEqual(Object.fromEntries(heatOf(line, heat)), { apply: 'is-ahead', visit: 'heat-3', approve: 'heat-4' });
});

test('the strongest figure is the first of those with the highest level', () => {
  assert.equal(hottest([{ id: 'visit', level: '1' }, { id: 'approve', level: '4' }, { id: 'apply', level: 4 }]), 'approve');
  assert.equal(hottest([]), undefined);
});
