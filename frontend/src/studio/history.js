const MOST = 100;

/**
 * What can be undone over diagrams that were put on the board as a whole. The canvas takes back its own strokes, and forgets them
 * when another diagram is put on it: from then on the files that were written between them stand for them. Pure: knows neither the
 * canvas nor the page.
 */
export class History {
  #past = [];
  #future = [];
  #trail = [];
  #strokes = 0;

  /** This diagram is on the canvas now, without a stroke. */
  begin(xml) {
    this.#strokes = 0;
    this.#trail = [{ strokes: 0, xml }];
  }

  /** A stroke was done, taken back or done again; trigger as the canvas says it. */
  stroke(trigger) {
    if (trigger === 'execute') {
      this.#future = [];
    }
    this.#strokes += { execute: 1, redo: 1, undo: -1 }[trigger] ?? 0;
  }

  /** The diagram as it is after the strokes so far. */
  written(xml) {
    this.#trail = [...this.#trail.filter((each) => each.strokes < this.#strokes), { strokes: this.#strokes, xml }];
  }

  /** Another diagram is about to take the place of this one. */
  replace(now) {
    this.written(now);
    this.#past = [...this.#past, ...this.#trail.map((each) => each.xml)].slice(-MOST);
    this.#future = [];
  }

  /** The diagram before, if there is one, for this one; the canvas has no stroke left to take back. */
  back(now) {
    return step(this.#past, this.#future, now);
  }

  /** The diagram after, if this one was gone back to. */
  forth(now) {
    return step(this.#future, this.#past, now);
  }
}

function step(from, to, now) {
  const next = from.pop();
  if (next !== undefined) {
    to.push(now);
  }
  return next;
}
