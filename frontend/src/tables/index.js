import { Keeper, takeEarly } from '../studio/keeper.js';
import { Keeping } from '../studio/keeping.js';
import { Tables } from './editor.js';
import { sayRemaining } from './remaining.js';
import { translator } from './texts.js';

const INPUTS = ['place', 'xml', 'revision', 'editable', 'words', 'language', 'problems'];

/**
 * <xieyue-tables>: edits the decision tables of one file.
 *
 * Properties: place (process and file), xml, revision (of that xml), editable, words, language, problems (ids to mark).
 * Methods: saved(revision, times), refused(times), keptAside(), reveal(id), handOver(), undo(), redo(); times is how often the server has heard
 * tables-changed. Events: tables-changed with {xml}, tables-leftover with {xml}, tables-restored, tables-failed with {message}.
 */
class XieyueTables extends HTMLElement {
  #values = { place: '', xml: '', revision: 0, editable: false, words: {}, language: 'zh-CN', problems: [] };
  #tables;
  #paper;
  #choice;
  #keeper;
  #leftover;
  #watch;
  #marks = new CSSStyleSheet();

  connectedCallback() {
    takeEarly(this, INPUTS, this.#values);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#marks];
    this.#build();
  }

  disconnectedCallback() {
    this.#keeper?.end();
    this.#watch?.disconnect();
    this.#tables?.destroy();
    this.#tables = undefined;
    this.#keeper = undefined;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#marks);
    this.replaceChildren();
  }

  set place(value) {
    this.#values.place = value;
  }

  set xml(value) {
    this.#values.xml = value ?? '';
    if (this.#tables) {
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

  set language(value) {
    this.#values.language = value ?? 'zh-CN';
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

  /** Another window writes from now on: what was written here is told, and nothing more is written. */
  async handOver() {
    if (this.#values.editable) {
      const told = this.#keeper?.handOver();
      this.inert = true;
      await told;
    }
  }

  /** Shows a row, a column or a cell, in whichever table it stands. */
  async reveal(id) {
    const view = this.#tables?.getViews().find(({ element }) => contains(element, id));
    if (view && view !== this.#tables.getActiveView()) {
      await this.#open(view);
    }
    const name = CSS.escape(id);
    const place = this.#paper.querySelector(`[data-row-id="${name}"], [data-element-id="${name}"], [data-col-id="${name}"]`);
    if (place) {
      place.scrollIntoView({ block: 'center', inline: 'nearest' });
      const field = place.querySelector('[contenteditable], [tabindex]');
      (field ?? place).focus?.({ preventScroll: true });
    } else {
      this.scrollIntoView({ block: 'nearest' });
    }
  }

  undo() {
    this.#tables?.getActiveViewer()?.get('commandStack').undo();
  }

  redo() {
    this.#tables?.getActiveViewer()?.get('commandStack').redo();
  }

  #build() {
    const { editable, words, language, place } = this.#values;
    const keeping = new Keeping(words, nameOf(place));
    this.#keeper = new Keeper(window.localStorage, place, {
      write: async () => (await this.#tables.saveXML({ format: true })).xml,
      told: (xml) => this.#tell('tables-changed', { xml }),
      revision: () => this.#values.revision,
      finish: () => this.#finish(),
      says: (state, xml) => keeping.show(state, xml),
    });
    this.#choice = document.createElement('nav');
    this.#choice.setAttribute('aria-label', words.tables ?? '');
    this.#paper = document.createElement('div');
    this.#paper.className = 'paper';
    this.#paper.setAttribute('aria-label', words.table ?? '');
    this.append(keeping.element, this.#choice, this.#paper);
    this.#watchWords(translator(language));
    this.#tables = new Tables(this.#paper, language, editable);
    if (editable) {
      this.#tables.on('viewer.created', ({ viewer }) => viewer.on('commandStack.changed', () => this.#keeper?.later()));
    }
    this.#show();
  }

  #finish() {
    this.#tables?.finish();
    if (this.contains(document.activeElement)) {
      document.activeElement.blur();
    }
  }

  #watchWords(translate) {
    this.#watch = new MutationObserver(() => sayRemaining(this.#paper, translate, this.#values.editable));
    this.#watch.observe(this.#paper, { childList: true, subtree: true });
  }

  async #show() {
    const { xml, editable } = this.#values;
    if (!xml || this.#keeper.isShown(xml)) {
      return;
    }
    const { unsaved, leftover } = editable ? this.#keeper.kept(xml) : {};
    try {
      await this.#tables.importXML(unsaved ?? xml);
    } catch (failure) {
      this.#tell('tables-failed', { message: String(failure.message) });
      return;
    }
    this.#choose();
    this.#mark();
    if (editable) {
      this.#keeper.begin();
    }
    if (unsaved) {
      this.#tell('tables-restored');
      this.#keeper.later();
    }
    if (leftover) {
      this.#offer(leftover);
    }
    this.setAttribute('ready', '');
  }

  #offer(xml) {
    const { words, place } = this.#values;
    const bar = new Keeping(words, nameOf(place));
    bar.show('leftover', xml);
    this.#leftover = bar.element;
    this.prepend(bar.element);
    this.#tell('tables-leftover', { xml });
  }

  /** Several tables in one file: one at a time. */
  #choose() {
    const views = this.#tables.getViews();
    const active = this.#tables.getActiveView();
    this.#choice.replaceChildren(
      ...(views.length < 2 ? [] : views).map((view) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = view.name ?? view.id;
        button.setAttribute('aria-pressed', String(view.id === active?.id));
        button.addEventListener('click', () => this.#open(view));
        return button;
      }),
    );
  }

  async #open(view) {
    await this.#tables.open(view);
    this.#choose();
  }

  #mark() {
    const places = this.#values.problems.flatMap((id) => {
      const name = CSS.escape(id);
      return [`xieyue-tables td.rule-index[data-row-id="${name}"]`, `xieyue-tables [data-row-id="${name}"]:first-child`, `xieyue-tables [data-element-id="${name}"]`];
    });
    this.#marks.replaceSync(places.length > 0 ? `${places.join(',')} { box-shadow: inset 3px 0 0 #b42318; }` : '');
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

const nameOf = (place) => place.split('/').at(-1);

function contains(decision, id) {
  const table = decision.decisionLogic;
  return (
    decision.id === id ||
    table.id === id ||
    [...(table.input ?? []), ...(table.output ?? [])].some((column) => column.id === id) ||
    (table.rule ?? []).some((rule) => rule.id === id || [...(rule.inputEntry ?? []), ...(rule.outputEntry ?? [])].some((cell) => cell.id === id))
  );
}

if (!customElements.get('xieyue-tables')) {
  customElements.define('xieyue-tables', XieyueTables);
}
