import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, PRESET_ICONS } from '../../src/studio/presets.js';

const node = ($type, id, ways) => ({ parent: {}, businessObject: { $type, id, outgoing: Array.from({ length: ways }, () => ({})) } });
const flow = { parent: {}, businessObject: { $type: 'bpmn:SequenceFlow', id: 'review_to_pay' } };

test('a set of parts goes into an arrow, or behind a step with one way on', () => {
  assert.equal(placeOf(flow), 'review_to_pay');
  assert.equal(placeOf(node('bpmn:UserTask', 'review', 1)), 'review');
});

test('the words of an arrow stand for the arrow', () => {
  assert.equal(placeOf({ labelTarget: flow }), 'review_to_pay');
});

test('nothing goes behind an end, a choice of ways, the paper, or what has been taken away', () => {
  assert.equal(placeOf(node('bpmn:EndEvent', 'done', 0)), undefined);
  assert.equal(placeOf(node('bpmn:ExclusiveGateway', 'agreed', 2)), undefined);
  assert.equal(placeOf({ businessObject: { $type: 'bpmn:Process', id: 'aid' } }), undefined);
  assert.equal(placeOf({ ...flow, parent: null }), undefined);
  assert.equal(placeOf(undefined), undefined);
});

test('every kind of set has a sign of its own', () => {
  assert.equal(new Set(Object.values(PRESET_ICONS)).size, 9);
});
