import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import { heatOf, hottest, marksOf, movement, plain } from './marks.js';

const READABLE = 0.7;
const NARROW = 600;
const INPUTS = ['xml', 'done', 'current', 'heat', 'words'];
const MARKS = ['is-done', 'is-current', 'is-ahead', 'heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4'];

/**
 * <xieyue-diagram>: a process diagram, only to look at, with how far the case has come.
 *
 * Properties: xml (BPMN), done and current (ids), heat ([{id, level, figure, words}]: figures at the elements instead of how far
 * a case has come), words ({zoomIn, zoomOut, fit}). Events: diagram-shown, diagram-failed,
 * element-chosen with {id}.
 */
class XieyueDiagram extends HTMLElement {
  #viewer;
  #canvas;
  #values = { xml: '', done: [], current: [], heat: [], words: {} };
  #shown = '';
  #resizes;

  connectedCallback() {
    for (const name of INPUTS) {
      if (Object.hasOwn(this, name)) {
        const early = this[name];
        delete this[name];
        this.#values[name] = early;
      }
    }
    this.#canvas = document.createElement('div');
    this.#canvas.className = 'canvas';
    this.#canvas.tabIndex = 0;
    this.#canvas.setAttribute('role', 'group');
    this.#canvas.setAttribute('aria-label', this.getAttribute('aria-label') ?? '');
    this.#canvas.addEventListener('keydown', (event) => this.#onKey(event));
    this.append(this.#canvas, this.#buttons());
    this.#viewer = new NavigatedViewer({ container: this.#canvas });
    this.#viewer.get('eventBus').on('element.click', (event) => {
      this.dispatchEvent(new CustomEvent('element-chosen', { detail: { id: event.element.id } }));
    });
    this.#resizes = new ResizeObserver(() => this.#begin());
    this.#resizes.observe(this.#canvas);
    this.#show();
  }

  disconnectedCallback() {
    this.#resizes?.disconnect();
    this.#viewer?.destroy();
    this.#viewer = undefined;
    this.#shown = '';
    this.replaceChildren();
  }

  set xml(value) {
    this.#values.xml = value ?? '';
    this.#show();
  }

  set done(value) {
    this.#values.done = value ?? [];
    this.#mark();
  }

  set current(value) {
    this.#values.current = value ?? [];
    this.#mark();
  }

  set heat(value) {
    this.#values.heat = value ?? [];
    this.#mark();
  }

  set words(value) {
    this.#values.words = value ?? {};
  }

  async #show() {
    const xml = this.#values.xml;
    if (!this.#viewer || !xml || xml === this.#shown) {
      return;
    }
    this.#shown = xml;
    try {
      await this.#viewer.importXML(xml);
    } catch (failure) {
      this.dispatchEvent(new CustomEvent('diagram-failed', { detail: { message: String(failure.message) } }));
      return;
    }
    this.#mark();
    this.#begin();
    this.dispatchEvent(new CustomEvent('diagram-shown'));
  }

  #mark() {
    if (!this.#viewer?.getDefinitions()) {
      return;
    }
    const canvas = this.#viewer.get('canvas');
    const elements = this.#viewer.get('elementRegistry').getAll().map(plain);
    const heat = this.#values.heat;
    const marks = heat.length > 0 ? heatOf(elements, heat) : marksOf(elements, this.#values.done, this.#values.current);
    this.#figures(heat);
    for (const [id, mark] of marks) {
      for (const old of MARKS) {
        canvas.removeMarker(id, old);
      }
      canvas.addMarker(id, mark);
    }
  }

  /** Numbers at the upper right corner of the elements. */
  #figures(heat) {
    const overlays = this.#viewer.get('overlays');
    overlays.remove({ type: 'figure' });
    for (const mark of heat) {
      if (mark.figure && this.#viewer.get('elementRegistry').get(mark.id)) {
        const badge = document.createElement('span');
        badge.className = `figure heat-${Number(mark.level)}`;
        badge.textContent = mark.figure;
        badge.title = mark.words;
        badge.setAttribute('aria-label', mark.words);
        // what has only passed would hide what stands there, while the picture is small
        const show = Number(mark.level) > 0 ? {} : { show: { minZoom: 0.5 } };
        overlays.add(mark.id, 'figure', { position: { top: -12, right: 14 }, scale: { min: 0.75, max: 1 }, html: badge, ...show });
      }
    }
  }

  #fit() {
    if (this.#viewer?.getDefinitions() && this.#canvas.clientWidth > 0) {
      this.#viewer.get('canvas').zoom('fit-viewport', 'auto');
    }
  }

  #begin() {
    if (this.#viewer?.getDefinitions() && this.#canvas.clientWidth > 0) {
      this.#fit();
      this.#showCurrent();
    }
  }

  /** A long diagram begins where the case stands, large enough to be read; on a phone also where the strongest figure is, or at its start. */
  #showCurrent() {
    const canvas = this.#viewer.get('canvas');
    const narrow = this.#canvas.clientWidth < NARROW;
    const strongest = narrow ? hottest(this.#values.heat) : undefined;
    const registry = this.#viewer.get('elementRegistry');
    const isStart = (each) => narrow && each.type === 'bpmn:StartEvent' && each.parent?.type === 'bpmn:Process';
    const here = registry.get(this.#values.current[0] ?? strongest) ?? registry.find(isStart);
    if (here && canvas.zoom() < READABLE) {
      canvas.zoom(READABLE, 'auto');
      canvas.scrollToElement(here, narrow ? 60 : { left: 160, right: 400, top: 120, bottom: 120 });
    }
  }

  #onKey(event) {
    const move = movement(event.key);
    if (!move || event.ctrlKey || event.metaKey || event.altKey || !this.#viewer?.getDefinitions()) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#move(move);
  }

  #move(move) {
    const canvas = this.#viewer.get('canvas');
    if (move.fit) {
      this.#fit();
    } else if (move.zoom) {
      canvas.zoom(canvas.zoom() * move.zoom);
    } else {
      canvas.scroll({ dx: move.dx, dy: move.dy });
    }
  }

  #buttons() {
    const row = document.createElement('div');
    row.className = 'zoom';
    const words = this.#values.words;
    for (const [sign, label, move] of [
      ['+', words.zoomIn, { zoom: 1.2 }],
      ['−', words.zoomOut, { zoom: 1 / 1.2 }],
      ['⤢', words.fit, { fit: true }],
    ]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.title = label ?? '';
      button.setAttribute('aria-label', label ?? sign);
      button.addEventListener('click', () => this.#move(move));
      row.append(button);
    }
    return row;
  }
}

if (!customElements.get('xieyue-diagram')) {
  customElements.define('xieyue-diagram', XieyueDiagram);
}
