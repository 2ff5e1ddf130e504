import { Backup } from './backup.js';
import { Connection } from './connection.js';
import { Strokes } from './strokes.js';

const QUIET_MS = 300;
const ANSWER_MS = 4000;
const LONGEST_MS = 60_000;

/**
 * Sees to it that nothing drawn is lost: a moment after the last change it is written, kept in this browser and told, until the server
 * has it. Without a connection it is only kept; it is told when there is one again. A page that goes away is written at once.
 */
export class Keeper {
  #backup;
  #aside;
  #editor;
  #connection;
  #strokes = new Strokes();
  #timer;
  #overdue;
  #wait = ANSWER_MS;
  #late = false;
  #refused = false;
  #begun = false;
  #over = false;
  #safe = true;
  #shown;
  #last;
  #writing;
  #state = 'saved';
  #unwatch = () => {};

  /**
   * editor: {write() gives the file as it is now, told(xml), revision() that it was changed of, finish() what is being typed,
   * says(state, xml)}; state is saved, saving, late (no answer), offline or refused, xml is what the server has not, if anything.
   */
  constructor(store, place, editor, connection = new Connection()) {
    this.#backup = new Backup(store, place);
    this.#aside = new Backup(store, `${place}.aside`);
    this.#editor = editor;
    this.#connection = connection;
  }

  /** The file is on the screen: what was kept of it has been read, and from now on the page is watched. */
  begin() {
    if (this.#begun) {
      return;
    }
    this.#begun = true;
    const stop = this.#connection.watch(() => this.#connected());
    const leaves = () => {
      this.#editor.finish();
      this.flush();
    };
    const hides = () => document.visibilityState === 'hidden' && this.flush();
    const asks = (event) => this.isUnsafe() && event.preventDefault();
    window.addEventListener('pagehide', leaves);
    document.addEventListener('visibilitychange', hides);
    window.addEventListener('beforeunload', asks);
    this.#unwatch = () => {
      stop();
      window.removeEventListener('pagehide', leaves);
      document.removeEventListener('visibilitychange', hides);
      window.removeEventListener('beforeunload', asks);
    };
    this.#say();
  }

  /** The editor is taken off the page; what was drawn last is kept. */
  end() {
    this.#over = true;
    this.flush();
    clearTimeout(this.#overdue);
    this.#unwatch();
  }

  /** Whether this is on the screen already: what comes back from the server is what was written here. */
  isShown(xml) {
    const known = this.#shown === xml;
    this.#shown = xml;
    return known;
  }

  /**
   * What was kept here and is not in the file: to go on with, or, if somebody else saved meanwhile, left over. That lies aside
   * until the server has it.
   */
  kept(xml) {
    const kept = this.#backup.read();
    const mine = kept?.revision === this.#editor.revision();
    if (kept && kept.xml !== xml && !mine) {
      this.#aside.keep(kept.xml, kept.revision);
    }
    if (kept && (kept.xml === xml || !mine)) {
      this.#backup.forget();
    }
    const leftover = this.#aside.read()?.xml;
    return { ...(kept && mine && kept.xml !== xml ? { unsaved: kept.xml } : {}), ...(leftover ? { leftover } : {}) };
  }

  /** The server has kept what was left over. */
  keptAside() {
    this.#aside.forget();
  }

  /** Whether a server that was told this many times knows all of it. */
  areKnown(times) {
    return this.#strokes.areKnown(times);
  }

  /** Whether it stands nowhere but on the screen: this browser has no room for it. */
  isUnsafe() {
    return !this.#safe && !this.#strokes.areKnown();
  }

  /** The server has saved what it was told this many times. */
  saved(times) {
    this.#connection.isProven();
    this.#strokes.hear(times);
    if (this.#strokes.areKnown() && this.#begun) {
      this.#refused = false;
      this.#answered();
      this.#backup.forget();
    }
    this.#say();
  }

  /** The server has heard of it this many times, and does not take it. */
  refused(times) {
    this.#connection.isProven();
    if (!this.#strokes.areKnown() && this.#strokes.wereTold(times)) {
      this.#refused = true;
      this.#answered();
      this.#say();
    }
  }

  /** Another window draws from now on, says the server: what it has not heard of yet is told, with what is being typed. */
  async handOver() {
    this.#connection.isProven();
    this.#editor.finish();
    await this.flush();
  }

  /** After a moment without another change. */
  later() {
    this.#strokes.draw();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), QUIET_MS);
    this.#say();
  }

  /** Writes, keeps and tells at once what was drawn. */
  async flush() {
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#writing = this.#write(this.#strokes.drawn);
    }
    await this.#writing;
  }

  async #write(drawn) {
    const xml = await this.#editor.write();
    this.#shown = xml;
    this.#last = { xml, drawn, told: false };
    this.#safe = this.#backup.keep(xml, this.#editor.revision());
    this.#wait = ANSWER_MS;
    this.#tell();
    this.#say();
  }

  #tell() {
    if (!this.#connection.isThere()) {
      return;
    }
    this.#last.told = true;
    this.#strokes.tell(this.#last.drawn);
    this.#editor.told(this.#last.xml);
    this.#expect();
  }

  /** Whoever gets no answer tells it again, less and less often: the same told twice has one effect. */
  #expect() {
    clearTimeout(this.#overdue);
    if (this.#over) {
      return;
    }
    this.#overdue = setTimeout(() => {
      this.#late = true;
      this.#connection.doubt();
      this.#wait = Math.min(2 * this.#wait, LONGEST_MS);
      this.#tell();
      this.#say();
    }, this.#wait);
  }

  #answered() {
    clearTimeout(this.#overdue);
    this.#late = false;
    this.#wait = ANSWER_MS;
  }

  #connected() {
    if (this.#begun && this.#connection.isThere() && this.#last && !this.#strokes.areKnown() && !this.#refused) {
      this.#wait = ANSWER_MS;
      if (this.#last.told) {
        this.#expect(); // Flow sends by itself what it was told before
      } else {
        this.#tell();
      }
    }
    this.#say();
  }

  #say() {
    const known = this.#strokes.areKnown();
    const now = known || !this.#refused ? this.#way(known) : 'refused';
    if (now !== this.#state || !known) {
      this.#state = now;
      this.#editor.says(now, known ? undefined : this.#last?.xml);
    }
  }

  #way(known) {
    if (!this.#connection.isThere()) {
      return 'offline';
    }
    return known ? 'saved' : this.#late ? 'late' : 'saving';
  }
}

/** Properties that were set before the browser knew the element. */
export function takeEarly(element, names, values) {
  for (const name of names) {
    if (Object.hasOwn(element, name)) {
      const early = element[name];
      delete element[name];
      values[name] = early;
    }
  }
}
