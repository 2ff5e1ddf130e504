import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TEXTS } from '../../src/scrutineer-key/texts.js';
import { LANGUAGES, languageOf, sayTime, speaker } from '../../src/vote/texts.js';

const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

for (const [where, languages] of [['the voters’ page', LANGUAGES], ['the scrutineer’s key', TEXTS]]) {
  test(`every text of ${where} is there in both languages, with the same placeholders`, () => {
    assert.deepEqual(Object.keys(languages.en).sort(), Object.keys(languages['zh-CN']).sort());
    for (const [key, text] of Object.entries(languages['zh-CN'])) {
      assert.ok(text.trim().length > 0, key);
      assert.deepEqual(placeholders(languages.en[key]), placeholders(text), key);
    }
  });
}

test('no text of the page stands in its code, and none is left unused', () => {
  const folder = new URL('../../src/vote/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.js') && !['zh.js', 'en.js', 'texts.js'].includes(file));
  const code = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
  assert.doesNotMatch(code, /[\u4e00-\u9fff]/);
  const said = [...code.matchAll(/['`]([a-z]+\.[^'`\s]+)['`]/g)].map(([, key]) => key);
  const patterns = said.filter((key) => key.includes('.')).map((key) => new RegExp(`^${key.replace(/\$\{[^}]*\}/g, '.+')}$`));
  for (const key of Object.keys(LANGUAGES.en)) {
    assert.ok(patterns.some((pattern) => pattern.test(key)), `${key} is not used`);
  }
});

test('a text that is missing is noticed', () => {
  assert.throws(() => speaker('en')('no.such.text'));
  assert.equal(speaker('zh-CN')('question.of', { at: 1, count: 3 }), '第 1 题，共 3 题');
});

test('the language is the one asked for, else the browser’s, else Chinese', () => {
  assert.equal(languageOf('en', ['zh-CN']), 'en');
  assert.equal(languageOf(null, ['fr', 'en-GB']), 'en');
  assert.equal(languageOf(null, ['zh-TW']), 'zh-CN');
  assert.equal(languageOf(null, []), 'zh-CN');
});

test('times are those of the business, whatever the phone’s zone', () => {
  const now = new Date('2026-11-22T02:00:00Z');
  assert.equal(sayTime('2026-11-22T10:00:00Z', 'zh-CN', now), '今天 18:00 ');
  assert.equal(sayTime('2026-11-22T17:00:00Z', 'en', now), 'Mon, November 23 at 01:00');
  assert.match(sayTime('2026-11-26T10:00:00Z', 'zh-CN', now), /11月26日.*周四 18:00 /);
});
