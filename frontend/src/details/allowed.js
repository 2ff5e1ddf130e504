import { CheckboxEntry, Group, isTextFieldEntryEdited, SelectEntry, TextFieldEntry } from '@bpmn-io/properties-panel';
import { jsx } from '@bpmn-io/properties-panel/preact/jsx-runtime';
import { useService } from 'bpmn-js-properties-panel';
import { conditionOf, conditionText, mayHaveCondition, passedText, withPassed } from '../studio/elements.js';

/**
 * What of the library's panel may be shown: fields whose values the diagram check can accept. Whatever is not named here (scripts,
 * listeners, Java classes, connectors, external tasks, own expressions, in- and outputs) is not offered, in any version of the library.
 */
const FIELDS = {
  general: ['name', 'id', 'versionTag'],
  documentation: ['documentation'],
  error: ['errorRef', 'errorName', 'errorCode'],
  message: ['messageRef', 'messageName'],
  multiInstance: ['loopCardinality', 'completionCondition', 'collection', 'elementVariable'],
  CamundaPlatform__Implementation: ['delegateExpression', 'decisionRef', 'decisionRefResultVariable'],
  CamundaPlatform__UserAssignment: ['assignee', 'candidateGroups'],
  CamundaPlatform__Form: ['formKey'],
  CamundaPlatform__CallActivity: ['calledElement'],
  CamundaPlatform__AsynchronousContinuations: ['asynchronousContinuationBefore', 'asynchronousContinuationAfter', 'exclusive'],
  CamundaPlatform__JobExecution: ['retryTimeCycle'],
  CamundaPlatform__HistoryCleanup: ['historyTimeToLive'],
};
const LISTS = ['CamundaPlatform__ExtensionProperties'];

/** Runs after the library's providers and leaves of their groups what may stay. */
export class AllowedFields {
  constructor(propertiesPanel, translate) {
    this.translate = translate;
    propertiesPanel.registerProvider(100, this);
  }

  getGroups(element) {
    return (groups) =>
      [...groups.map((group) => allowed(group, element)).filter(Boolean), ...this.#own(element)].map((group) => ({
        ...group,
        translate: this.translate,
      }));
  }

  /** Fields of ours, where the library's own would offer what is refused. */
  #own(element) {
    const of = element.businessObject;
    const entries = [];
    if (of.$type === 'bpmn:SequenceFlow' && mayHaveCondition(of)) {
      entries.push(entry('ownCondition', element, Condition));
    }
    if (timerOf(of)) {
      entries.push(entry('ownTimerWay', element, TimerWay), entry('ownTimerText', element, TimerText));
    }
    if (of.$type === 'bpmn:BoundaryEvent' && !of.eventDefinitions?.some((each) => each.$type === 'bpmn:ErrorEventDefinition')) {
      entries.push(entry('ownCancels', element, Cancels));
    }
    if (of.$type === 'bpmn:StartEvent' && of.$parent?.triggeredByEvent) {
      entries.push(entry('ownInterrupts', element, Interrupts));
    }
    if (of.$type === 'bpmn:CallActivity') {
      entries.push(entry('ownIn', element, PassedIn), entry('ownOut', element, PassedOut));
    }
    if (of.loopCharacteristics) {
      entries.push(entry('ownSequential', element, Sequential));
    }
    return entries.length > 0 ? [{ id: 'ownBehaviour', label: this.translate('Behaviour'), component: Group, entries }] : [];
  }
}
AllowedFields.$inject = ['propertiesPanel', 'translate'];

function allowed(group, element) {
  if (LISTS.includes(group.id)) {
    return group;
  }
  // another process id would be another process
  const fields = (FIELDS[group.id] ?? []).filter((id) => id !== 'id' || element.businessObject.$type !== 'bpmn:Process');
  const entries = (group.entries ?? []).filter((each) => fields.includes(each.id));
  return entries.length > 0 ? { ...group, entries } : undefined;
}

function entry(id, element, component) {
  return { id, element, component, isEdited: isTextFieldEntryEdited };
}

function timerOf(of) {
  return of.eventDefinitions?.find((each) => each.$type === 'bpmn:TimerEventDefinition');
}

function text(props, label, value, set) {
  return jsx(TextFieldEntry, { element: props.element, id: props.id, label, getValue: () => value ?? '', setValue: set, debounce: useService('debounceInput') });
}

function Condition(props) {
  const [translate, modeling, bpmnFactory] = ['translate', 'modeling', 'bpmnFactory'].map((name) => useService(name));
  const of = props.element.businessObject;
  return text(props, translate('Condition'), conditionOf(of.conditionExpression?.body), (words) => {
    const body = conditionText(words);
    modeling.updateProperties(props.element, {
      conditionExpression: body ? bpmnFactory.create('bpmn:FormalExpression', { body }) : undefined,
    });
  });
}

/** Another variable each, or one of the same name; the library's own fields would offer expressions and all variables at once. */
function passed(props, label, type, order) {
  const [modeling, moddle, translate] = ['modeling', 'moddle', 'translate'].map((name) => useService(name));
  const of = props.element.businessObject;
  return jsx(TextFieldEntry, {
    element: props.element,
    id: props.id,
    label,
    description: translate(order),
    getValue: () => passedText(of, type),
    setValue: (words) => {
      const extensionElements = withPassed(moddle, of, type, words ?? '');
      if (extensionElements) {
        modeling.updateProperties(props.element, { extensionElements: extensionElements.values.length > 0 ? extensionElements : undefined });
      }
    },
    validate: (words) => (withPassed(moddle, of, type, words ?? '') ? undefined : translate('Write names of variables, such as tier = level')),
    debounce: useService('debounceInput'),
  });
}

function PassedIn(props) {
  return passed(props, useService('translate')('Variables to the called process'), 'camunda:In', 'theirs = ours, or one name for both; separated by commas');
}

function PassedOut(props) {
  return passed(props, useService('translate')('Variables back from the called process'), 'camunda:Out', 'ours = theirs, or one name for both; separated by commas');
}

function useTimer(props) {
  const [modeling, bpmnFactory] = ['modeling', 'bpmnFactory'].map((name) => useService(name));
  const timer = timerOf(props.element.businessObject);
  const way = timer.timeDuration ? 'timeDuration' : 'timeDate';
  const set = (to, body) =>
    modeling.updateModdleProperties(props.element, timer, {
      timeDate: undefined,
      timeDuration: undefined,
      [to]: bpmnFactory.create('bpmn:FormalExpression', { body }),
    });
  return { way, body: timer[way]?.body ?? '', set };
}

function TimerWay(props) {
  const translate = useService('translate');
  const { way, set } = useTimer(props);
  return jsx(SelectEntry, {
    element: props.element,
    id: props.id,
    label: translate('Timer'),
    getValue: () => way,
    setValue: (to) => set(to, to === 'timeDuration' ? 'P5D' : ''),
    getOptions: () => [
      { value: 'timeDate', label: translate('At a moment (variable)') },
      { value: 'timeDuration', label: translate('After a while (ISO 8601)') },
    ],
  });
}

function TimerText(props) {
  const translate = useService('translate');
  const { way, body, set } = useTimer(props);
  return text(props, translate('Value'), body, (now) => set(way, now ?? ''));
}

function box(props, label, of, name) {
  const modeling = useService('modeling');
  return jsx(CheckboxEntry, {
    element: props.element,
    id: props.id,
    label,
    getValue: () => of.get(name),
    setValue: (value) => modeling.updateModdleProperties(props.element, of, { [name]: value }),
  });
}

function Cancels(props) {
  return box(props, useService('translate')('Ends the step that it is attached to'), props.element.businessObject, 'cancelActivity');
}

function Interrupts(props) {
  return box(props, useService('translate')('Ends what is under way'), props.element.businessObject, 'isInterrupting');
}

function Sequential(props) {
  return box(props, useService('translate')('One after the other'), props.element.businessObject.loopCharacteristics, 'isSequential');
}
