import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History } from '../../src/studio/history.js';

/** A board whose diagram is a word; strokes add a letter. */
function board(first) {
  const history = new History();
  let shown = first;
  let strokes = [];
  let undone = [];
  const put = (xml) => {
    shown = xml;
    strokes = [];
    undone = [];
    history.begin(xml);
  };
  put(first);
  return {
    shown: () => shown,
    draw(letter, { written = true } = {}) {
      strokes.push(shown);
      undone = [];
      shown += letter;
      history.stroke('execute');
      if (written) history.written(shown);
    },
    replace(xml) {
      history.replace(shown);
      put(xml);
    },
    undo() {
      if (strokes.length > 0) {
        undone.push(shown);
        shown = strokes.pop();
        history.stroke('undo');
        history.written(shown);
      } else {
        const xml = history.back(shown);
        if (xml !== undefined) put(xml);
      }
      return shown;
    },
    redo() {
      if (undone.length > 0) {
        strokes.push(shown);
        shown = undone.pop();
        history.stroke('redo');
        history.written(shown);
      } else {
        const xml = history.forth(shown);
        if (xml !== undefined) put(xml);
      }
      return shown;
    },
  };
}

test('undo takes back a set alone, then every stroke that was drawn before it', () => {
  const it = board('-');
  it.draw('a');
  it.draw('b');
  it.replace('-ab[set]');
  assert.equal(it.undo(), '-ab');
  assert.equal(it.undo(), '-a');
  assert.equal(it.undo(), '-');
  assert.equal(it.undo(), '-');
});

test('between two sets every stroke is a step of its own', () => {
  const it = board('-');
  it.replace('-1');
  it.draw('a');
  it.draw('b');
  it.replace('-1ab2');
  it.draw('c');
  assert.deepEqual([1, 2, 3, 4, 5].map(() => it.undo()), ['-1ab2', '-1ab', '-1a', '-1', '-']);
});

test('what was taken back can be done again, set and strokes, until something else is drawn', () => {
  const it = board('-');
  it.draw('a');
  it.replace('-a1');
  it.undo();
  it.undo();
  assert.deepEqual([1, 2].map(() => it.redo()), ['-a', '-a1']);
  it.undo();
  it.draw('x');
  assert.equal(it.redo(), '-ax');
  assert.deepEqual([1, 2].map(() => it.undo()), ['-a', '-']);
});

test('a stroke that was taken back before the set is no step', () => {
  const it = board('-');
  it.draw('a');
  it.draw('wrong');
  it.undo();
  it.draw('b');
  it.replace('-ab1');
  assert.deepEqual([1, 2, 3].map(() => it.undo()), ['-ab', '-a', '-']);
});

test('strokes faster than they are written are one step', () => {
  const it = board('-');
  it.draw('a', { written: false });
  it.draw('b');
  it.replace('-ab1');
  assert.deepEqual([1, 2].map(() => it.undo()), ['-ab', '-']);
});

test('a long drawing forgets its beginning', () => {
  const it = board('-');
  for (let i = 0; i < 150; i++) it.draw('a');
  it.replace('set');
  for (let i = 0; i < 150; i++) it.undo();
  assert.equal(it.shown(), `-${'a'.repeat(51)}`);
});
