import {
  conditionOf,
  conditionText,
  deadlineOf,
  deadlineText,
  freeId,
  isOnlyWay,
  mayHaveCondition,
  nameOf,
  postOf,
  postText,
  property,
  withProperty,
} from './elements.js';
import { Sentence } from './sentence.js';

const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** What can be said about the selected element, as fields; each change is one step that can be undone. */
export class Panel {
  #modeler;
  #box;
  #words;
  #vocabulary;

  constructor(modeler, box, words, vocabulary) {
    this.#modeler = modeler;
    this.#box = box;
    this.#words = words;
    this.#vocabulary = vocabulary;
    const show = () => this.show();
    modeler.on('selection.changed', show);
    modeler.on('commandStack.changed', show);
  }

  show() {
    const element = this.#modeler.get('selection').get()[0];
    if (this.#box.contains(document.activeElement) && this.#box.dataset.element === element?.id) {
      return; // who types is not interrupted
    }
    this.#box.dataset.element = element?.id ?? '';
    if (!element || this.#modeler.get('selection').get().length > 1) {
      this.#box.replaceChildren(node('p', { className: 'hint' }, this.#words.nothing));
      return;
    }
    const of = element.businessObject;
    const kind = this.#words[`type.${of.$type.replace('bpmn:', '')}`] ?? this.#words['type.other'];
    this.#box.replaceChildren(
      node('h2', {}, this.#said(of) || kind, node('span', { className: 'kind' }, kind)),
      ...[
        this.#text(element, 'name', of.name, (name) => this.#set(element, { name: name || undefined })),
        isNode(of) ? this.#english(element, of) : undefined,
        ...this.#own(element, of),
        this.#id(element),
      ].filter(Boolean),
    );
  }

  #said(of) {
    return nameOf(of, this.#vocabulary.names);
  }

  /** The name for readers of English; a diagram shows the Chinese one. */
  #english(element, of) {
    const input = (english) => this.#property(element, 'label.en', english);
    return this.#text(element, 'english', property(of, 'label.en'), input, 'text', this.#words['english.hint']);
  }

  #own(element, of) {
    switch (of.$type) {
      case 'bpmn:UserTask':
        return [...this.#post(element, of), ...this.#deadline(element, of), this.#form(element, of)];
      case 'bpmn:ServiceTask':
        return [this.#step(element, of)];
      case 'bpmn:ExclusiveGateway':
        return [this.#otherwise(element, of)];
      case 'bpmn:SequenceFlow':
        return mayHaveCondition(of) ? this.#condition(element, of) : this.#default(of);
      case 'bpmn:IntermediateCatchEvent':
        return [...this.#timer(element, of), ...this.#message(element, of, true)];
      case 'bpmn:BoundaryEvent':
      case 'bpmn:StartEvent':
        return [...this.#timer(element, of), ...this.#message(element, of, false)];
      case 'bpmn:CallActivity':
        return [this.#called(element, of)];
      default:
        return [];
    }
  }

  #post(element, of) {
    const { role, level } = postOf(of.get('camunda:candidateGroups'));
    const person = of.get('camunda:assignee');
    const set = (post) => this.#set(element, { 'camunda:candidateGroups': postText(post), 'camunda:assignee': undefined });
    const nobody = { value: '', label: person ? `${this.#words.person} ${person}` : '–' };
    const fields = [
      this.#select('role', role, [nobody, ...this.#vocabulary.roles], (value) => set({ role: value, level: value && level })),
    ];
    if (role) {
      const levels = [{ value: '', label: this.#words.anyLevel }, ...this.#vocabulary.levels];
      fields.push(this.#select('level', level, levels, (value) => set({ role, level: value })));
    }
    return fields;
  }

  #deadline(element, of) {
    const now = deadlineOf(property(of, 'deadline'));
    const write = (deadline) => {
      const text = deadlineText(deadline);
      if (text) {
        this.#property(element, 'deadline', text);
      }
    };
    const units = ['wd', 'd', 'm', 'parameter', 'none'].map((value) => ({ value, label: this.#words[`unit.${value}`] }));
    const fields = [
      this.#select('deadline', now.unit, now.unit ? units : [{ value: '', label: now.other ?? '–' }, ...units], (unit) =>
        write({ unit, amount: now.amount ?? 5, parameter: this.#vocabulary.parameters[0]?.value }),
      ),
    ];
    if (now.unit === 'parameter') {
      fields.push(
        this.#select('parameter', now.parameter, this.#known(this.#vocabulary.parameters, now.parameter), (parameter) =>
          write({ unit: 'parameter', parameter }),
        ),
      );
    } else if (now.amount) {
      fields.push(this.#text(element, 'amount', now.amount, (text) => write({ unit: now.unit, amount: Number(text) }), 'number'));
    }
    return fields;
  }

  #form(element, of) {
    const forms = this.#vocabulary.blocks.filter((block) => block.form).map((block) => ({ value: block.form, label: block.shown ?? block.label }));
    const drawn = of.get('camunda:formRef');
    const now = drawn ? `form:${drawn}` : (of.get('camunda:formKey') ?? '');
    return this.#select('form', now, this.#known(forms, now), (form) =>
      this.#set(
        element,
        form.startsWith('form:')
          ? { 'camunda:formRef': form.slice('form:'.length), 'camunda:formRefBinding': 'deployment', 'camunda:formKey': undefined }
          : { 'camunda:formKey': form, 'camunda:formRef': undefined, 'camunda:formRefBinding': undefined },
      ),
    );
  }

  #step(element, of) {
    const steps = this.#vocabulary.blocks.filter((block) => block.step).map((block) => ({ value: block.step, label: block.shown ?? block.label }));
    const now = conditionOf(of.get('camunda:delegateExpression'));
    return this.#select('step', now, this.#known(steps, now), (step) =>
      this.#set(element, { 'camunda:delegateExpression': `\${${step}}` }),
    );
  }

  #otherwise(element, of) {
    const [first] = of.outgoing ?? [];
    if (!of.default && this.#needsNothing(first)) {
      return this.#fixed('otherwise', this.#words['condition.only']);
    }
    const flows = (of.outgoing ?? []).map((flow) => ({ value: flow.id, label: this.#said(flow) || (flow.targetRef && this.#said(flow.targetRef)) || flow.id }));
    const now = of.default?.id ?? '';
    return this.#select('otherwise', now, [{ value: '', label: '–' }, ...flows], (id) => {
      const flow = (of.outgoing ?? []).find((each) => each.id === id);
      this.#set(element, { default: flow });
      if (flow?.conditionExpression) {
        this.#set(this.#modeler.get('elementRegistry').get(flow.id), { conditionExpression: undefined });
      }
    });
  }

  /** As a sentence; whoever wants to write it writes it among the details. */
  #condition(element, of) {
    if (this.#needsNothing(of)) {
      return [this.#fixed('condition', this.#words['condition.only'])];
    }
    const fields = {
      select: (name, value, options, changed) => this.#select(name, value, options, changed),
      number: (name, value, changed) => this.#text(element, name, value, changed, 'number'),
      fixed: (name, text, hint) => this.#fixed(name, text, hint),
    };
    const names = (each) => this.#said(each);
    return new Sentence(this.#words, this.#vocabulary, fields, names).show(of, (words) => {
      this.#set(element, { conditionExpression: this.#expression(conditionText(words)) });
    });
  }

  #needsNothing(flow) {
    return flow && isOnlyWay(flow) && !flow.conditionExpression;
  }

  #default(flow) {
    return flow.sourceRef?.$type === 'bpmn:ExclusiveGateway' ? [this.#fixed('condition', this.#words['condition.otherwise'])] : [];
  }

  #timer(element, of) {
    const timer = (of.eventDefinitions ?? []).find((each) => each.$type === 'bpmn:TimerEventDefinition');
    if (!timer) {
      return [];
    }
    const moments = this.#vocabulary.variables.filter((each) => each.kind === 'INSTANT' || each.kind === 'DATE');
    const now = timer.timeDate?.body ?? timer.timeDuration?.body ?? '';
    const options = [
      ...moments.map((each) => ({ value: `\${${each.name}}`, label: each.name })),
      ...['PT24H', 'P3D', 'P5D', 'P7D', 'P15D', 'P30D'].map((value) => ({ value, label: value })),
    ];
    return [
      this.#select('time', now, [{ value: '', label: '–' }, ...this.#known(options, now)], (value) => {
        const date = value.startsWith('$');
        const body = this.#expression(value || undefined);
        this.#modeler.get('modeling').updateModdleProperties(element, timer, {
          timeDate: date ? body : undefined,
          timeDuration: date ? undefined : body,
        });
      }),
    ];
  }

  /** Which message is waited for; the file names it once, whoever waits. */
  #message(element, of, waits) {
    const event = (of.eventDefinitions ?? []).find((each) => each.$type === 'bpmn:MessageEventDefinition');
    if (!event) {
      return [];
    }
    const options = (this.#vocabulary.messages ?? []).map((name) => ({ value: name, label: name }));
    const now = event.messageRef?.name ?? '';
    const field = this.#select('message', now, [{ value: '', label: '–' }, ...this.#known(options, now)], (name) => {
      const messageRef = name ? this.#messageNamed(element, name) : undefined;
      this.#modeler.get('modeling').updateModdleProperties(element, event, { messageRef });
    });
    return waits ? [field, ...this.#deadline(element, of)] : [field];
  }

  #messageNamed(element, name) {
    const definitions = this.#modeler.getDefinitions();
    const known = definitions.rootElements.find((each) => each.$type === 'bpmn:Message' && each.name === name);
    if (known) {
      return known;
    }
    const { ids } = this.#modeler.get('moddle');
    const word = `${name.split('.').pop()}Message`;
    const id = freeId(word, (each) => ids.assigned(each));
    const made = this.#modeler.get('bpmnFactory').create('bpmn:Message', { id, name });
    made.$parent = definitions;
    this.#modeler.get('modeling').updateModdleProperties(element, definitions, { rootElements: [made, ...definitions.rootElements] });
    return made;
  }

  #called(element, of) {
    const now = of.calledElement ?? '';
    const options = [{ value: '', label: '–' }, ...this.#known(this.#vocabulary.processes ?? [], now)];
    return this.#select('called', now, options, (key) => this.#set(element, { calledElement: key || undefined }));
  }

  #id(element) {
    const ids = this.#modeler.get('moddle').ids;
    return this.#text(
      element,
      'id',
      element.businessObject.id,
      (id) => {
        if (id !== element.businessObject.id && ID.test(id)) {
          this.#set(element, { id: freeId(id, (each) => ids.assigned(each)) });
        } else {
          this.show();
        }
      },
      'text',
      this.#words['id.hint'],
    );
  }

  /** A value that the lists do not know stays choosable as it stands. */
  #known(options, value) {
    return !value || options.some((each) => each.value === value) ? options : [...options, { value, label: value }];
  }

  #expression(body) {
    return body ? this.#modeler.get('moddle').create('bpmn:FormalExpression', { body }) : undefined;
  }

  #set(element, properties) {
    this.#modeler.get('modeling').updateProperties(element, properties);
  }

  #property(element, name, value) {
    const extensionElements = withProperty(this.#modeler.get('moddle'), element.businessObject, name, value);
    this.#set(element, { extensionElements });
  }

  #text(element, name, value, changed, type = 'text', hint = '') {
    const input = node('input', { type, value: value ?? '', autocomplete: 'off' });
    input.addEventListener('change', () => changed(input.value.trim()));
    return this.#field(name, input, hint);
  }

  #fixed(name, text, hint = '') {
    return this.#field(name, node('output', { className: 'fixed' }, text), hint);
  }

  #select(name, value, options, changed) {
    const choice = (option) => node('option', { value: option.value }, option.label);
    const group = (option) => node('optgroup', { label: option.label }, ...option.options.map(choice));
    const select = node('select', {}, ...options.map((option) => (option.options ? group(option) : choice(option))));
    select.value = value ?? '';
    select.addEventListener('change', () => {
      select.blur();
      changed(select.value);
    });
    return this.#field(name, select, '');
  }

  #field(name, input, hint) {
    const label = node('label', { className: 'field' }, node('span', { className: 'label' }, this.#words[name]), input);
    input.dataset.name = name;
    if (hint) {
      label.append(node('span', { className: 'hint' }, hint));
    }
    return label;
  }
}

function isNode(of) {
  return of.$instanceOf('bpmn:FlowNode') || of.$type === 'bpmn:Process';
}

function node(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}
