export { modulesOf } from '../../src/details/index.js';
export { CHINESE, ENGLISH } from '../../src/details/words.js';
export { Injector } from 'didi';
export { default as EventBus } from 'diagram-js/lib/core/EventBus';
export { BpmnModdle } from 'bpmn-moddle';
export { default as camunda } from 'camunda-bpmn-moddle/resources/camunda.json';
