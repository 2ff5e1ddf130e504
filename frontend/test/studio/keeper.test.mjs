import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Keeper, takeEarly } from '../../src/studio/keeper.js';

class Store {
  #kept = new Map();
  getItem(key) {
    return this.#kept.get(key) ?? null;
  }
  setItem(key, value) {
    this.#kept.set(key, value);
  }
  removeItem(key) {
    this.#kept.delete(key);
  }
}

function keeper(store = new Store(), revision = 3) {
  const told = [];
  const editor = { xml: 'a', write: async () => editor.xml, told: (xml) => told.push(xml), revision: () => editor.of, of: revision };
  return { keeper: new Keeper(store, 'trial/a.dmn', editor), editor, told, store };
}

test('what was changed is told once, a moment after the last change', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { keeper: it, editor, told } = keeper();
    it.later();
    mock.timers.tick(200);
    editor.xml = 'b';
    it.later();
    mock.timers.tick(299);
    assert.deepEqual(told, []);
    mock.timers.tick(1);
    await Promise.resolve();
    assert.deepEqual(told, ['b']);
    assert.equal(it.isShown('b'), true);
  } finally {
    mock.timers.reset();
  }
});

test('what the server has is forgotten, unless something was changed since', async () => {
  const { keeper: it, editor, store } = keeper();
  it.later();
  await it.flush();
  it.later();
  it.saved();
  assert.deepEqual(keeper(store).keeper.kept('server'), { unsaved: 'a' });
  editor.xml = 'b';
  await it.flush();
  it.saved();
  assert.deepEqual(keeper(store).keeper.kept('server'), {});
});

test('what was drawn while somebody else saved is left over and not put on top', async () => {
  const { keeper: it, store } = keeper();
  it.later();
  await it.flush();
  assert.deepEqual(keeper(store, 3).keeper.kept('server'), { unsaved: 'a' });
  assert.deepEqual(keeper(store, 4).keeper.kept('server'), { leftover: 'a' });
  assert.deepEqual(keeper(store, 4).keeper.kept('a'), {});
});

test('properties that were set too early are taken', () => {
  const values = { xml: '', words: {} };
  const element = { xml: '<a/>' };
  takeEarly(element, ['xml', 'words'], values);
  assert.deepEqual(values, { xml: '<a/>', words: {} });
  assert.equal(Object.hasOwn(element, 'xml'), false);
});
