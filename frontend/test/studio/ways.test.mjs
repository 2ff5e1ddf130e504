import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wayAround } from '../../src/studio/ways.js';

const task = (x, y = 100) => ({ x, y, width: 100, height: 80 });
const first = task(0);
const between = task(200);
const last = task(400);
const back = [
  { x: 400, y: 140 },
  { x: 100, y: 140 },
];
const loop = (y, to = 50) => [
  { x: 450, y: 100 },
  { x: 450, y },
  { x: to, y },
  { x: to, y: 100 },
];

test('a flow that crosses nothing stays as it is', () => {
  assert.equal(wayAround(back, last, first, [task(200, 300)], []), undefined);
});

test('a flow back over a step runs above it', () => {
  assert.deepEqual(wayAround(back, last, first, [between], []), loop(80));
});

test('what is written above the step has room', () => {
  assert.deepEqual(wayAround(back, last, first, [between, { x: 200, y: 70, width: 80, height: 14, words: true }], []), [
    { x: 450, y: 180 },
    { x: 450, y: 200 },
    { x: 50, y: 200 },
    { x: 50, y: 180 },
  ]);
});

test('a lane in which another flow runs is left to it, and so is the place where that comes in', () => {
  const above = loop(80);
  const below = above.map(({ x, y }) => ({ x, y: 280 - y }));
  const way = wayAround(back, last, first, [between], [above.slice(1), below.slice(1)]);
  assert.deepEqual(way, loop(68, 75));
});

test('it stays inside the stage that its steps stand in', () => {
  assert.equal(wayAround(back, last, first, [between], [], { x: -50, y: 70, width: 700, height: 140 }), undefined);
  assert.equal(wayAround(back, last, first, [between], [], { x: -50, y: 70, width: 700, height: 400 })[1].y, 200);
});

test('it does not climb through a step that stands above its start', () => {
  assert.equal(wayAround(back, last, first, [between, task(400, 0)], [])[1].y, 200);
});
