import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Connection } from '../../src/studio/connection.js';
import { Keeper, takeEarly } from '../../src/studio/keeper.js';

class Store {
  kept = new Map();
  getItem(key) {
    return this.kept.get(key) ?? null;
  }
  setItem(key, value) {
    if (this.full) {
      throw new Error('full');
    }
    this.kept.set(key, value);
  }
  removeItem(key) {
    this.kept.delete(key);
  }
}

class Line {
  there = true;
  watch(changed) {
    this.changed = changed;
    return () => (this.changed = undefined);
  }
  isThere() {
    return this.there;
  }
  isProven() {
    if (!this.there) this.comes();
  }
  doubt() {
    this.doubted = true;
  }
  goes() {
    this.there = false;
    this.changed();
  }
  comes() {
    this.there = true;
    this.changed();
  }
}

function keeper({ store = new Store(), revision = 3 } = {}) {
  const line = new Line();
  const editor = {
    xml: 'a',
    of: revision,
    told: [],
    said: [],
    finished: 0,
  };
  const calls = {
    write: async () => editor.xml,
    told: (xml) => editor.told.push(xml),
    revision: () => editor.of,
    finish: () => editor.finished++,
    says: (state, xml) => editor.said.push([state, xml]),
  };
  const it = new Keeper(store, 'trial/a.dmn', calls, line);
  const draw = async (xml) => {
    editor.xml = xml;
    it.later();
    mock.timers.tick(300);
    await settled();
  };
  return { it, editor, store, line, draw, state: () => editor.said.at(-1) };
}

async function settled() {
  for (let i = 0; i < 5; i++) {
    await Promise.resolve();
  }
}

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  globalThis.window = new EventTarget();
  globalThis.document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
});

afterEach(() => {
  mock.timers.reset();
  delete globalThis.window;
  delete globalThis.document;
});

test('what was changed is told once, a moment after the last change', async () => {
  const { it, editor } = keeper();
  it.later();
  mock.timers.tick(200);
  editor.xml = 'b';
  it.later();
  mock.timers.tick(299);
  assert.deepEqual(editor.told, []);
  mock.timers.tick(1);
  await settled();
  assert.deepEqual(editor.told, ['b']);
  assert.equal(it.isShown('b'), true);
});

test('what the server has is forgotten, unless something was changed since', async () => {
  const { it, store, draw, state } = keeper();
  it.begin();
  await draw('a');
  assert.deepEqual(state(), ['saving', 'a']);
  it.later();
  it.saved(1);
  assert.deepEqual(keeper({ store }).it.kept('server'), { unsaved: 'a' });
  await draw('b');
  it.saved(2);
  assert.deepEqual(state(), ['saved', undefined]);
  assert.deepEqual(keeper({ store }).it.kept('server'), {});
});

test('an answer that comes before the file is shown takes nothing away', async () => {
  const { store, draw } = keeper();
  await draw('a');
  const next = keeper({ store });
  next.it.saved(0);
  assert.deepEqual(next.it.kept('server'), { unsaved: 'a' });
});

test('without a connection everything is kept here, and told once when it is back', async () => {
  const { it, editor, line, store, draw, state } = keeper();
  it.begin();
  line.goes();
  assert.deepEqual(state(), ['offline', undefined]);
  await draw('b');
  await draw('c');
  assert.deepEqual(state(), ['offline', 'c']);
  assert.deepEqual(editor.told, []);
  assert.equal(it.areKnown(), false);
  assert.deepEqual(keeper({ store }).it.kept('server'), { unsaved: 'c' });
  line.comes();
  assert.deepEqual(editor.told, ['c']);
  it.saved(1);
  assert.deepEqual(state(), ['saved', undefined]);
});

test('who gets no answer tells it again, and says so', async () => {
  const { it, editor, draw, state } = keeper();
  it.begin();
  await draw('b');
  mock.timers.tick(4000);
  assert.deepEqual(editor.told, ['b', 'b']);
  assert.deepEqual(state(), ['late', 'b']);
  mock.timers.tick(7999);
  assert.equal(editor.told.length, 2);
  mock.timers.tick(1);
  assert.equal(editor.told.length, 3);
  it.saved(3);
  assert.deepEqual(state(), ['saved', undefined]);
  mock.timers.tick(60_000);
  assert.equal(editor.told.length, 3);
});

test('what was told before the connection went is not told twice when it is back at once', async () => {
  const { it, editor, line, draw } = keeper();
  it.begin();
  await draw('b');
  line.goes();
  line.comes();
  assert.deepEqual(editor.told, ['b']);
  mock.timers.tick(4000);
  assert.deepEqual(editor.told, ['b', 'b']);
});

test('what the server does not take stays here, and is not told again by itself', async () => {
  const { it, editor, store, draw, state } = keeper();
  it.begin();
  await draw('b');
  it.refused(1);
  assert.deepEqual(state(), ['refused', 'b']);
  mock.timers.tick(60_000);
  assert.deepEqual(editor.told, ['b']);
  assert.deepEqual(keeper({ store }).it.kept('server'), { unsaved: 'b' });
  await draw('c');
  it.refused(1);
  assert.equal(it.areKnown(), false);
  it.saved(2);
  assert.deepEqual(state(), ['saved', undefined]);
});

test('a page that goes away is written at once, with what is being typed', async () => {
  const { it, editor, store } = keeper();
  it.begin();
  it.later();
  editor.xml = 'typed';
  window.dispatchEvent(new Event('pagehide'));
  await settled();
  assert.equal(editor.finished, 1);
  assert.deepEqual(keeper({ store }).it.kept('server'), { unsaved: 'typed' });
  it.later();
  editor.xml = 'hidden';
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  await settled();
  assert.deepEqual(keeper({ store }).it.kept('server'), { unsaved: 'hidden' });
});

test('a window that hands over tells what is being typed, and what was drawn while the server seemed away', async () => {
  const { it, editor, line, draw } = keeper();
  it.begin();
  line.goes();
  await draw('b');
  assert.deepEqual(editor.told, []);
  it.later();
  editor.xml = 'typed';
  await it.handOver();
  assert.equal(editor.finished, 1);
  assert.equal(editor.told.at(-1), 'typed');
});

test('a page that cannot keep it here asks before it goes', async () => {
  const { it, store, draw } = keeper();
  it.begin();
  const leaves = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await draw('b');
  assert.equal(leaves(), false);
  store.full = true;
  await draw('c');
  assert.equal(leaves(), true);
  it.saved(2);
  assert.equal(leaves(), false);
});

test('who is taken off the page hears nothing more', async () => {
  const { it, editor, line } = keeper();
  it.begin();
  it.later();
  it.end();
  await settled();
  assert.deepEqual(editor.told, ['a']);
  assert.equal(line.changed, undefined);
  window.dispatchEvent(new Event('pagehide'));
  assert.equal(editor.finished, 0);
  mock.timers.tick(60_000);
  assert.deepEqual(editor.told, ['a']);
});

test('what was drawn while somebody else saved lies aside until the server has it', async () => {
  const { store, draw } = keeper();
  await draw('a');
  assert.deepEqual(keeper({ store }).it.kept('server'), { unsaved: 'a' });
  assert.deepEqual(keeper({ store, revision: 4 }).it.kept('server'), { leftover: 'a' });
  const later = keeper({ store, revision: 4 });
  await later.draw('mine');
  assert.deepEqual(keeper({ store, revision: 4 }).it.kept('server'), { unsaved: 'mine', leftover: 'a' });
  later.it.keptAside();
  assert.deepEqual(keeper({ store, revision: 4 }).it.kept('server'), { unsaved: 'mine' });
  assert.deepEqual(keeper({ store, revision: 5 }).it.kept('mine'), {});
});

function page() {
  const flow = { state: 'connected', addStateChangeListener: (heard) => (flow.heard = heard), removeStateChangeListener: () => (flow.heard = undefined) };
  return Object.assign(new EventTarget(), {
    navigator: { onLine: true },
    document: { baseURI: 'http://localhost/' },
    Vaadin: { connectionState: flow },
    fetch: async () => ({ ok: true }),
  });
}

test('there is a connection when the browser and the page both have one', () => {
  const it = page();
  const connection = new Connection(it);
  let heard = 0;
  const stop = connection.watch(() => heard++);
  const change = (state) => {
    it.Vaadin.connectionState.state = state;
    it.Vaadin.connectionState.heard();
  };
  assert.equal(connection.isThere(), true);
  change('loading');
  assert.equal(connection.isThere(), true);
  change('reconnecting');
  assert.equal(connection.isThere(), false);
  change('connected');
  assert.equal(connection.isThere(), true);
  assert.equal(heard, 2);
  it.navigator.onLine = false;
  it.dispatchEvent(new Event('offline'));
  assert.equal(heard, 3);
  stop();
  it.dispatchEvent(new Event('offline'));
  assert.equal(it.Vaadin.connectionState.heard, undefined);
});

test('a connection that was lost is looked for until the server answers, whatever the page believes', async () => {
  const it = page();
  const connection = new Connection(it);
  connection.watch(() => {});
  it.Vaadin.connectionState.state = 'reconnecting';
  it.Vaadin.connectionState.heard();
  for (const answer of [() => Promise.reject(new Error('unreachable')), async () => ({ ok: false })]) {
    it.fetch = answer;
    mock.timers.tick(2000);
    await settled();
    assert.equal(connection.isThere(), false);
  }
  it.fetch = async () => ({ ok: true });
  mock.timers.tick(2000);
  await settled();
  assert.equal(connection.isThere(), true);
  assert.equal(it.Vaadin.connectionState.state, 'connected');
});

test('a server that does not answer is asked for, and lost when it gives nothing', async () => {
  const { it, line, draw } = keeper();
  it.begin();
  await draw('b');
  mock.timers.tick(4000);
  assert.equal(line.doubted, true);

  const dead = page();
  dead.fetch = () => Promise.reject(new Error('unreachable'));
  const connection = new Connection(dead);
  connection.watch(() => {});
  await connection.doubt();
  assert.equal(connection.isThere(), false);
});

test('properties that were set too early are taken', () => {
  const values = { xml: '', words: {} };
  const element = { xml: '<a/>' };
  takeEarly(element, ['xml', 'words'], values);
  assert.deepEqual(values, { xml: '<a/>', words: {} });
  assert.equal(Object.hasOwn(element, 'xml'), false);
});
