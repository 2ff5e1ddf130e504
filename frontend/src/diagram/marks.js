/**
 * How far a case has come, per element of the diagram. Pure, so that it can be tested without a browser.
 *
 * @param {{id: string, kind: 'step' | 'flow' | 'frame', source?: string, target?: string}[]} elements
 * @param {string[]} done ids of steps that have ended
 * @param {string[]} current ids of steps that wait
 * @returns {Map<string, 'is-done' | 'is-current' | 'is-ahead'>} frames (pools, lanes) carry no mark
 */
export function marksOf(elements, done, current) {
  const behind = new Set(done);
  const now = new Set(current);
  const marks = new Map();
  for (const element of elements) {
    if (element.kind === 'frame') {
      continue;
    }
    if (element.kind === 'flow') {
      const taken = behind.has(element.source) && (behind.has(element.target) || now.has(element.target));
      marks.set(element.id, taken ? 'is-done' : 'is-ahead');
    } else if (now.has(element.id)) {
      marks.set(element.id, 'is-current');
    } else {
      marks.set(element.id, behind.has(element.id) ? 'is-done' : 'is-ahead');
    }
  }
  return marks;
}

/**
 * How strongly each step is marked.
 *
 * @param {{id: string, kind: 'step' | 'flow' | 'frame'}[]} elements
 * @param {{id: string, level: string | number}[]} heat
 * @returns {Map<string, string>} {@code heat-0} to {@code heat-4} for the steps that have a figure, {@code is-ahead} for the others
 */
export function heatOf(elements, heat) {
  const levels = new Map(heat.map((mark) => [mark.id, Math.min(4, Math.max(0, Number(mark.level) || 0))]));
  const steps = elements.filter((element) => element.kind === 'step');
  return new Map(steps.map(({ id }) => [id, levels.has(id) ? `heat-${levels.get(id)}` : 'is-ahead']));
}

/** The id of the first of the strongest marks; undefined when there is none. */
export function hottest(heat) {
  return heat.reduce((most, mark) => (Number(mark.level) > Number(most?.level ?? -1) ? mark : most), undefined)?.id;
}

const FRAMES = new Set(['bpmn:Participant', 'bpmn:Lane', 'bpmn:Collaboration', 'bpmn:Process', 'bpmn:TextAnnotation', 'bpmn:Group', 'bpmn:Association']);

/** Reduces an element of the viewer to what {@link marksOf} reads. */
export function plain(element) {
  const type = element.businessObject?.$type ?? '';
  if (element.labelTarget || FRAMES.has(type) || !element.parent) {
    return { id: element.id, kind: 'frame' };
  }
  if (element.waypoints) {
    return { id: element.id, kind: 'flow', source: element.source?.id, target: element.target?.id };
  }
  return { id: element.id, kind: 'step' };
}

/** What a key does to the view, or null when it is none of ours. */
export function movement(key) {
  const step = 60;
  switch (key) {
    case 'ArrowLeft':
      return { dx: step, dy: 0 };
    case 'ArrowRight':
      return { dx: -step, dy: 0 };
    case 'ArrowUp':
      return { dx: 0, dy: step };
    case 'ArrowDown':
      return { dx: 0, dy: -step };
    case '+':
    case '=':
      return { zoom: 1.2 };
    case '-':
      return { zoom: 1 / 1.2 };
    case '0':
      return { fit: true };
    default:
      return null;
  }
}
