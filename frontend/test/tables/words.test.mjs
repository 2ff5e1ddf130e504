import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RowNames } from '../../src/tables/rows.js';
import { CHINESE, translator } from '../../src/tables/texts.js';
import { permitted } from '../../src/tables/policies.js';

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');
const editor = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'tables', 'editor.js');

/** Files of the parts of dmn-js that our editor is made of, with what they are made of in their turn. */
async function files() {
  const found = new Set();
  const walk = async (path) => {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.isDirectory()) {
        await walk(join(path, entry.name));
      } else if (entry.name.endsWith('.js')) {
        found.add(join(path, entry.name));
      }
    }
  };
  const imported = [...(await readFile(editor, 'utf8')).matchAll(/from '((?:dmn|table)-js[^']*)'/g)].map(([, name]) => name);
  for (const name of imported.filter((each) => each.includes('/features/'))) {
    await walk(join(modules, ...name.split('/').slice(0, 4)));
  }
  await walk(join(modules, 'dmn-js-shared', 'lib', 'components'));
  await walk(join(modules, 'dmn-js-decision-table', 'lib', 'features', 'allowed-values'));
  await walk(join(modules, 'dmn-js-decision-table', 'lib', 'features', 'add-input-output'));
  await walk(join(modules, 'dmn-js-decision-table', 'lib', 'features', 'type-ref'));
  return [...found];
}

test('everything that the table editor can say is said in Chinese', async () => {
  const said = new Set(['string', 'boolean', 'integer', 'long', 'number', 'date', 'Remove item', 'Decision table context menu']);
  for (const file of await files()) {
    const text = (await readFile(file, 'utf8')).replace(/\/\*[^]*?\*\//g, '');
    for (const [, , words] of text.matchAll(/translate\(\s*(['"])((?:(?!\1).)+)\1/g)) {
      said.add(words);
    }
    for (const [, words] of text.matchAll(/(?:label|explanation|_LABEL =|_LABEL:|return) *:? *'([A-Z][^']*)'/g)) {
      said.add(words);
    }
  }
  assert.ok(said.size > 90, `${said.size} texts found`);
  assert.ok(said.has('Annotations') && said.has('Add rule below') && said.has('Predefined values'));
  const missing = [...said].filter((words) => /[A-Za-z]/.test(words) && words !== 'FEEL' && CHINESE[words] === undefined);
  assert.deepEqual(missing, []);
  for (const [words, chinese] of Object.entries(CHINESE)) {
    assert.match(chinese, /[\u4e00-\u9fff]/, words);
  }
});

test('words are filled in, in both languages', () => {
  assert.equal(translator('zh-CN')('e.g. { sample }', { sample: '2026-03-01' }), '如 2026-03-01');
  assert.equal(translator('en')('Annotations'), 'Reason');
  assert.equal(translator('en')('Add rule'), 'Add rule');
});

test('policies that our engine does not follow cannot be chosen, but are shown where they stand', () => {
  const all = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].map((hitPolicy) => ({ value: { hitPolicy } }));
  const values = permitted(all, []).map(({ value }) => value.hitPolicy);
  assert.ok(!values.includes('PRIORITY') && !values.includes('OUTPUT ORDER'));
  assert.ok(values.includes('UNIQUE') && values.includes('FIRST') && values.includes('RULE ORDER'));
  assert.ok(permitted(all, [{ hitPolicy: 'PRIORITY' }]).some(({ value }) => value.hitPolicy === 'PRIORITY'));
});

test('the name of a removed row does not come back', () => {
  const taken = new Set(['row1']);
  const names = new RowNames((id) => taken.has(id));
  assert.equal(names.next(), 'row2');
  assert.equal(names.next(), 'row3');
});
