const LOST = ['connection-lost', 'reconnecting'];
const PROBE_MS = 2000;
const SMALL = 'theme/icon.svg';

/**
 * Whether the server can be reached. Flow notices when it is lost, but not always when it is back; so it is looked for from then on.
 */
export class Connection {
  #page;
  #lost = false;
  #probe;
  #changed = () => {};

  constructor(page = window) {
    this.#page = page;
  }

  isThere() {
    return this.#page.navigator.onLine && !this.#lost;
  }

  /** Tells of every change, until what this answers is called. */
  watch(changed) {
    const flow = this.#page.Vaadin?.connectionState;
    const look = () => this.#look(flow);
    this.#changed = changed;
    flow?.addStateChangeListener(look);
    this.#page.addEventListener('online', look);
    this.#page.addEventListener('offline', look);
    look();
    return () => {
      flow?.removeStateChangeListener(look);
      this.#page.removeEventListener('online', look);
      this.#page.removeEventListener('offline', look);
      clearTimeout(this.#probe);
      this.#changed = () => {};
    };
  }

  /** The server has answered. */
  isProven() {
    clearTimeout(this.#probe);
    const flow = this.#page.Vaadin?.connectionState;
    if (this.#lost) {
      this.#lost = false;
      this.#changed();
    }
    if (flow && LOST.includes(flow.state)) {
      flow.state = 'connected';
    }
  }

  /** The server does not answer: it is asked for something small. */
  async doubt() {
    clearTimeout(this.#probe);
    if (await this.#answers()) {
      this.isProven();
    } else {
      this.#lose();
    }
  }

  #look(flow) {
    if (!this.#page.navigator.onLine || LOST.includes(flow?.state)) {
      this.#lose();
    } else if (this.#lost) {
      this.isProven();
    }
  }

  #lose() {
    clearTimeout(this.#probe);
    this.#probe = setTimeout(() => this.doubt(), PROBE_MS);
    if (!this.#lost) {
      this.#lost = true;
      this.#changed();
    }
  }

  async #answers() {
    try {
      return (await this.#page.fetch(new URL(SMALL, this.#page.document.baseURI), { method: 'HEAD', cache: 'no-store' })).ok;
    } catch (unreachable) {
      return false;
    }
  }
}
