import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { Panel } from '../../src/studio/panel.js';

const WORDS = { 'condition.only': 'One way out', 'condition.otherwise': 'All others', otherwise: 'Otherwise', condition: 'When' };
const VOCABULARY = { names: {}, known: { facts: [{ name: 'tier', label: 'Tier', kind: 'NUMBER' }] } };

/** The gateway, its exits, and what the panel shows of one of them. */
function choice(ways) {
  const gateway = { $type: 'bpmn:ExclusiveGateway', id: 'choice', outgoing: [], incoming: [], get: () => undefined, $instanceOf: () => true };
  gateway.outgoing = ways.map((body, at) => ({
    $type: 'bpmn:SequenceFlow',
    id: `way${at + 1}`,
    sourceRef: gateway,
    conditionExpression: body && { body },
    $instanceOf: () => false,
  }));
  return gateway;
}

function shown(businessObject) {
  const { document } = parseHTML('<html><body><div></div></body></html>');
  globalThis.document = document;
  const box = document.querySelector('div');
  // the page of the test can tell what is chosen in a list, not set it
  Object.defineProperty(Object.getPrototypeOf(document.createElement('select')), 'value', { configurable: true, set: () => undefined });
  const services = { moddle: {}, selection: { get: () => [{ id: businessObject.id, businessObject }] } };
  const modeler = { get: (name) => services[name], on: () => undefined };
  new Panel(modeler, box, WORDS, VOCABULARY).show();
  return (name) => box.querySelector(`[data-name="${name}"]`);
}

test('the only way out of a choice needs no condition, and that is said', () => {
  const gateway = choice([undefined]);
  assert.equal(shown(gateway.outgoing[0])('condition').textContent, 'One way out');
  assert.equal(shown(gateway)('otherwise').textContent, 'One way out');
});

test('one way of several asks for its condition, and the choice for the way of all other cases', () => {
  const gateway = choice([undefined, undefined]);
  assert.equal(shown(gateway.outgoing[0])('condition').localName, 'select');
  assert.equal(shown(gateway)('otherwise').localName, 'select');
});

test('the way of all other cases needs no condition, and a way out of a step has none', () => {
  const gateway = choice([undefined, undefined]);
  gateway.default = gateway.outgoing[1];
  assert.equal(shown(gateway.outgoing[1])('condition').textContent, 'All others');
  gateway.$type = 'bpmn:UserTask';
  assert.equal(shown(gateway.outgoing[1])('condition'), null);
});

test('a condition that the only way has nevertheless is shown, so that it can be taken away', () => {
  const gateway = choice(['${tier >= 3}']);
  assert.equal(shown(gateway.outgoing[0])('condition').localName, 'select');
  assert.equal(shown(gateway)('otherwise').localName, 'select');
});
