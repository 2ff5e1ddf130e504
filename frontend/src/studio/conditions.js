import { conditionOf } from './elements.js';

/**
 * Conditions as sentences: which answer, how it compares, which value. The file keeps the small language; what cannot be told in one
 * sentence stays as it is. Pure: knows neither the canvas nor the page.
 */

/** Signs of the language by how people choose them; the words that it also knows mean the same. */
const SIGNS = { eq: '==', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };
const ONE = /^\s*(!|not\s)?\s*([a-zA-Z]\w{0,63})\s*(?:(==|!=|<=|>=|<|>|\b(?:eq|ne|lt|le|gt|ge)\b)\s*('[^'\\]*'|"[^"\\]*"|-?\d{1,18}(?:\.\d{1,6})?|true|false))?\s*$/;
const WORDS = ['and', 'or', 'not', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'empty', 'true', 'false', 'null'];

/** How a variable of this kind may be compared. */
export function relations(kind) {
  return kind === 'NUMBER' ? Object.keys(SIGNS) : ['eq', 'ne'];
}

/** The sentence that stands in a file: {name, how, value, kind}; undefined when it is none, or another one. */
export function told(body) {
  const found = ONE.exec(conditionOf(body));
  const [, not, name, sign, literal] = found ?? [];
  if (!found || WORDS.includes(name) || (not && sign)) {
    return undefined;
  }
  if (!sign) {
    return { name, how: 'eq', value: String(!not), kind: 'YES_NO' }; // a yes or no by itself
  }
  const how = Object.keys(SIGNS).find((each) => each === sign || SIGNS[each] === sign);
  const quoted = /^['"]/.test(literal);
  const kind = quoted ? 'TEXT' : /^[tf]/.test(literal) ? 'YES_NO' : 'NUMBER';
  return relations(kind).includes(how) ? { name, how, value: quoted ? literal.slice(1, -1) : literal, kind } : undefined;
}

/** Several sentences that are all joined alike: {joint: 'and' | 'or', all}; undefined when they are not. */
export function toldTogether(body) {
  const text = conditionOf(body);
  for (const [joint, sign] of [['and', /&&|\band\b/], ['or', /\|\||\bor\b/]]) {
    const all = text.split(sign).map(told);
    if (all.length > 1 && all.every(Boolean)) {
      return { joint, all };
    }
  }
  return undefined;
}

/** As the file keeps it; undefined while a part is missing. */
export function written({ name, how, value, kind }) {
  const literal = kind === 'TEXT' ? `'${value}'` : String(value);
  const fits = { TEXT: /^[^'\\{}]+$/, NUMBER: /^-?\d{1,18}(\.\d{1,6})?$/, YES_NO: /^(true|false)$/ }[kind];
  return name && SIGNS[how] && fits?.test(value ?? '') ? `${name} ${SIGNS[how]} ${literal}` : undefined;
}

/**
 * What was answered last before a choice: by variable, who answered it and with which values. Looks back along the flows, through
 * other choices and into subprocesses, up to the steps that answer something.
 */
export function answersBefore(gateway, { answers = {} }) {
  const found = new Map();
  const seen = new Set([gateway]);
  const open = [...before(gateway)];
  while (open.length > 0) {
    const node = open.shift();
    if (seen.has(node)) {
      continue;
    }
    seen.add(node);
    const given = givenBy(node, answers);
    if (!given) {
      open.push(...before(node));
    }
    for (const [name, values] of Object.entries(given ?? {})) {
      const known = found.get(name) ?? { by: [], values: {} };
      found.set(name, { by: [...known.by, node], values: { ...known.values, ...values } });
    }
  }
  return found;
}

/** What a step answers; undefined for what is no step, or only waits. */
function givenBy(node, answers) {
  switch (node.$type) {
    case 'bpmn:UserTask':
      return answers[`form:${node.get('camunda:formRef') ?? node.get('camunda:formKey')}`] ?? {};
    case 'bpmn:ServiceTask': {
      const given = answers[`step:${conditionOf(node.get('camunda:delegateExpression'))}`] ?? {};
      return Object.keys(given).length > 0 ? given : undefined; // what only does something decides nothing
    }
    case 'bpmn:BusinessRuleTask': {
      const result = node.get('camunda:resultVariable');
      return result ? { [result]: answers[`table:${node.get('camunda:decisionRef')}`]?.[result] ?? {} } : {};
    }
    case 'bpmn:StartEvent':
      return node.$parent?.$type === 'bpmn:Process' ? (answers['form:start'] ?? {}) : undefined;
    case 'bpmn:CallActivity': {
      const out = (node.extensionElements?.values ?? []).filter((each) => each.$type === 'camunda:Out' && each.target);
      return Object.fromEntries(out.map((each) => [each.target, {}]));
    }
    default:
      return undefined;
  }
}

function before(node) {
  if (node.$type === 'bpmn:SubProcess') {
    const ends = (node.flowElements ?? []).filter((each) => each.$type === 'bpmn:EndEvent');
    return ends.length > 0 ? ends.flatMap(sources) : sources(node);
  }
  const isStart = node.$type === 'bpmn:StartEvent' && node.$parent?.$type === 'bpmn:SubProcess';
  return isStart ? sources(node.$parent) : sources(node);
}

function sources(node) {
  return (node.incoming ?? []).map((flow) => flow.sourceRef).filter(Boolean);
}
