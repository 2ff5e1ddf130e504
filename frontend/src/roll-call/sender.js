import { NotLeading, Refused, SignedOut } from './line.js';

const PAUSES = [2, 4, 8, 15, 30];
const MOST = 200;

/** Delivers what waits in the pocket, however long it takes; each mark has one effect however often it is delivered. */
export class Sender {
  #pocket;
  #line;
  #tell;
  #now;
  #busy = false;
  #again = false;
  #failures = 0;
  #alarm;

  /** IDLE, SENDING, OFFLINE, SIGNED_OUT or NOT_LEADING. */
  state = 'IDLE';
  /** Marks that the server does not take, with its reason. */
  refused = [];

  /** @param tell called with the marks that have arrived, or without any when only the state has changed */
  constructor(pocket, line, tell, now = Date.now) {
    this.#pocket = pocket;
    this.#line = line;
    this.#tell = tell;
    this.#now = now;
  }

  /** At once; what is put in while it runs goes next. */
  async hurry() {
    clearTimeout(this.#alarm);
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    try {
      do {
        this.#again = false;
        await this.#empty();
      } while (this.#again);
    } finally {
      this.#busy = false;
    }
  }

  async #empty() {
    for (let marks = this.#pocket.waiting().slice(0, MOST); marks.length > 0; marks = this.#pocket.waiting().slice(0, MOST)) {
      this.#become('SENDING');
      try {
        await this.#deliver(marks);
        this.#failures = 0;
      } catch (failure) {
        this.#failed(failure);
        return;
      }
    }
    this.#become('IDLE');
  }

  async #deliver(marks) {
    try {
      const now = this.#now();
      await this.#line.send(marks.map(({ id, signUp, day, present, at }) => ({ id, signUp, day, present, ago: Math.max(0, now - at) })));
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      if (marks.length > 1) {
        // one that is not taken must not hold up the others
        for (const mark of marks) await this.#deliver([mark]);
        return;
      }
      this.refused.push({ mark: marks[0], reason: failure.message });
      this.#pocket.arrived([marks[0].id]);
      this.#tell([]);
      return;
    }
    this.#pocket.arrived(marks.map(({ id }) => id));
    this.#tell(marks);
  }

  #failed(failure) {
    if (failure instanceof SignedOut) {
      this.#become('SIGNED_OUT');
    } else if (failure instanceof NotLeading) {
      this.#become('NOT_LEADING');
    } else {
      const pause = PAUSES[Math.min(this.#failures++, PAUSES.length - 1)];
      this.#alarm = setTimeout(() => this.hurry(), pause * 1000);
      this.#become('OFFLINE');
    }
  }

  #become(state) {
    if (this.state !== state) {
      this.state = state;
      this.#tell([]);
    }
  }
}
