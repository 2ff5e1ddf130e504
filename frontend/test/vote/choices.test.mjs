import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf, displayed, isUndecided, tap, tapBlank, UNDECIDED } from '../../src/vote/choices.js';

const options = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, text: key.toUpperCase() }));
const election = { key: 'q1', kind: 'UP_TO_N', most: 3, seats: 3, options, order: 'AS_LISTED' };
const oneOf = { key: 'q2', kind: 'ONE_OF', most: 1, seats: 0, options, order: 'AS_LISTED' };

const taps = (question, ...keys) => keys.reduce((answer, key) => tap(question, answer, key).answer, UNDECIDED);

test('nothing is chosen beforehand', () => {
  assert.ok(isUndecided(UNDECIDED));
});

test('the fourth tap of three is not taken and says so; after taking one off there is room', () => {
  const three = taps(election, 'a', 'b', 'c');
  const fourth = tap(election, three, 'd');
  assert.ok(fourth.full);
  assert.deepEqual(fourth.answer, three);
  assert.deepEqual(taps(election, 'a', 'b', 'c', 'b', 'd').chosen, ['a', 'c', 'd']);
});

test('of one-of questions the last tap counts', () => {
  assert.deepEqual(taps(oneOf, 'a', 'c').chosen, ['c']);
});

test('blank excludes every option, and an option excludes blank', () => {
  const blank = tapBlank(election, taps(election, 'a', 'b'));
  assert.deepEqual(blank, { chosen: [], blank: true });
  assert.ok(!isUndecided(blank));
  assert.deepEqual(tap(election, blank, 'e').answer, { chosen: ['e'], blank: false });
  assert.ok(isUndecided(tapBlank(election, blank)));
  assert.ok(tapBlank(oneOf, tapBlank(oneOf, UNDECIDED)).blank);
});

test('what is sent follows the order of the text, however it was tapped', () => {
  const answers = { q1: taps(election, 'd', 'a'), q2: tapBlank(oneOf, UNDECIDED) };
  assert.deepEqual(choicesOf([election, oneOf], answers), { q1: ['a', 'd'], q2: [] });
});

test('shuffled options come in every order with the same chance, listed ones as listed', () => {
  assert.deepEqual(displayed(election), options);
  const three = { ...election, options: options.slice(0, 3), order: 'SHUFFLED' };
  const seen = new Map();
  for (let i = 0; i < 6000; i++) {
    const order = displayed(three).map(({ key }) => key).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  assert.equal(seen.size, 6);
  for (const times of seen.values()) assert.ok(times > 800 && times < 1200, `${times} of 6000`);
});
