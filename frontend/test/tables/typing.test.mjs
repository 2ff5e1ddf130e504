import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Typing } from '../../src/tables/typing.js';

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

test('what is typed counts once, a moment after the last key', () => {
  const typed = [];
  const cell = new Typing().slow((value) => typed.push(value));
  cell('1');
  mock.timers.tick(299);
  cell('12');
  mock.timers.tick(299);
  assert.deepEqual(typed, []);
  mock.timers.tick(1);
  assert.deepEqual(typed, ['12']);
});

test('what is being typed counts at once when it is asked for, and then never again', () => {
  const typed = [];
  const typing = new Typing();
  const [cell, other] = ['a', 'b'].map((name) => typing.slow((value) => typed.push(name + value)));
  cell('1');
  other('2');
  cell('3');
  typing.finish();
  assert.deepEqual(typed.toSorted(), ['a3', 'b2']);
  typing.finish();
  mock.timers.tick(1000);
  assert.equal(typed.length, 2);
});
