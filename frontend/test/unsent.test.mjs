import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';

const page = parseHTML('<html><body></body></html>');
const kept = new Map();
Object.assign(globalThis, {
  document: page.document,
  HTMLElement: page.HTMLElement,
  CustomEvent: page.CustomEvent,
  customElements: page.customElements,
  CSS: { escape: (text) => text },
  sessionStorage: {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  },
});
await import('../src/unsent/index.js');

/** A form as the server sends it: a field with its value, and what the server says that it has. */
async function opened(value, has) {
  const form = document.createElement('form');
  const field = document.createElement('input');
  field.dataset.field = 'hint';
  field.value = value;
  const unsent = document.createElement('xieyue-unsent');
  unsent.setAttribute('place', 'service/apply.form/reason');
  if (has !== undefined) unsent.kept = { hint: has };
  let restored = 0;
  unsent.addEventListener('unsent-restored', () => restored++);
  form.append(field, unsent);
  document.body.append(form);
  await new Promise((done) => setTimeout(done));
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
  };
  return { field, unsent, type, restored: () => restored, leave: () => form.remove() };
}

test('what was typed and never reached the server is back when the same field is shown again', async () => {
  const before = await opened('', '');
  before.type('学费发票');
  before.leave();

  const after = await opened('', '');
  assert.equal(after.field.value, '学费发票');
  assert.equal(after.restored(), 1);
  after.unsent.kept = { hint: '学费发票' };
  after.leave();
  assert.equal(kept.size, 0);
});

test('words typed after others were saved come back over those', async () => {
  const before = await opened('', '');
  before.type('学费');
  before.type('学费发票');
  before.unsent.kept = { hint: '学费' };
  before.leave();

  const after = await opened('学费', '学费');
  assert.equal(after.field.value, '学费发票');
  after.unsent.kept = { hint: '学费发票' };
  after.leave();
});

test('what somebody else has written since stays, and what was typed is not put over it', async () => {
  const before = await opened('', '');
  before.type('学费发票');
  before.leave();

  const after = await opened('住宿费发票', '住宿费发票');
  assert.equal(after.field.value, '住宿费发票');
  assert.equal(after.restored(), 0);
  assert.equal(kept.size, 0);
  after.leave();
});

test('where the server does not say what it has, what was typed comes back', async () => {
  const before = await opened('');
  before.type('13800000000');
  before.leave();

  const after = await opened('139');
  assert.equal(after.field.value, '13800000000');
  after.unsent.kept = { hint: '13800000000' };
  after.leave();
  assert.equal(kept.size, 0);
});
