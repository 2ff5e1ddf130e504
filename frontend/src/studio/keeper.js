import { Backup } from './backup.js';

const QUIET_MS = 300;

/**
 * Sees to it that nothing drawn is lost: a moment after the last change it is written, kept in this browser and told, until the server
 * has it.
 */
export class Keeper {
  #backup;
  #timer;
  #editor;
  #shown;

  /** editor: {write() gives the file as it is now, told(xml), revision() that it was changed of} */
  constructor(store, place, editor) {
    this.#backup = new Backup(store, place);
    this.#editor = editor;
  }

  /** Whether this is on the screen already: what comes back from the server is what was written here. */
  isShown(xml) {
    const known = this.#shown === xml;
    this.#shown = xml;
    return known;
  }

  /** What was kept here and is not in the file: to go on with, or, if somebody else saved meanwhile, left over. */
  kept(xml) {
    const kept = this.#backup.read();
    if (!kept || kept.xml === xml) {
      return {};
    }
    return kept.revision === this.#editor.revision() ? { unsaved: kept.xml } : { leftover: kept.xml };
  }

  /** The server has everything; unless something was changed since. */
  saved() {
    if (!this.#timer) {
      this.forget();
    }
  }

  forget() {
    this.#backup.forget();
  }

  /** After a moment without another change. */
  later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), QUIET_MS);
  }

  async flush() {
    if (!this.#timer) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const xml = await this.#editor.write();
    this.#shown = xml;
    this.#backup.keep(xml, this.#editor.revision());
    this.#editor.told(xml);
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

/** What was drawn here while somebody else saved cannot be put on top of theirs, but can be taken away as a file. */
export function leftoverBar(words, xml, name) {
  const bar = document.createElement('p');
  bar.className = 'leftover';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  link.download = name;
  link.textContent = words['leftover.download'];
  bar.append(document.createTextNode(words.leftover), ' ', link);
  return bar;
}
