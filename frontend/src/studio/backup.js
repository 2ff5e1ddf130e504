/**
 * What has been drawn and not yet been saved, kept in this browser until the server has it. Only the drawing: no person's name,
 * no case.
 */
export class Backup {
  #store;
  #key;

  constructor(store, process) {
    this.#store = store;
    this.#key = `xieyue.studio.${process}`;
  }

  keep(xml, revision) {
    try {
      this.#store.setItem(this.#key, JSON.stringify({ xml, revision }));
    } catch (full) {
      return false; // a browser without room: the drawing is still on the canvas, and the page says whether it is saved
    }
    return true;
  }

  forget() {
    this.#store.removeItem(this.#key);
  }

  /** {xml, revision} or undefined. */
  read() {
    try {
      const kept = JSON.parse(this.#store.getItem(this.#key) ?? 'null');
      return typeof kept?.xml === 'string' && Number.isInteger(kept.revision) ? kept : undefined;
    } catch (unreadable) {
      return undefined;
    }
  }
}
