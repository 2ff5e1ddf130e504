import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';

const here = dirname(fileURLToPath(import.meta.url));

/** Every kind of element that a diagram may hold, with everything on it that opens a field of its own. */
const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="x">
  <error id="e" name="E" errorCode="E"/><message id="m" name="m"/>
  <process id="p" name="P" isExecutable="true" camunda:historyTimeToLive="P30D" camunda:versionTag="1">
    <extensionElements><camunda:properties><camunda:property name="retired" value="x"/></camunda:properties></extensionElements>
    <startEvent id="start" name="S"/>
    <userTask id="user" name="U" camunda:formKey="a/b" camunda:candidateGroups="A" camunda:asyncBefore="true">
      <documentation>d</documentation>
      <extensionElements><camunda:properties><camunda:property name="deadline" value="5wd"/></camunda:properties>
      <camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle></extensionElements>
      <multiInstanceLoopCharacteristics camunda:collection="x" camunda:elementVariable="y"><completionCondition xsi:type="tFormalExpression">c</completionCondition></multiInstanceLoopCharacteristics>
    </userTask>
    <userTask id="person" name="U" camunda:assignee="x"/>
    <serviceTask id="service" name="S" camunda:delegateExpression="x"/>
    <serviceTask id="bare" name="S"/>
    <businessRuleTask id="rule" camunda:decisionRef="x" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="y"/>
    <receiveTask id="receive" messageRef="m"/>
    <callActivity id="call" calledElement="x"><extensionElements><camunda:in source="a" target="b"/><camunda:out source="a" target="b"/></extensionElements></callActivity>
    <subProcess id="sub"><startEvent id="subStart"/></subProcess>
    <subProcess id="event" triggeredByEvent="true"><startEvent id="eventStart"><messageEventDefinition id="emd" messageRef="m"/></startEvent></subProcess>
    <exclusiveGateway id="choice"/><parallelGateway id="parallel"/><eventBasedGateway id="events"/>
    <intermediateCatchEvent id="wait"><timerEventDefinition id="t"><timeDuration xsi:type="tFormalExpression">P5D</timeDuration></timerEventDefinition></intermediateCatchEvent>
    <intermediateCatchEvent id="answer"><messageEventDefinition id="md" messageRef="m"/></intermediateCatchEvent>
    <intermediateThrowEvent id="throw"/>
    <boundaryEvent id="late" attachedToRef="user"><timerEventDefinition id="bt"><timeDate xsi:type="tFormalExpression">x</timeDate></timerEventDefinition></boundaryEvent>
    <boundaryEvent id="caught" attachedToRef="user"><errorEventDefinition id="be" errorRef="e"/></boundaryEvent>
    <endEvent id="end"/><endEvent id="stopped"><terminateEventDefinition id="te"/></endEvent><endEvent id="failed"><errorEventDefinition id="ee" errorRef="e"/></endEvent>
    <sequenceFlow id="flow" sourceRef="choice" targetRef="end"><conditionExpression xsi:type="tFormalExpression">x</conditionExpression></sequenceFlow>
    <textAnnotation id="note"><text>t</text></textAnnotation>
    <association id="line" sourceRef="note" targetRef="end"/>
  </process>
</definitions>`;

const NEVER = /script|listener|java class|connector|external|field inject|input|output|candidate users|candidate starter|initiator|expression type|job priority/i;

async function panel() {
  const folder = await mkdtemp(join(tmpdir(), 'details-'));
  try {
    const outfile = join(folder, 'panel.mjs');
    await build({ entryPoints: [join(here, 'panel.js')], bundle: true, format: 'esm', outfile, logLevel: 'error' });
    const { window } = parseHTML('<!doctype html><html><body></body></html>');
    const nothing = class {
      observe() {}
      disconnect() {}
    };
    Object.assign(globalThis, {
      window,
      document: window.document,
      Node: window.Node,
      Element: window.Element,
      HTMLElement: window.HTMLElement,
      SVGElement: window.SVGElement,
      MutationObserver: nothing,
      ResizeObserver: nothing,
      IntersectionObserver: nothing,
      requestAnimationFrame: (run) => setTimeout(run, 0),
      cancelAnimationFrame: clearTimeout,
    });
    return await import(outfile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What only the mouse or a screen reader comes to; the way to a larger field is not shown. */
function hintsOf(box) {
  return [...box.querySelectorAll('button, input, select, textarea, [title]')]
    .filter((each) => !each.classList.contains('bio-properties-panel-open-feel-popup'))
    .flatMap((each) => ['title', 'aria-label', 'placeholder'].map((name) => each.getAttribute(name)))
    .filter(Boolean);
}

/** Every text that the panel says, for every element of the diagram. */
async function said() {
  const { modulesOf, Injector, EventBus, BpmnModdle, camunda, CHINESE, ENGLISH } = await panel();
  const texts = new Set();
  const shown = [];
  const translate = (template) => {
    texts.add(template);
    return template;
  };
  const moddle = new BpmnModdle({ camunda });
  moddle.ids = { assigned: () => false, claim: () => {}, unclaim: () => {} };
  const { rootElement, elementsById } = await moddle.fromXML(DIAGRAM);
  const process = { id: 'p', businessObject: rootElement.rootElements.find((each) => each.$type === 'bpmn:Process'), labels: [], children: [] };
  for (const of of Object.values(elementsById).filter((each) => each.$instanceOf('bpmn:FlowElement') || each.$instanceOf('bpmn:Artifact') || each === process.businessObject)) {
    const element = { id: of.id, type: of.$type, businessObject: of, labels: [], parent: process, di: {}, incoming: [], outgoing: [] };
    const nobody = new Proxy({}, { get: () => () => undefined });
    const services = {
      eventBus: ['type', EventBus],
      commandStack: ['value', nobody],
      modeling: ['value', nobody],
      bpmnFactory: ['value', nobody],
      moddle: ['value', moddle],
      bpmnjs: ['value', nobody],
      canvas: ['value', { getRootElement: () => element, getContainer: () => document.body }],
      selection: ['value', { get: () => [element], isSelected: () => true }],
      elementRegistry: ['value', { get: () => element, filter: () => [], getAll: () => [], find: () => undefined, forEach: () => {} }],
    };
    const injector = new Injector([services, ...modulesOf(translate)]);
    injector.init();
    const box = document.createElement('div');
    document.body.append(box);
    const opened = injector.get('propertiesPanel');
    opened.attachTo(box);
    opened._render(element);
    await new Promise((done) => setTimeout(done, 5));
    shown.push({ id: of.id, text: box.textContent, hints: hintsOf(box) });
    box.remove();
  }
  return { texts, shown, CHINESE, ENGLISH };
}

test('every text of the panel has Chinese words, and nothing is offered that the check refuses', async () => {
  const { texts, shown, CHINESE } = await said();

  assert.ok(texts.size > 40, `only ${texts.size} texts were said: the panel has not been drawn`);
  assert.deepEqual([...texts].filter((text) => !CHINESE[text]).sort(), []);
  for (const { id, text, hints } of shown) {
    assert.doesNotMatch(text, NEVER, id);
    assert.deepEqual(hints.filter((hint) => !CHINESE[hint]), [], id);
  }
});
