import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import { movement } from '../diagram/marks.js';
import { marksOn, placeOf, sameView, SIGNS } from './signs.js';

const INPUTS = ['before', 'after', 'marks', 'words'];
const SIDES = ['before', 'after'];
const READABLE = 0.7;
const PULSE_MS = 1600;

/**
 * <xieyue-compare>: two diagrams that move and zoom together, with a sign at everything that differs.
 *
 * Properties: before and after (BPMN, may be empty), marks ([{kind, before?, after?}] with ids), words. Method: reveal(id).
 */
class XieyueCompare extends HTMLElement {
  #values = { before: '', after: '', marks: [], words: {} };
  #viewers = {};
  #panes = {};
  #moving = false;
  #resizes;
  #shown;

  connectedCallback() {
    for (const name of INPUTS) {
      if (Object.hasOwn(this, name)) {
        const early = this[name];
        delete this[name];
        this.#values[name] = early;
      }
    }
    this.#shown = this.#build();
  }

  disconnectedCallback() {
    this.#resizes?.disconnect();
    SIDES.forEach((side) => this.#viewers[side]?.destroy());
    this.#viewers = {};
    this.replaceChildren();
  }

  /** Centres an element in both diagrams, where it is there, and lets it pulse. */
  async reveal(id) {
    await this.#shown;
    const mark = this.#values.marks.find((each) => each.after === id || each.before === id) ?? { before: id, after: id };
    const wanted = this.#element('after', mark.after) ? 'after' : 'before';
    const side = this.#isNarrow() && this.#element(this.dataset.side, mark[this.dataset.side]) ? this.dataset.side : wanted;
    if (this.#isNarrow() && this.dataset.side !== side) {
      this.#choose(side);
    }
    const element = this.#element(side, mark[side]);
    if (!element) {
      return;
    }
    this.#centre(side, element);
    SIDES.filter((each) => this.#element(each, mark[each])).forEach((each) => this.#pulse(each, mark[each]));
    this.scrollIntoView({ block: 'nearest' });
  }

  #element(side, id) {
    return id && this.#viewers[side]?.getDefinitions() ? this.#viewers[side].get('elementRegistry').get(id) : undefined;
  }

  #centre(side, element) {
    const canvas = this.#viewers[side].get('canvas');
    if (canvas.zoom() < READABLE) {
      canvas.zoom(READABLE, 'auto');
    }
    canvas.scrollToElement(element, { left: 160, right: 160, top: 100, bottom: 100 });
    this.#follow(side);
  }

  #pulse(side, id) {
    const canvas = this.#viewers[side].get('canvas');
    canvas.addMarker(id, 'is-shown');
    setTimeout(() => this.#element(side, id) && canvas.removeMarker(id, 'is-shown'), PULSE_MS);
  }

  async #build() {
    const { words } = this.#values;
    this.dataset.side = 'after';
    this.append(this.#bar());
    const panes = part('div', 'panes');
    for (const side of SIDES) {
      const pane = part('section', `pane ${side}`);
      pane.setAttribute('aria-label', words[side] ?? side);
      const title = part('h3', '');
      title.textContent = words[side] ?? '';
      const canvas = part('div', 'canvas');
      canvas.tabIndex = 0;
      canvas.setAttribute('role', 'group');
      canvas.setAttribute('aria-label', words[side] ?? '');
      canvas.addEventListener('keydown', (event) => this.#onKey(event, side));
      pane.append(title, canvas);
      panes.append(pane);
      this.#panes[side] = canvas;
    }
    this.append(panes);
    await Promise.all(SIDES.map((side) => this.#show(side)));
    this.#resizes = new ResizeObserver(() => this.#resized());
    this.#resizes.observe(this);
    this.#fit();
    this.#begin();
    this.setAttribute('ready', '');
  }

  async #show(side) {
    const xml = this.#values[side];
    if (!xml) {
      this.#panes[side].append(Object.assign(part('p', 'empty'), { textContent: this.#values.words.empty }));
      return;
    }
    const viewer = new NavigatedViewer({ container: this.#panes[side] });
    this.#viewers[side] = viewer;
    try {
      await viewer.importXML(xml);
    } catch (failure) {
      this.dispatchEvent(new CustomEvent('compare-failed', { detail: { message: String(failure.message) } }));
      return;
    }
    this.#mark(side);
    viewer.on('canvas.viewbox.changed', () => this.#follow(side));
  }

  #mark(side) {
    const canvas = this.#viewers[side].get('canvas');
    const overlays = this.#viewers[side].get('overlays');
    for (const { id, kind } of marksOn(side, this.#values.marks)) {
      const element = this.#element(side, id);
      if (!element || element === canvas.getRootElement()) {
        continue;
      }
      canvas.addMarker(id, `is-${kind}`);
      if (kind !== 'moved' || !element.waypoints) {
        const sign = part('span', `sign ${kind}`);
        sign.textContent = SIGNS[kind];
        sign.title = this.#values.words[kind] ?? kind;
        overlays.add(id, { position: placeOf(element), html: sign });
      }
    }
  }

  /** Where the first difference is, or the diagram begins, large enough to be read. */
  #begin() {
    const side = this.#leading();
    const first = this.#values.marks.map((mark) => this.#element(side, mark[side])).find((each) => each && !each.waypoints && each.parent) ?? this.#start(side);
    if (first && this.#viewers[side].get('canvas').zoom() < READABLE) {
      this.#centre(side, first);
    }
  }

  #start(side) {
    const isStart = (each) => each.type === 'bpmn:StartEvent' && each.parent?.type === 'bpmn:Process';
    return this.#viewers[side]?.get('elementRegistry').find(isStart);
  }

  /** The other diagram goes where this one went. */
  #follow(side) {
    const other = this.#viewers[side === 'after' ? 'before' : 'after'];
    if (this.#moving || !other?.getDefinitions() || this.#panes.before.clientWidth * this.#panes.after.clientWidth === 0) {
      return;
    }
    this.#moving = true;
    const canvas = other.get('canvas');
    canvas.viewbox(sameView(this.#viewers[side].get('canvas').viewbox(), canvas.getSize()));
    this.#moving = false;
  }

  #resized() {
    this.#moving = true;
    SIDES.forEach((side) => this.#viewers[side]?.get('canvas').resized());
    this.#moving = false;
  }

  #fit() {
    const side = this.#leading();
    if (side && this.#panes[side].clientWidth > 0) {
      this.#viewers[side].get('canvas').zoom('fit-viewport', 'auto');
      this.#follow(side);
    }
  }

  /** The diagram that buttons move; the other one follows. */
  #leading() {
    const wanted = this.#isNarrow() ? this.dataset.side : 'after';
    return [wanted, 'before'].find((side) => this.#viewers[side]?.getDefinitions());
  }

  #isNarrow() {
    return getComputedStyle(this.querySelector('.sides')).display !== 'none';
  }

  #choose(side) {
    const view = this.#viewers[this.dataset.side]?.get('canvas').viewbox();
    this.dataset.side = side;
    this.querySelectorAll('.sides button').forEach((button) => button.setAttribute('aria-pressed', String(button.value === side)));
    const canvas = this.#viewers[side]?.get('canvas');
    if (canvas) {
      canvas.resized();
      if (view?.scale > 0) {
        canvas.viewbox(sameView(view, canvas.getSize()));
      }
    }
  }

  #onKey(event, side) {
    const move = movement(event.key);
    if (!move || event.ctrlKey || event.metaKey || event.altKey || !this.#viewers[side]?.getDefinitions()) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#move(side, move);
  }

  #move(side, move) {
    if (!side) {
      return;
    }
    const canvas = this.#viewers[side].get('canvas');
    if (move.fit) {
      this.#fit();
    } else if (move.zoom) {
      canvas.zoom(canvas.zoom() * move.zoom);
    } else {
      canvas.scroll({ dx: move.dx, dy: move.dy });
    }
  }

  #bar() {
    const { words } = this.#values;
    const bar = part('div', 'bar');
    const legend = part('div', 'legend');
    legend.setAttribute('role', 'group');
    legend.setAttribute('aria-label', words.legend ?? '');
    for (const [kind, sign] of Object.entries(SIGNS)) {
      const entry = part('span', '');
      entry.append(Object.assign(part('span', `sign ${kind}`), { textContent: sign }), document.createTextNode(words[kind] ?? kind));
      legend.append(entry);
    }
    const sides = part('div', 'sides');
    sides.setAttribute('role', 'group');
    sides.setAttribute('aria-label', words.show ?? '');
    for (const side of SIDES) {
      const choice = button(words[side], '', () => this.#choose(side));
      choice.value = side;
      choice.setAttribute('aria-pressed', String(side === 'after'));
      sides.append(choice);
    }
    const zoom = part('div', 'zoom');
    for (const [sign, label, move] of [
      ['+', words.zoomIn, { zoom: 1.2 }],
      ['−', words.zoomOut, { zoom: 1 / 1.2 }],
      ['⤢', words.fit, { fit: true }],
    ]) {
      zoom.append(button(sign, label, () => this.#move(this.#leading(), move)));
    }
    bar.append(legend, sides, zoom);
    return bar;
  }
}

function button(text, label, pressed) {
  const made = part('button', '');
  made.type = 'button';
  made.textContent = text ?? '';
  if (label) {
    made.title = label;
    made.setAttribute('aria-label', label);
  }
  made.addEventListener('click', pressed);
  return made;
}

function part(tag, className) {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

if (!customElements.get('xieyue-compare')) {
  customElements.define('xieyue-compare', XieyueCompare);
}
