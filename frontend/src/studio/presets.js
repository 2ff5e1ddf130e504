/** Blocks of several parts. Pure: knows neither the canvas nor the page, so that it can be tested without a browser. */

/** What is dragged, among other things that people drag into a window. */
export const PRESET = 'application/x-xieyue-preset';

export const PRESET_ICONS = {
  APPROVAL: '✓',
  COUNTERSIGN: '∞',
  NOTICE: '▤',
  VOTE: '☑',
  VISIT: '⌂',
  FUNDS: '¥',
  PAYMENT: '⇒',
  MESSAGE: '✉',
  CLOCK: '◷',
};

/**
 * Id of the flow or step that a preset is put into or behind; the name of an element stands for the element. Nothing for what
 * has nothing behind it.
 */
export function placeOf(element) {
  const of = element?.labelTarget ?? element;
  const business = of?.businessObject;
  if (!business || !of.parent) {
    return undefined;
  }
  return business.$type === 'bpmn:SequenceFlow' || (business.outgoing ?? []).length === 1 ? business.id : undefined;
}
