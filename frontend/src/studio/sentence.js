import { answersBefore, relations, told, toldTogether, written } from './conditions.js';
import { conditionOf } from './elements.js';

/** The fields with which an officer tells when a case goes a way; what no sentence tells is shown, and changed elsewhere. */
export class Sentence {
  #words;
  #vocabulary;
  #fields;
  #nameOf;

  /** fields: {select(name, value, options, changed), number(name, value, changed), fixed(name, text, hint)}, each gives an element */
  constructor(words, vocabulary, fields, nameOf) {
    this.#words = words;
    this.#vocabulary = vocabulary;
    this.#fields = fields;
    this.#nameOf = nameOf;
  }

  /** change is told the expression without its brackets; nothing while a part is missing */
  show(flow, change) {
    const body = flow.conditionExpression?.body;
    const now = told(body);
    if (conditionOf(body).trim() && !now) {
      return [this.#fields.fixed('condition', this.#read(body), this.#words['condition.inDetails'])];
    }
    const nearer = answersBefore(flow.sourceRef, this.#vocabulary.known ?? {});
    const others = this.#siblings(flow);
    const fields = [
      this.#fields.select('condition', now?.name ?? '', this.#subjects(nearer, now), (name) =>
        change(this.#first(name, nearer, others)),
      ),
    ];
    if (now) {
      const kind = this.#kind(now);
      const set = (part) => change(written({ ...now, kind, ...part }));
      fields.push(this.#how(now, kind, set), this.#value(now, kind, nearer, set));
    }
    return fields;
  }

  #facts() {
    return this.#vocabulary.known?.facts ?? [];
  }

  #fact(name) {
    return this.#facts().find((each) => each.name === name);
  }

  #kind(sentence) {
    return this.#fact(sentence.name)?.kind ?? sentence.kind;
  }

  /** The answers of the step before first, each by whom; then whatever else is known of a case. */
  #subjects(nearer, now) {
    const near = [...nearer].filter(([name]) => this.#isAskable(name, nearer)).map(([name, { by }]) => ({ value: name, label: this.#answerOf(name, by) }));
    const far = this.#facts()
      .filter(({ name }) => !nearer.has(name) && this.#isAskable(name, nearer))
      .map(({ name, label }) => ({ value: name, label }));
    const known = [...near, ...far].some((each) => each.value === now?.name);
    return [
      ...(now ? [] : [{ value: '', label: '–' }]),
      ...(known || !now ? [] : [{ value: now.name, label: this.#fact(now.name)?.label ?? now.name }]),
      ...(near.length > 0 ? [{ label: this.#words['condition.nearer'], options: near }] : []),
      ...(far.length > 0 ? [{ label: this.#words['condition.others'], options: far }] : []),
    ];
  }

  /** Of a text without known values nobody can choose one. */
  #isAskable(name, nearer) {
    const fact = this.#fact(name);
    return fact && (fact.kind === 'NUMBER' || Object.keys(this.#values(name, nearer)).length > 0);
  }

  #answerOf(name, by) {
    const tasks = [...new Set(by.map((each) => this.#nameOf(each) || each.id))];
    return fill(this.#words['condition.of'], { task: tasks.join(' / '), what: this.#fact(name)?.label ?? name });
  }

  /** Those of the step before; where it has none to choose from, all that are known. */
  #values(name, nearer) {
    const near = nearer.get(name)?.values ?? {};
    return Object.keys(near).length > 0 ? near : (this.#fact(name)?.values ?? {});
  }

  /** Begins with the first value that no other way asks for. */
  #first(name, nearer, others) {
    const kind = this.#fact(name)?.kind ?? 'TEXT';
    const values = kind === 'NUMBER' ? ['0'] : Object.keys(this.#values(name, nearer));
    const taken = others.filter((each) => each.name === name && each.how === 'eq').map((each) => each.value);
    const value = values.find((each) => !taken.includes(each)) ?? values[0];
    return written({ name, how: kind === 'NUMBER' ? 'ge' : 'eq', value, kind });
  }

  #siblings(flow) {
    return (flow.sourceRef.outgoing ?? [])
      .filter((each) => each !== flow)
      .map((each) => told(each.conditionExpression?.body))
      .filter(Boolean);
  }

  #how(now, kind, set) {
    const options = relations(kind).map((how) => ({ value: how, label: this.#words[`condition.how.${how}`] }));
    return this.#fields.select('condition.how', now.how, options, (how) => set({ how }));
  }

  #value(now, kind, nearer, set) {
    if (kind === 'NUMBER') {
      return this.#fields.number('condition.value', now.value, (value) => set({ value }));
    }
    const values = Object.entries(this.#values(now.name, nearer)).map(([value, label]) => ({ value, label }));
    const known = values.some((each) => each.value === now.value);
    return this.#fields.select('condition.value', now.value, known ? values : [...values, { value: now.value, label: this.#label(now) }], (value) => set({ value }));
  }

  #label({ name, value }) {
    return this.#fact(name)?.values?.[value] ?? value;
  }

  /** Several sentences in one, as people say them; else as it stands in the file. */
  #read(body) {
    const together = toldTogether(body);
    const say = (one) =>
      fill(this.#words['condition.said'], { what: this.#fact(one.name)?.label ?? one.name, how: this.#words[`condition.how.${one.how}`], value: this.#label(one) });
    return together ? together.all.map(say).join(this.#words[`condition.${together.joint}`]) : conditionOf(body);
  }
}

function fill(text, values) {
  return (text ?? '').replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole);
}
