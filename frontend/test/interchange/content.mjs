import { Parser } from 'saxen';

/**
 * What an XML file says, however it is written: elements by namespace and name, attributes, text, in their order. Prefixes, layout,
 * comments and the order of attributes say nothing.
 */
export function contentOf(xml) {
  const root = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const scopes = [{ xml: 'http://www.w3.org/XML/1998/namespace' }];
  const parser = new Parser();
  const named = (name, scope, element) => {
    const colon = name.indexOf(':');
    if (colon < 0) {
      return element && scope[''] ? `{${scope['']}}${name}` : name;
    }
    return `{${scope[name.slice(0, colon)] ?? name.slice(0, colon)}}${name.slice(colon + 1)}`;
  };
  parser.on('error', (failure) => {
    throw failure;
  });
  parser.on('openTag', (tag, attributesOf, decode) => {
    const written = attributesOf() || {};
    const scope = { ...scopes.at(-1) };
    for (const [name, value] of Object.entries(written)) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        scope[name.slice(6)] = decode(value);
      }
    }
    const attributes = {};
    for (const [name, value] of Object.entries(written)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) {
        attributes[named(name, scope, false)] = decode(value).replaceAll('\r\n', '\n');
      }
    }
    const element = { name: named(tag, scope, true), attributes, text: '', children: [] };
    element.scope = scope;
    open.at(-1).children.push(element);
    open.push(element);
    scopes.push(scope);
  });
  parser.on('closeTag', () => {
    open.pop();
    scopes.pop();
  });
  parser.on('text', (text, decode) => {
    open.at(-1).text += decode(text);
  });
  parser.on('cdata', (text) => {
    open.at(-1).text += text;
  });
  parser.parse(xml);
  return root.children[0];
}

const MODEL = '{http://www.omg.org/spec/BPMN/20100524/MODEL}';
const TYPE = '{http://www.w3.org/2001/XMLSchema-instance}type';
const NUMBERS = new Set(['x', 'y', 'width', 'height', 'size', 'resolution']);
const REFERENCES = /^\{http:\/\/www\.omg\.org\/spec\/BPMN\/20100524\/MODEL\}(.*Refs?|incoming|outgoing|source|target|supportedInterfaceRef)$/;

/** All that a file says, one line a fact, sorted among siblings of different names: their order means nothing to BPMN. */
export function facts(element, defaults = () => undefined) {
  const lines = [];
  const walk = (each, path) => {
    for (const [name, value] of Object.entries(each.attributes)) {
      if (!defaults(each.name, name)?.has(value) && !name.endsWith('schemaLocation') && !(each.name.endsWith('}waypoint') && name.endsWith('}type'))) {
        lines.push(`${path} @${name}=${plain(name, value, each)}`);
      }
    }
    const text = each.text.trim().replace(/\r\n?/g, '\n');
    if (text) {
      lines.push(`${path} "${REFERENCES.test(each.name) ? local(text) : text}"`);
    }
    const counts = {};
    for (const child of each.children) {
      const formal = child.name === `${MODEL}expression` && /:?tFormalExpression$/.test(child.attributes[TYPE] ?? '');
      if (formal) {
        // a substitution group: the element may also say its type by its name
        child.name = `${MODEL}formalExpression`;
        delete child.attributes[TYPE];
      }
      const key = child.attributes.id ?? String((counts[child.name] = (counts[child.name] ?? 0) + 1));
      const below = `${path}/${child.name.replace(MODEL, '')}[${key}]`;
      lines.push(below);
      walk(child, below);
    }
  };
  lines.push(element.name);
  walk(element, '');
  return lines.sort();
}

/** 10.0 is 10; a reference may carry a prefix of its target's namespace. */
function plain(name, value, each) {
  if (NUMBERS.has(name) && value.trim() !== '' && !Number.isNaN(Number(value))) {
    return String(Number(value));
  }
  if (/^(true|false|0|1)$/.test(value) && /^(is|can)[A-Z]/.test(name)) {
    return String(value === 'true' || value === '1');
  }
  if (name === TYPE) {
    return local(value);
  }
  return /Ref$|^bpmnElement$|^itemKind$|^structureRef$|^type$/.test(name) && each ? local(value) : value;
}

function local(name) {
  return /^[\w.-]+:[^/:\s]+$/.test(name) ? name.slice(name.indexOf(':') + 1) : name;
}

/** What one file says and the other does not. */
export function differences(before, after, defaults) {
  const earlier = facts(contentOf(before), defaults);
  const later = facts(contentOf(after), defaults);
  const lost = without(earlier, later);
  const added = without(later, earlier);
  return [...lost.map((fact) => `- ${fact}`), ...added.map((fact) => `+ ${fact}`)];
}

function without(all, others) {
  const left = new Map();
  others.forEach((fact) => left.set(fact, (left.get(fact) ?? 0) + 1));
  return all.filter((fact) => {
    const count = left.get(fact) ?? 0;
    left.set(fact, count - 1);
    return count <= 0;
  });
}

/** What an attribute says by the standard's schema when it is absent. */
const DEFAULTS = new Set(
  `completionQuantity=1 startQuantity=1 isForCompensation=false gatewayDirection=Unspecified isInterrupting=true cancelActivity=true
   parallelMultiple=false triggeredByEvent=false isClosed=false isExecutable=false processType=None isCollection=false isSequential=false
   behavior=All instantiate=false eventGatewayType=Exclusive testBefore=false isUnlimited=true associationDirection=None itemKind=Information
   implementation=##WebService implementation=##unspecified expressionLanguage=http://www.w3.org/1999/XPath
   typeLanguage=http://www.w3.org/2001/XMLSchema method=Compensate textFormat=text/plain waitForCompletion=true ordering=Parallel
   cancelRemainingInstances=true`.split(/\s+/),
);
export const absent = (element, name) => ({ has: (value) => DEFAULTS.has(`${name}=${value}`) });
