import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Strokes } from '../../src/studio/strokes.js';

test('what nobody has drawn in is known', () => {
  assert.equal(new Strokes().areKnown(0), true);
});

test('a stroke is known only when it was written down, told and heard', () => {
  const strokes = new Strokes();
  strokes.draw();
  assert.equal(strokes.areKnown(0), false, 'waits for the quiet moment');
  const drawn = strokes.drawn;
  strokes.tell(drawn);
  assert.equal(strokes.areKnown(0), false, 'on its way');
  assert.equal(strokes.areKnown(1), true);
  assert.equal(strokes.areKnown(), false, 'not saved yet');
  strokes.hear(1);
  assert.equal(strokes.areKnown(), true);
});

test('a stroke that comes while the one before is written down is not taken for told', () => {
  const strokes = new Strokes();
  strokes.draw();
  const drawn = strokes.drawn;
  strokes.draw();
  strokes.tell(drawn);
  assert.equal(strokes.areKnown(1), false);
});

test('an answer that is overtaken takes nothing back', () => {
  const strokes = new Strokes();
  strokes.draw();
  strokes.tell(strokes.drawn);
  strokes.draw();
  strokes.tell(strokes.drawn);
  strokes.hear(2);
  strokes.hear(1);
  assert.equal(strokes.areKnown(), true);
});
