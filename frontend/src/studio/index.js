import { Blocks, iconOf, SHAPES } from './blocks.js';
import { nameOf } from './elements.js';
import { drawn, isDrawn, ownPrefixes } from './foreign.js';
import { History } from './history.js';
import { Keeper, takeEarly } from './keeper.js';
import { Keeping } from './keeping.js';
import { StudioModeler, StudioViewer } from './modeler.js';
import { Panel } from './panel.js';
import { placeOf, PRESET, PRESET_ICONS } from './presets.js';

const READABLE = 0.7;
const INPUTS = ['process', 'xml', 'revision', 'editable', 'words', 'vocabulary', 'problems', 'details'];

/**
 * <xieyue-studio>: draws a process with the blocks that it may be drawn with.
 *
 * Properties: process (key), xml, revision (of that xml), editable, words, vocabulary ({blocks, roles, levels, parameters,
 * variables, presets, missing, names, known}), problems (ids to mark), details ({script, style, language} of the panel with all attributes). Methods: saved(revision,
 * times), refused(times), keptAside(), reveal(id), replace(xml, times), settle(), handOver(), undo(), redo(), fit(), goTo(), uncovered();
 * times is how often the server has heard studio-changed. Events: studio-changed with {xml}, studio-preset with {key, at}, studio-leftover with {xml},
 * studio-restored, studio-failed with {message}.
 */
class XieyueStudio extends HTMLElement {
  #values = { process: '', xml: '', revision: 0, editable: false, words: {}, vocabulary: {}, problems: [], details: {} };
  #modeler;
  #canvas;
  #keeper;
  #leftover;
  #marked = [];
  #history = new History();
  #unplaced = false;

  connectedCallback() {
    takeEarly(this, INPUTS, this.#values);
    this.#build();
  }

  disconnectedCallback() {
    this.#keeper?.end();
    this.#modeler?.destroy();
    this.#modeler = undefined;
    this.#keeper = undefined;
    this.replaceChildren();
  }

  set process(value) {
    this.#values.process = value;
  }

  set xml(value) {
    this.#values.xml = value ?? '';
    if (this.#modeler) {
      this.#show();
    }
  }

  set revision(value) {
    this.#values.revision = value;
  }

  set editable(value) {
    this.#values.editable = value;
  }

  set words(value) {
    this.#values.words = value ?? {};
  }

  set vocabulary(value) {
    this.#values.vocabulary = value ?? {};
  }

  set details(value) {
    this.#values.details = value ?? {};
  }

  set problems(value) {
    this.#values.problems = value ?? [];
    this.#mark();
  }

  /** The server has saved everything that it was told this many times, up to this revision. */
  saved(revision, times) {
    this.#values.revision = revision;
    this.#keeper?.saved(times);
  }

  /** The server has heard of it this many times, and has not saved it. */
  refused(times) {
    this.#keeper?.refused(times);
  }

  /** What was left over stands among the states that the server keeps. */
  keptAside() {
    this.#keeper?.keptAside();
    this.#leftover?.remove();
  }

  /** Shows and selects an element. */
  reveal(id) {
    const element = this.#modeler?.get('elementRegistry').get(id);
    if (element) {
      if (element !== this.#modeler.get('canvas').getRootElement()) {
        this.#modeler.get('canvas').scrollToElement(element, 120);
      }
      this.#modeler.get('selection').select(element);
      this.scrollIntoView({ block: 'nearest' });
    }
  }

  /**
   * Another diagram altogether, drawn by the server: one step, which can be undone like what is drawn by hand. A server that has
   * not heard of everything is told so instead, and false is the answer.
   */
  async replace(xml, times) {
    if (!this.#keeper.areKnown(times)) {
      await this.settle();
      return false;
    }
    this.#history.replace(await this.#now());
    await this.#put(xml);
    return true;
  }

  /** Tells at once what was drawn, without waiting for a quiet moment. */
  async settle() {
    await this.#keeper?.flush();
  }

  /** Another window draws from now on: what was drawn here is told, and nothing more is drawn. */
  async handOver() {
    if (this.#values.editable) {
      this.#modeler?.get('dragging').cancel();
      const told = this.#keeper?.handOver();
      this.inert = true;
      await told;
    }
  }

  async undo() {
    const stack = this.#modeler.get('commandStack');
    if (stack.canUndo()) {
      stack.undo();
    } else {
      await this.#put(this.#history.back(await this.#now()));
    }
  }

  async redo() {
    const stack = this.#modeler.get('commandStack');
    if (stack.canRedo()) {
      stack.redo();
    } else {
      await this.#put(this.#history.forth(await this.#now()));
    }
  }

  async #now() {
    return (await this.#modeler.saveXML({ format: true })).xml;
  }

  async #write() {
    const xml = await this.#now();
    this.#history.written(xml);
    return xml;
  }

  async #put(xml) {
    if (xml === undefined) {
      return;
    }
    const canvas = this.#modeler.get('canvas');
    const { x, y, width, height } = canvas.viewbox();
    await this.#modeler.importXML(xml);
    this.#history.begin(xml);
    canvas.viewbox({ x, y, width, height });
    this.#mark();
    this.#keeper.later();
  }

  fit() {
    if (this.#modeler?.getDefinitions() && this.#canvas.clientWidth > 0) {
      this.#modeler.get('canvas').zoom('fit-viewport', 'auto');
    }
  }

  /** From here on the keyboard is the drawing's. */
  goTo() {
    this.scrollIntoView({ block: 'nearest' });
    this.#modeler?.get('canvas').focus();
  }

  #build() {
    const { editable, words, process } = this.#values;
    this.#canvas = part('div', 'canvas');
    this.#canvas.setAttribute('aria-label', words.canvas ?? '');
    document.fonts?.load('1em bpmn'); // the signs of what can be done with an element, also once there is no connection
    const keeping = new Keeping(words, `${process}.bpmn`);
    this.append(this.#canvas);
    this.#keeper = new Keeper(window.localStorage, process, {
      write: () => this.#write(),
      told: (xml) => this.#tell('studio-changed', { xml }),
      revision: () => this.#values.revision,
      finish: () => this.#finish(),
      says: (state, xml) => keeping.show(state, xml),
    });
    if (editable) {
      this.#canvas.append(keeping.element);
      this.#modeler = new StudioModeler(this.#canvas, words);
      const panel = part('aside', 'panel');
      panel.setAttribute('aria-label', words.panel ?? '');
      this.prepend(this.#skip('toDrawing', () => this.goTo()), this.#palette());
      this.#receive();
      const fields = part('div', 'fields');
      panel.append(...this.#modes(panel), fields);
      this.append(this.#skip('toBlocks', () => this.querySelector('.block')?.focus()), panel);
      new Panel(this.#modeler, fields, words, this.#values.vocabulary).show();
      this.append(Object.assign(part('span', 'said'), { ariaLive: 'polite' }));
      this.#canvas.addEventListener('keydown', (event) => {
        const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (event.altKey && direction) {
          event.preventDefault();
          event.stopPropagation();
          this.#walk(direction);
        }
      }, true);
      this.#modeler.on('commandStack.changed', (event) => {
        this.#history.stroke(event.trigger);
        this.#keeper.later();
      });
      const actions = this.#modeler.get('editorActions');
      ['undo', 'redo'].forEach((action) => actions.unregister(action));
      actions.register({ undo: () => this.undo(), redo: () => this.redo() });
    } else {
      this.#modeler = new StudioViewer(this.#canvas);
    }
    this.classList.toggle('only-shown', !editable);
    this.#show();
  }

  /** Fields for officers, or all attributes; the latter are loaded when somebody asks for them. */
  #modes(panel) {
    const { words, details } = this.#values;
    if (!details.script) {
      return [];
    }
    const row = part('div', 'modes');
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', words.mode ?? '');
    for (const mode of ['flow', 'details']) {
      const button = part('button', '');
      button.type = 'button';
      button.value = mode;
      button.textContent = words[`mode.${mode}`] ?? mode;
      button.setAttribute('aria-pressed', String(mode === 'flow'));
      button.addEventListener('click', () => this.#choose(mode, panel, row));
      row.append(button);
    }
    return [row];
  }

  async #choose(mode, panel, row) {
    const { script, style, language } = this.#values.details;
    row.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(button.value === mode)));
    this.classList.toggle('in-detail', mode === 'details');
    if (mode === 'details' && !panel.querySelector('.attributes')) {
      const box = part('div', 'attributes');
      panel.append(box);
      if (style && !document.querySelector(`link[href="${style}"]`)) {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style }));
      }
      const details = await import(script).catch(() => undefined);
      if (!details) {
        box.remove(); // no connection: the next click tries again
        await this.#choose('flow', panel, row);
        return;
      }
      details.default(this.#modeler, box, language);
    }
    this.#modeler.get('canvas').resized();
  }

  #palette() {
    const { words, vocabulary } = this.#values;
    const blocks = new Blocks(this.#modeler, words);
    const list = part('nav', 'blocks');
    list.setAttribute('aria-label', words.blocks ?? '');
    if (vocabulary.presets?.length > 0) {
      const title = part('h2', '');
      title.textContent = words['group.presets'];
      list.append(title, ...vocabulary.presets.map((preset) => this.#preset(preset)));
    }
    if (vocabulary.missing?.length > 0) {
      list.append(this.#missing(vocabulary.missing));
    }
    const groups = [
      ['tasks', (vocabulary.blocks ?? []).filter((block) => block.form)],
      ['steps', (vocabulary.blocks ?? []).filter((block) => block.step)],
      ['shapes', SHAPES.map((shape) => ({ ...shape, label: undefined, shown: words[`shape.${shape.key}`] }))],
    ];
    for (const [name, entries] of groups) {
      if (entries.length > 0) {
        const title = part('h2', '');
        title.textContent = words[`group.${name}`];
        list.append(title, ...entries.map((block) => this.#block(block, blocks)));
      }
    }
    const hint = part('p', 'hint');
    hint.textContent = words['blocks.hint'];
    hint.setAttribute('role', 'status');
    list.prepend(hint);
    list.append(this.#keys());
    return list;
  }

  /** Past what lies between, for whoever has no mouse; seen when it has the focus. */
  #skip(word, go) {
    const skip = Object.assign(part('button', 'skip-link'), { type: 'button', textContent: this.#values.words[word] ?? '' });
    skip.addEventListener('click', go);
    return skip;
  }

  /** What else there is, and what it would take. */
  #missing(sentences) {
    const box = part('details', 'keys');
    box.append(Object.assign(document.createElement('summary'), { textContent: this.#values.words['presets.missing'] ?? '' }));
    box.append(...sentences.map((sentence) => Object.assign(part('p', 'what'), { textContent: sentence })));
    return box;
  }

  /** Everything works from the keyboard; here is how. */
  #keys() {
    const { words } = this.#values;
    const box = part('details', 'keys');
    box.append(Object.assign(document.createElement('summary'), { textContent: words.keys ?? '' }));
    const list = part('dl', '');
    for (const [key, word] of [
      ['Tab', 'keys.tab'],
      ['Alt+←  Alt+→', 'keys.next'],
      ['← ↑ → ↓', 'keys.move'],
      ['Enter', 'keys.block'],
      ['E', 'keys.name'],
      ['Delete', 'keys.remove'],
      ['Ctrl+Z  Ctrl+Y', 'keys.undo'],
      ['Ctrl+C  Ctrl+V', 'keys.copy'],
      ['Ctrl+0', 'keys.fit'],
    ]) {
      list.append(
        Object.assign(document.createElement('dt'), { textContent: key }),
        Object.assign(document.createElement('dd'), { textContent: words[word] ?? '' }),
      );
    }
    box.append(list);
    return box;
  }

  /** Steps one after the other as they are drawn from left to right; flows are reached by the list of a choice. */
  #walk(direction) {
    const selection = this.#modeler.get('selection');
    const shapes = this.#modeler
      .get('elementRegistry')
      .filter((each) => each.parent && !each.labelTarget)
      .sort((one, other) => (one.x ?? one.waypoints[0].x) - (other.x ?? other.waypoints[0].x) || (one.y ?? 0) - (other.y ?? 0));
    if (shapes.length === 0) {
      return;
    }
    const at = shapes.indexOf(selection.get()[0]);
    const next = shapes[(at + direction + shapes.length) % shapes.length] ?? shapes[0];
    selection.select(next);
    this.#modeler.get('canvas').scrollToElement(next, 80);
    this.#say(next);
  }

  /** Read aloud: what is selected, of what kind. */
  #say(element) {
    const of = element.businessObject;
    const { words, vocabulary } = this.#values;
    const kind = words[`type.${of.$type.replace('bpmn:', '')}`] ?? '';
    this.querySelector('.said').textContent = `${kind} ${nameOf(of, vocabulary.names) || of.text || of.id}`;
  }

  #block(block, blocks) {
    const button = part('button', 'block');
    button.type = 'button';
    button.dataset.block = block.key;
    const icon = part('span', 'icon');
    icon.setAttribute('aria-hidden', 'true');
    icon.textContent = iconOf(block);
    button.append(icon, document.createTextNode(block.shown ?? block.label));
    button.draggable = true;
    button.addEventListener('dragstart', (event) => {
      event.preventDefault();
      blocks.drag(event, block);
    });
    button.addEventListener('click', () => {
      const placed = blocks.append(block);
      this.#hint(placed ? 'blocks.hint' : 'blocks.choose', !placed);
    });
    return button;
  }

  /** A block of several parts: the server draws it into the diagram, as one step that can be undone. */
  #preset(preset) {
    const button = part('button', 'block preset');
    button.type = 'button';
    button.dataset.preset = preset.key;
    const icon = part('span', 'icon');
    icon.setAttribute('aria-hidden', 'true');
    icon.textContent = PRESET_ICONS[preset.kind] ?? '▭';
    const hint = part('span', 'what');
    hint.textContent = preset.hint;
    const label = part('span', '');
    label.append(document.createTextNode(preset.shown), hint);
    button.append(icon, label);
    button.draggable = true;
    button.addEventListener('dragstart', (event) => event.dataTransfer.setData(PRESET, preset.key));
    button.addEventListener('click', () => this.#place(preset.key, placeOf(this.#modeler.get('selection').get()[0])));
    return button;
  }

  async #place(key, at) {
    this.#hint(at ? 'blocks.hint' : 'presets.choose', !at);
    if (at) {
      await this.settle();
      this.#tell('studio-preset', { key, at });
    }
  }

  /** A preset is dropped on an arrow or a step. */
  #receive() {
    const under = (event) => {
      const id = event.target.closest?.('[data-element-id]')?.dataset.elementId;
      return placeOf(this.#modeler.get('elementRegistry').get(id));
    };
    this.#canvas.addEventListener('dragover', (event) => {
      if (event.dataTransfer.types.includes(PRESET)) {
        event.preventDefault();
      }
    });
    this.#canvas.addEventListener('drop', (event) => {
      if (event.dataTransfer.types.includes(PRESET)) {
        event.preventDefault();
        this.#place(event.dataTransfer.getData(PRESET), under(event));
      }
    });
  }

  #hint(word, now) {
    const hint = this.querySelector('.blocks > .hint');
    hint.textContent = this.#values.words[word] ?? '';
    hint.classList.toggle('now', now);
  }

  async #show() {
    const { xml, editable } = this.#values;
    if (!xml || this.#keeper.isShown(xml)) {
      return;
    }
    const { unsaved, leftover } = editable ? this.#keeper.kept(xml) : {};
    let laidOut = false;
    try {
      const own = ownPrefixes(unsaved ?? xml);
      laidOut = !isDrawn(own);
      const shown = laidOut ? await drawn(own) : own;
      await this.#modeler.importXML(shown);
      this.#history.begin(shown);
    } catch (failure) {
      this.#tell('studio-failed', { message: String(failure.message) });
      return;
    }
    this.#look();
    this.#mark();
    if (editable) {
      this.#keeper.begin();
    }
    if (unsaved) {
      this.#tell('studio-restored');
    }
    if (leftover) {
      this.#offer(leftover);
    }
    if (unsaved || (laidOut && editable)) {
      this.#keeper.later(); // a picture that was made here is worth keeping
    }
    this.setAttribute('ready', '');
  }

  /** What was drawn here while somebody else saved: it cannot be put on top of theirs, but the server may keep it beside. */
  #offer(xml) {
    const { words, process } = this.#values;
    const bar = new Keeping(words, `${process}.bpmn`);
    bar.show('leftover', xml);
    this.#leftover = bar.element;
    this.#canvas.append(bar.element);
    this.#tell('studio-leftover', { xml });
  }

  /** What is being typed counts as typed. */
  #finish() {
    this.#modeler?.get('directEditing').complete();
    if (this.contains(document.activeElement)) {
      document.activeElement.blur();
    }
  }

  /** Another tab lay on it, perhaps since before there was anything to see. */
  uncovered() {
    if (this.#unplaced) {
      this.#modeler?.get('canvas').resized();
      this.#look();
    }
  }

  #look() {
    this.#unplaced = this.#canvas.clientWidth === 0;
    if (!this.#unplaced) {
      this.fit();
      this.#begin();
    }
  }

  /** A long diagram begins at its start, large enough to be read. */
  #begin() {
    const canvas = this.#modeler.get('canvas');
    const start = this.#modeler.get('elementRegistry').find((each) => each.type === 'bpmn:StartEvent' && each.parent?.type === 'bpmn:Process');
    if (start && canvas.zoom() < READABLE) {
      canvas.zoom(READABLE, 'auto');
      canvas.scrollToElement(start, { left: 60, right: 500, top: 200, bottom: 200 });
    }
  }

  #mark() {
    if (!this.#modeler?.getDefinitions()) {
      return;
    }
    const canvas = this.#modeler.get('canvas');
    const registry = this.#modeler.get('elementRegistry');
    this.#marked.filter((id) => registry.get(id)).forEach((id) => canvas.removeMarker(id, 'has-problem'));
    this.#marked = this.#values.problems.filter((id) => registry.get(id));
    this.#marked.forEach((id) => canvas.addMarker(id, 'has-problem'));
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function part(tag, className) {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

if (!customElements.get('xieyue-studio')) {
  customElements.define('xieyue-studio', XieyueStudio);
}
