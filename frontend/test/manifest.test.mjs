import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestOf } from '../manifest.mjs';

test('the manifest names script and style of each island, and nothing else', () => {
  const files = ['diagram-ABCD1234.js', 'diagram-WXYZ5678.css', 'diagram-ABCD1234.js.LEGAL.txt', 'bpmn-AAAA1111.woff'];
  assert.equal(
    manifestOf(files, ['diagram', 'charts']),
    'diagram.js = islands/diagram-ABCD1234.js\ndiagram.css = islands/diagram-WXYZ5678.css\n',
  );
});
