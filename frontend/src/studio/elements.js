/**
 * What an officer can say about an element, read from and written to its business object. Pure: knows neither the canvas nor
 * the page, so that it can be tested without a browser.
 */

const CONDITION = /^[$#]\{(.*)\}$/s;

/** Value of the extension property with this name, or undefined. */
export function property(businessObject, name) {
  return propertiesOf(businessObject)?.find((each) => each.name === name)?.value;
}

/** What an element is called in the reader's language: kept in Chinese, said in English where the element or the server knows it. */
export function nameOf(businessObject, { english = false, known = {} } = {}) {
  const name = businessObject.name ?? '';
  return (english && property(businessObject, 'label.en')) || known[name.replace(/\s+/g, ' ').trim()] || name;
}

function propertiesOf(businessObject) {
  const extensions = businessObject.extensionElements?.values ?? [];
  return extensions.find((each) => each.$type === 'camunda:Properties')?.values;
}

/** Extension elements with this property set, or removed when the value is empty; everything else stays. */
export function withProperty(moddle, businessObject, name, value) {
  const extensions = businessObject.extensionElements?.values ?? [];
  const rest = extensions.filter((each) => each.$type !== 'camunda:Properties');
  const kept = (propertiesOf(businessObject) ?? [])
    .filter((each) => each.name !== name)
    .map((each) => moddle.create('camunda:Property', { name: each.name, value: each.value }));
  const all = value ? [...kept, moddle.create('camunda:Property', { name, value })] : kept;
  const values = all.length > 0 ? [...rest, moddle.create('camunda:Properties', { values: all })] : rest;
  return values.length > 0 ? moddle.create('bpmn:ExtensionElements', { values }) : undefined;
}

/** What goes to a called process (camunda:In) or comes back from it (camunda:Out), as `theirs = mine, same`. */
export function passedText(businessObject, type) {
  return (businessObject.extensionElements?.values ?? [])
    .filter((each) => each.$type === type && each.source)
    .map(({ source, target }) => (source === target ? source : `${target} = ${source}`))
    .join(', ');
}

/** Extension elements with these variables passed; everything else stays. Undefined when the text cannot be read. */
export function withPassed(moddle, businessObject, type, text) {
  const pairs = text.split(/[,，;；\n]/).map((each) => each.trim()).filter(Boolean).map((each) => /^(\w+)(?:\s*=\s*(\w+))?$/.exec(each));
  if (pairs.includes(null)) {
    return undefined;
  }
  const others = (businessObject.extensionElements?.values ?? []).filter((each) => each.$type !== type || !each.source);
  const made = pairs.map(([, target, source = target]) => moddle.create(type, { source, target }));
  return moddle.create('bpmn:ExtensionElements', { values: [...others, ...made] });
}

/** `5wd` as {amount: 5, unit: 'wd'}, `parameter:x` as {parameter: 'x'}, `none` as {unit: 'none'}. */
export function deadlineOf(text) {
  if (!text || text === 'none') {
    return { unit: text ? 'none' : '' };
  }
  if (text.startsWith('parameter:')) {
    return { unit: 'parameter', parameter: text.slice('parameter:'.length) };
  }
  const found = /^([1-9]\d{0,3})(wd|d|m)$/.exec(text);
  return found ? { unit: found[2], amount: Number(found[1]) } : { unit: '', other: text };
}

export function deadlineText({ unit, amount, parameter }) {
  switch (unit) {
    case 'wd':
    case 'd':
    case 'm':
      return Number.isInteger(amount) && amount > 0 && amount < 10_000 ? `${amount}${unit}` : undefined;
    case 'parameter':
      return parameter ? `parameter:${parameter}` : undefined;
    default:
      return unit === 'none' ? 'none' : undefined;
  }
}

/** `REVIEWER@COUNTY` as {role, level}. */
export function postOf(text) {
  const [role, level] = (text ?? '').split('@', 2);
  return { role: role ?? '', level: level ?? '' };
}

export function postText({ role, level }) {
  return role ? (level ? `${role}@${level}` : role) : undefined;
}

/** What stands between the brackets of a condition. */
export function conditionOf(body) {
  return CONDITION.exec((body ?? '').trim())?.[1] ?? body ?? '';
}

export function conditionText(words) {
  const plain = (words ?? '').trim();
  return plain ? `\${${plain}}` : undefined;
}

/** A free id that says what it stands for: `homeVisit`, `homeVisit2`, … */
export function freeId(wanted, isTaken) {
  const plain = wanted.replace(/[^A-Za-z0-9_-]/g, '').replace(/^[^A-Za-z]+/, '') || 'element';
  if (!isTaken(plain)) {
    return plain;
  }
  let number = 2;
  while (isTaken(`${plain}${number}`)) {
    number++;
  }
  return `${plain}${number}`;
}

/** Whether every case that comes to this choice goes this one way. */
export function isOnlyWay(flow) {
  return flow.sourceRef?.$type === 'bpmn:ExclusiveGateway' && flow.sourceRef.outgoing?.length === 1;
}

/** Whether a flow out of this node needs a condition: out of a choice, and not the way it goes otherwise. */
export function mayHaveCondition(flow) {
  return flow.sourceRef?.$type === 'bpmn:ExclusiveGateway' && flow.sourceRef.default !== flow;
}
