const QUIET_MS = 300;

/** What is typed into a cell counts after a quiet moment, or at once when the page has to have it. */
export class Typing {
  #waiting = new Map();

  /** In place of what the library has for this, which nobody can hurry. */
  slow = (change) => (...typed) => {
    clearTimeout(this.#waiting.get(change)?.timer);
    const now = () => {
      this.#waiting.delete(change);
      change(...typed);
    };
    this.#waiting.set(change, { now, timer: setTimeout(now, QUIET_MS) });
  };

  finish() {
    for (const { now, timer } of [...this.#waiting.values()]) {
      clearTimeout(timer);
      now();
    }
  }
}
