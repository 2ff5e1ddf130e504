import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { absent, differences } from './content.mjs';

/** What Camunda Modeler reads files with: its moddle libraries and its own descriptors of the engine's attributes. */
const load = createRequire(import.meta.url);
const bpmn = () => new BpmnModdle({ camunda: load('camunda-bpmn-moddle/resources/camunda.json') });
const dmn = () => new DmnModdle({ camunda: load('camunda-dmn-moddle/resources/camunda.json') });

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

async function shipped(suffix) {
  const found = [];
  for (const folder of ['bpmn', join('src', 'main', 'resources', 'services')]) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      if (name.endsWith(suffix)) {
        found.push(join(folder, name));
      }
    }
  }
  return found.sort();
}

const read = async (name) => (await readFile(join(root, name), 'utf8')).replaceAll('%1$s', 'drawn').replaceAll('%2$s', '自绘');

/** Attributes and elements that no descriptor knows; the Modeler would keep them, but show none of them. */
function unknown(element, seen = new Set(), found = []) {
  if (!element?.$type || seen.has(element)) {
    return found;
  }
  seen.add(element);
  for (const name of Object.keys(element.$attrs ?? {})) {
    if (name !== 'xmlns' && !/^(xmlns|xsi|modeler|biodi):/.test(name)) {
      found.push(`${element.$type} ${element.id ?? ''} ${name}`);
    }
  }
  for (const property of element.$descriptor.isGeneric ? [] : element.$descriptor.properties) {
    const values = [element.get(property.name)].flat();
    if (!property.isReference) {
      values.forEach((each) => unknown(each, seen, found));
    }
  }
  if (element.$descriptor.isGeneric) {
    found.push(`${element.$type}`);
  }
  return found;
}

for (const [suffix, moddle, type] of [
  ['.bpmn', bpmn, 'bpmn:Definitions'],
  ['.dmn', dmn, 'dmn:Definitions'],
]) {
  for (const name of await shipped(suffix)) {
    test(`${name} is opened by the Modeler's own libraries without a warning, and written back unchanged`, async () => {
      const xml = await read(name);
      const { rootElement, warnings } = await moddle().fromXML(xml, type);
      assert.deepEqual(warnings.map(({ message }) => message), []);
      assert.deepEqual(unknown(rootElement), []);
      const { xml: written } = await moddle().toXML(rootElement, { format: true });
      assert.deepEqual(differences(xml, written, absent), []);
      const again = await moddle().fromXML(written, type);
      assert.deepEqual(again.warnings, []);
    });
  }
}

test('a warning and an unknown attribute are seen', async () => {
  const xml = await read((await shipped('.dmn'))[0]);
  const strange = await dmn().fromXML(xml.replace('<decision ', '<decision camunda:unheardOf="1" '), 'dmn:Definitions');
  assert.equal(unknown(strange.rootElement).length, 1);
  const broken = await bpmn().fromXML((await read((await shipped('.bpmn'))[0])).replace(/sourceRef="\w+"/, 'sourceRef="nowhere"'), 'bpmn:Definitions');
  assert.equal(broken.warnings.length > 0, true);
});
