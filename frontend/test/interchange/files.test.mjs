import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { asWritten, drawn, isDrawn, ownPrefixes } from '../../src/studio/foreign.js';
import { absent, contentOf, differences, facts } from './content.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const folder = join(root, 'src', 'test', 'resources', 'interchange');
const load = createRequire(import.meta.url);
const model = {
  camunda: load('camunda-bpmn-moddle/resources/camunda.json'),
  bpmndi: asWritten(load('bpmn-moddle/resources/bpmn/json/bpmndi.json')),
};

/** Refers to what is not in the file; the server names the place and does not take it. */
const DANGLING = 'C.8.1.bpmn';

async function read(name) {
  const content = await readFile(join(folder, name));
  // as the server keeps it: in UTF-8
  return content.toString(/encoding="ISO-8859-1"/.test(content.toString('latin1', 0, 100)) ? 'latin1' : 'utf8').replace('ISO-8859-1', 'UTF-8');
}

async function again(xml) {
  const moddle = new BpmnModdle(model);
  const { rootElement, warnings } = await moddle.fromXML(ownPrefixes(xml));
  return { ...(await moddle.toXML(rootElement, { format: true })), warnings };
}

const files = (await readdir(folder)).filter((name) => name.endsWith('.bpmn')).sort();

test('all reference files are here, with their licence', async () => {
  assert.equal(files.length, 21);
  assert.match(await readFile(join(folder, 'LICENSE.txt'), 'utf8'), /Creative Commons Attribution 3\.0/);
});

for (const name of files) {
  test(`${name} is read and written without losing an element, attribute, shape or foreign note`, async () => {
    const xml = await read(name);
    const { xml: written, warnings } = await again(xml);
    assert.equal(warnings.length > 0, name === DANGLING);
    const lost = differences(xml, written, absent);
    assert.deepEqual(name === DANGLING ? lost.filter((each) => !/outMessageRef|constraintsType/.test(each)) : lost, []);
  });
}

test('what is lost is seen', async () => {
  const xml = await read('C.3.0.bpmn');
  const without = (pattern) => xml.replace(pattern, '');
  assert.notEqual(xml, without(/<[^<]*Bounds[^>]*\/>/));
  assert.notDeepEqual(differences(xml, without(/<[^<]*Bounds[^>]*\/>/), absent), []);
  assert.notDeepEqual(differences(xml, xml.replace(/ name="[^"]+"/, ''), absent), []);
  assert.notDeepEqual(differences(xml, xml.replace(/ x="\d/, ' x="7'), absent), []);
  assert.notDeepEqual(differences(xml, xml.replace(/isInterrupting="true"/, 'isInterrupting="false"'), absent), []);
  assert.deepEqual(differences(xml, xml.replaceAll(/>\s*\n\s*</g, '>\n\n <'), absent), []);
});

test('a prefix of ours that names another namespace does no harm', async () => {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda='http://example.com/other' camunda0="1"
    targetNamespace="x"><!-- camunda:x="1" --><process id="p" camunda:note="a &gt; camunda:b"><extensionElements><camunda:own>t</camunda:own></extensionElements></process></definitions>`;
  const written = (await again(xml)).xml;
  assert.match(written, /xmlns:camunda0="http:\/\/example.com\/other"/);
  assert.deepEqual(differences(xml, written, absent), []);
  assert.equal(ownPrefixes(written.replaceAll('camunda0', 'other')), written.replaceAll('camunda0', 'other'));
});

test('a process without a picture gets one and loses nothing', async () => {
  const shipped = await readFile(join(root, 'src', 'test', 'resources', 'processes', 'trial', 'trial.bpmn'), 'utf8');
  assert.equal(isDrawn(shipped), false);
  const laidOut = await drawn(shipped);
  assert.equal(isDrawn(laidOut), true);
  const without = contentOf(laidOut);
  without.children = without.children.filter((child) => !child.name.endsWith('}BPMNDiagram'));
  const later = new Set(facts(without, absent));
  const lost = facts(contentOf(shipped), absent).filter((fact) => !later.has(fact));
  assert.deepEqual(lost, []);
  const ids = [...shipped.matchAll(/<(?:\w*Event|\w*Task|\w*Gateway|subProcess|sequenceFlow) id="(\w+)"/g)].map((found) => found[1]);
  assert.ok(ids.length > 10);
  assert.deepEqual(ids.filter((id) => !laidOut.includes(`bpmnElement="${id}"`)), []);
});
