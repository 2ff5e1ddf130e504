import { freeId, withProperty } from './elements.js';

/** Shapes that every process may have, beside the blocks that its capability declares. */
export const SHAPES = [
  { key: 'choice', type: 'bpmn:ExclusiveGateway', icon: '◇' },
  { key: 'parallel', type: 'bpmn:ParallelGateway', icon: '✚' },
  { key: 'wait', type: 'bpmn:IntermediateCatchEvent', definition: 'bpmn:TimerEventDefinition', icon: '◷' },
  { key: 'clock', type: 'bpmn:BoundaryEvent', definition: 'bpmn:TimerEventDefinition', icon: '◔', attached: true },
  { key: 'message', type: 'bpmn:IntermediateCatchEvent', definition: 'bpmn:MessageEventDefinition', icon: '✉', deadline: '5wd' },
  { key: 'stop', type: 'bpmn:SubProcess', icon: '⊘', byEvent: true },
  { key: 'call', type: 'bpmn:CallActivity', icon: '⊞' },
  { key: 'end', type: 'bpmn:EndEvent', icon: '◉' },
];

/** What a block is about, by the word that its key holds. */
const ICONS = [
  [/notice|publish|announce/i, '▤'],
  [/vote|ballot|elect/i, '☑'],
  [/visit|house/i, '⌂'],
  [/fund|reserve|pay|budget|money/i, '¥'],
  [/committee|countersign|opinion|joint/i, '∞'],
  [/tell|inform|send|remind/i, '✉'],
  [/clock|period|lapse|deadline/i, '◷'],
];

export function iconOf(block) {
  return block.icon ?? ICONS.find(([words]) => words.test(`${block.key} ${block.form ?? ''}`))?.[1] ?? (block.form ? '▭' : '⚙');
}

const GAP = 50;

/** Makes elements out of blocks and puts them on the canvas. */
export class Blocks {
  #modeler;
  #words;

  constructor(modeler, words) {
    this.#modeler = modeler;
    this.#words = words;
  }

  /** Follows the mouse until it is dropped; on a flow it goes in between. */
  drag(event, block) {
    this.#modeler.get('create').start(event, this.#shape(block));
  }

  /**
   * Behind what is selected: between it and what follows, if just one thing does. Into a selected flow. Else into the middle of
   * what is seen.
   */
  append(block) {
    const chosen = this.#modeler.get('selection').get()[0];
    const selected = chosen?.labelTarget ?? chosen; // words beside a flow or an event stand for it
    if (block.attached && !isActivity(selected)) {
      return undefined; // it hangs on a step: the page says that one must be chosen
    }
    const created = block.byEvent ? this.#byEvent(block) : this.#place(this.#shape(block), selected);
    this.#modeler.get('selection').select(created);
    return created;
  }

  /** What happens at any time: a subprocess of its own below the others, which begins with a message. */
  #byEvent(block) {
    const modeling = this.#modeler.get('modeling');
    const canvas = this.#modeler.get('canvas');
    const shapes = this.#modeler.get('elementRegistry').filter((each) => each.parent && !each.waypoints && !each.labelTarget);
    const left = Math.min(...shapes.map((each) => each.x), 160);
    const bottom = Math.max(...shapes.map((each) => each.y + each.height), 100);
    const shape = this.#shape(block);
    const box = modeling.createShape(shape, { x: left + shape.width / 2, y: bottom + 60 + shape.height / 2 }, canvas.getRootElement());
    const at = (x) => ({ x, y: box.y + box.height / 2 });
    const begun = this.#shape({ key: 'stopStart', type: 'bpmn:StartEvent', definition: 'bpmn:MessageEventDefinition' });
    const start = modeling.createShape(begun, at(box.x + 70), box);
    const end = modeling.createShape(this.#shape({ key: 'stopEnd', type: 'bpmn:EndEvent' }), at(box.x + box.width - 70), box);
    modeling.connect(start, end);
    canvas.scrollToElement(box, 60);
    return start;
  }

  #place(shape, selected) {
    const type = selected?.businessObject.$type;
    if (shape.type === 'bpmn:BoundaryEvent') {
      const at = { x: selected.x + selected.width * 0.75, y: selected.y + selected.height };
      return this.#modeler.get('modeling').createShape(shape, at, selected, { attach: true });
    }
    if (selected?.waypoints && type === 'bpmn:SequenceFlow') {
      return this.#between(shape, selected);
    }
    if (selected?.parent && !selected.waypoints && type !== 'bpmn:EndEvent' && type !== 'bpmn:TextAnnotation') {
      const flows = selected.outgoing.filter((each) => each.businessObject.$type === 'bpmn:SequenceFlow');
      return flows.length === 1 ? this.#between(shape, flows[0]) : this.#modeler.get('autoPlace').append(selected, shape);
    }
    const canvas = this.#modeler.get('canvas');
    const view = canvas.viewbox();
    const at = { x: Math.round(view.x + view.width / 2), y: Math.round(view.y + view.height / 2) };
    return this.#modeler.get('modeling').createShape(shape, at, canvas.getRootElement());
  }

  /** What lies behind makes room, so that nothing covers anything. */
  #between(shape, flow) {
    const modeling = this.#modeler.get('modeling');
    const { source, target } = flow;
    const right = source.x + source.width;
    const level = source.y + source.height / 2;
    if (shape.businessObject.$type === 'bpmn:EndEvent' || target.x <= right || level < target.y || level > target.y + target.height) {
      return modeling.createShape(shape, middle(flow.waypoints), flow);
    }
    const missing = shape.width + 2 * GAP - (target.x - right);
    if (missing > 0) {
      const all = this.#modeler.get('elementRegistry').filter((each) => each.parent);
      const { movingShapes, resizingShapes } = this.#modeler.get('spaceTool').calculateAdjustments(all, 'x', missing, target.x - 1);
      modeling.createSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, 'e', target.x - 1);
    }
    const at = { x: Math.round((right + target.x) / 2), y: Math.round(level) };
    return modeling.createShape(shape, at, flow);
  }

  #shape(block) {
    const businessObject = this.#modeler.get('bpmnFactory').create(block.type ?? typeOf(block), this.#attributes(block));
    this.#modeler.get('moddle').ids.claim(businessObject.id, businessObject);
    for (const [name, value] of [['deadline', block.deadline], ['label.en', block.english]]) {
      if (value) {
        businessObject.extensionElements = withProperty(this.#modeler.get('moddle'), businessObject, name, value);
      }
    }
    const shape = { type: businessObject.$type, businessObject, ...(block.byEvent ? { isExpanded: true } : {}) };
    return this.#modeler.get('elementFactory').createShape(
      block.definition ? { ...shape, eventDefinitionType: block.definition } : shape,
    );
  }

  #attributes(block) {
    const ids = this.#modeler.get('moddle').ids;
    const registry = this.#modeler.get('elementRegistry');
    const id = freeId(block.key, (each) => ids.assigned(each) || registry.get(each));
    const attributes = { id, name: block.label ?? this.#words[`new.${block.key}`] ?? '' };
    if (block.form) {
      if (block.form.startsWith('form:')) {
        // drawn beside the diagram, and published with it
        attributes['camunda:formRef'] = block.form.slice('form:'.length);
        attributes['camunda:formRefBinding'] = 'deployment';
      } else {
        attributes['camunda:formKey'] = block.form;
      }
      if (block.post) {
        attributes['camunda:candidateGroups'] = block.post;
      } else {
        attributes['camunda:assignee'] = '${applicant}';
      }
    }
    if (block.byEvent) {
      attributes.triggeredByEvent = true;
    }
    if (block.step) {
      attributes['camunda:delegateExpression'] = `\${${block.step}}`;
    }
    return attributes;
  }
}

function isActivity(element) {
  return Boolean(element && /Task|CallActivity|SubProcess/.test(element.businessObject.$type) && !element.businessObject.triggeredByEvent);
}

function typeOf(block) {
  return block.form ? 'bpmn:UserTask' : 'bpmn:ServiceTask';
}

function middle(waypoints) {
  const at = Math.max(1, Math.floor(waypoints.length / 2));
  const [before, after] = [waypoints[at - 1], waypoints[at]];
  return { x: Math.round((before.x + after.x) / 2), y: Math.round((before.y + after.y) / 2) };
}
