/** Where a flow runs that would cross other steps on its straight way. Pure: knows shapes by their boxes, flows by their waypoints. */

const ROOM = 20;
const LANE = 12;
const LANES = 6;

/**
 * Above or below what stands between, in a lane where no other flow runs, or undefined: when the flow crosses nothing as it is,
 * or when there is no such lane.
 *
 * @param flow waypoints, as it is drawn straight
 * @param source box that it leaves; it does so in the middle, where a choice has its corner
 * @param target box that it enters
 * @param others boxes that stand around, words beside an element too, which are no obstacle (`words: true`) but want room
 * @param flows waypoints of the other flows
 * @param within box that all of them stand in, if any
 */
export function wayAround(flow, source, target, others, flows, within) {
  const steps = others.filter((each) => !each.words);
  if (!crossesAny(flow, steps)) {
    return undefined;
  }
  const from = source.x + source.width / 2;
  for (let lane = 0; lane < LANES; lane++) {
    const ways = [-1, 1]
      .map((side) => way(side, lane, from, source, target, others, flows))
      .filter((each) => isInside(each, within) && !crossesAny(each, steps) && !flows.some((other) => runsAlong(each, other)))
      .sort((one, other) => length(one) - length(other));
    if (ways.length > 0) {
      return ways[0];
    }
  }
  return undefined;
}

function way(side, lane, from, source, target, others, flows) {
  const edge = (box) => (side < 0 ? box.y : box.y + box.height);
  const to = entrance(side, from, target, edge(target), flows);
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const between = [source, target, ...others.filter((each) => each.x < right && each.x + each.width > left)];
  const outermost = side < 0 ? Math.min(...between.map(edge)) : Math.max(...between.map(edge));
  const y = outermost + side * (ROOM + lane * LANE);
  return [
    { x: from, y: edge(source) },
    { x: from, y },
    { x: to, y },
    { x: to, y: edge(target) },
  ];
}

/** The middle of the target, or beside it when another flow comes in there: on the side that it comes from, to cross nothing. */
function entrance(side, from, target, edge, flows) {
  const middle = target.x + target.width / 2;
  const beside = (Math.sign(from - middle) * target.width) / 4;
  const isTaken = (x) =>
    flows.some((other) => runsAlong([{ x, y: edge }, { x, y: edge + side * ROOM }], other));
  return [middle, middle + beside, middle - beside].find((x) => !isTaken(x)) ?? middle;
}

function isInside(way, within) {
  return !within || way.every(({ y }) => y > within.y + LANE && y < within.y + within.height - LANE);
}

function crossesAny(way, boxes) {
  return segments(way).some(([a, b]) => boxes.some((box) => crosses(a, b, box)));
}

/** Whether the line from a to b has a piece inside the box (Liang and Barsky). */
function crosses(a, b, box) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [enters, leaves] = [0, 1];
  for (const [p, q] of [
    [-dx, a.x - box.x],
    [dx, box.x + box.width - a.x],
    [-dy, a.y - box.y],
    [dy, box.y + box.height - a.y],
  ]) {
    if (p === 0 && q <= 0) {
      return false;
    }
    if (p < 0) {
      enters = Math.max(enters, q / p);
    } else if (p > 0) {
      leaves = Math.min(leaves, q / p);
    }
  }
  return enters < leaves;
}

/** Whether a piece of one lies on a piece of the other, or too close to tell them apart. */
function runsAlong(one, other) {
  return segments(one).some(([a, b]) =>
    segments(other).some(
      ([c, d]) =>
        (isClose(a.y, b.y, c.y, d.y) && overlaps(a.x, b.x, c.x, d.x)) || (isClose(a.x, b.x, c.x, d.x) && overlaps(a.y, b.y, c.y, d.y)),
    ),
  );
}

function isClose(a, b, c, d) {
  return a === b && c === d && Math.abs(a - c) < LANE;
}

function overlaps(a, b, c, d) {
  return Math.min(Math.max(a, b), Math.max(c, d)) > Math.max(Math.min(a, b), Math.min(c, d));
}

function segments(way) {
  return way.slice(1).map((point, at) => [way[at], point]);
}

function length(way) {
  return segments(way).reduce((sum, [a, b]) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0);
}
