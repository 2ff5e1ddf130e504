/** What stands at an element beside its colour, so that nobody has to tell colours apart. */
export const SIGNS = { added: '＋', removed: '－', changed: '≠', moved: '↔' };

/**
 * For one of the two diagrams: the element that carries each mark there. Both sides know what was changed or moved; only the
 * older one knows what was removed, only the newer one what was added.
 */
export function marksOn(side, marks) {
  return marks.filter((mark) => mark[side]).map((mark) => ({ id: mark[side], kind: mark.kind }));
}

/** Where a sign stands, relative to the upper left corner of the element: at a corner of a shape, on the middle of a flow. */
export function placeOf(element) {
  if (!element.waypoints) {
    return { top: -10, left: element.width - 8 };
  }
  const at = middle(element.waypoints);
  const left = Math.min(...element.waypoints.map((each) => each.x));
  const top = Math.min(...element.waypoints.map((each) => each.y));
  return { left: at.x - left - 9, top: at.y - top - 9 };
}

function middle(waypoints) {
  const lengths = waypoints.slice(1).map((to, i) => Math.hypot(to.x - waypoints[i].x, to.y - waypoints[i].y));
  let ahead = lengths.reduce((sum, each) => sum + each, 0) / 2;
  for (let i = 0; i < lengths.length; i++) {
    if (ahead <= lengths[i] && lengths[i] > 0) {
      const part = ahead / lengths[i];
      const [from, to] = [waypoints[i], waypoints[i + 1]];
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    ahead -= lengths[i];
  }
  return waypoints[0];
}

/** The view of the other diagram that shows the same place at the same size, although it may be narrower. */
export function sameView(view, size) {
  return { x: view.x, y: view.y, width: size.width / view.scale, height: size.height / view.scale };
}
