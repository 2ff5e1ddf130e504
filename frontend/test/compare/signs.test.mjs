import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOn, placeOf, sameView, SIGNS } from '../../src/compare/signs.js';

const marks = [
  { kind: 'added', after: 'second' },
  { kind: 'removed', before: 'old' },
  { kind: 'changed', before: 'review', after: 'reviewAtCounty' },
];

test('each side carries the marks of what it holds, under its own id', () => {
  assert.deepEqual(marksOn('before', marks), [
    { id: 'old', kind: 'removed' },
    { id: 'review', kind: 'changed' },
  ]);
  assert.deepEqual(marksOn('after', marks), [
    { id: 'second', kind: 'added' },
    { id: 'reviewAtCounty', kind: 'changed' },
  ]);
});

test('every kind has a sign of its own beside its colour', () => {
  assert.equal(new Set(Object.values(SIGNS)).size, 4);
});

test('the sign of a flow stands on its middle', () => {
  const flow = { waypoints: [{ x: 10, y: 10 }, { x: 110, y: 10 }, { x: 110, y: 50 }] };
  assert.deepEqual(placeOf(flow), { left: 61, top: -9 });
  assert.deepEqual(placeOf({ width: 100, height: 80 }), { top: -10, left: 92 });
});

test('the other diagram shows the same place at the same size', () => {
  assert.deepEqual(sameView({ x: 5, y: 6, width: 800, height: 600, scale: 0.5 }, { width: 300, height: 200 }), {
    x: 5,
    y: 6,
    width: 600,
    height: 400,
  });
});
