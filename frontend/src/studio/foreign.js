import { layoutProcess } from 'bpmn-auto-layout';
import { BpmnModdle } from 'bpmn-moddle';

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/?[\w.-]+:?[\w.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g;
const OURS = {
  camunda: 'http://camunda.org/schema/1.0/bpmn',
  modeler: 'http://camunda.org/schema/modeler/1.0',
};
const PICTURE = /<(?:[\w.-]+:)?BPMNPlane\b/;

/**
 * A file in which a prefix of ours names somebody else's namespace, under another prefix: the library would take the one
 * for the other and could not write the file again.
 */
export function ownPrefixes(xml) {
  const taken = Object.entries(OURS).filter(([prefix, namespace]) => {
    const bound = new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']([^"']*)["']`).exec(xml);
    return bound && bound[1] !== namespace;
  });
  return taken.reduce((text, [prefix]) => {
    let other = `${prefix}0`;
    while (new RegExp(`\\sxmlns:${other}\\b`).test(text)) {
      other += '0';
    }
    return text.replace(TAG, (tag) => (tag.startsWith('<!') ? tag : renamed(tag, prefix, other)));
  }, xml);
}

function renamed(tag, prefix, other) {
  return tag
    .replace(new RegExp(`^(</?)${prefix}:`), `$1${other}:`)
    .replace(/(\s)([\w:.-]+)(\s*=\s*(?:"[^"]*"|'[^']*'))/g, (whole, space, name, value) => {
      if (name === `xmlns:${prefix}`) {
        return `${space}xmlns:${other}${value}`;
      }
      return name.startsWith(`${prefix}:`) ? `${space}${other}${name.slice(prefix.length)}${value}` : whole;
    });
}

/** Whether the file says where its elements are drawn. */
export function isDrawn(xml) {
  return PICTURE.test(xml);
}

/** A process without a picture, drawn from left to right; nothing else of it changes. */
export async function drawn(xml) {
  const moddle = new BpmnModdle();
  const { rootElement } = await moddle.fromXML(xml);
  rootElement.rootElements?.forEach(joined);
  return layoutProcess((await moddle.toXML(rootElement)).xml);
}

/** Nodes say which flows come and go, as the layout wants to know: many files say it at the flows only. */
function joined(scope) {
  for (const element of scope.flowElements ?? []) {
    if (element.$type === 'bpmn:SequenceFlow') {
      const { sourceRef, targetRef } = element;
      noted(sourceRef, 'outgoing', element);
      noted(targetRef, 'incoming', element);
    } else {
      joined(element);
    }
  }
}

function noted(node, side, flow) {
  if (node && !node.get(side).includes(flow)) {
    node.get(side).push(flow);
  }
}

/** The model of pictures without values that hold by default: the library leaves those out when it writes. */
export function asWritten(picture) {
  const model = structuredClone(picture);
  model.types.flatMap((type) => type.properties ?? []).forEach((property) => delete property.default);
  return model;
}
