import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { sayRemaining } from '../../src/tables/remaining.js';
import { translator } from '../../src/tables/texts.js';

function paper() {
  const { document } = parseHTML(
    '<html><body><div id="paper"><b class="input-variable">number</b><b class="output-variable">reason</b><i title="Remove item"></i></div></body></html>',
  );
  return document.getElementById('paper');
}

test('words that the library does not translate are said in Chinese', () => {
  const table = paper();
  sayRemaining(table, translator('zh-CN'), false);
  assert.equal(table.querySelector('.input-variable').textContent, '数字');
  assert.equal(table.querySelector('.output-variable').textContent, 'reason');
  assert.equal(table.querySelector('i').getAttribute('title'), '删去');
});

test('nothing is written that stands there already, so that a table that is only shown in English does not hang', () => {
  for (const language of ['en', 'zh-CN']) {
    const table = paper();
    sayRemaining(table, translator(language), false);
    const before = table.querySelector('.input-variable').firstChild;
    sayRemaining(table, translator(language), false);
    assert.ok(table.querySelector('.input-variable').firstChild === before, language);
  }
  const english = paper();
  const untouched = english.querySelector('.input-variable').firstChild;
  sayRemaining(english, translator('en'), false);
  assert.ok(english.querySelector('.input-variable').firstChild === untouched);
});
