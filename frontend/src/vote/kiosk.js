import { h } from '../ballot/dom.js';

const COUNTDOWN = 30_000;
const IDLE = 60_000;

/** A voting station clears itself: 30 s after the receipt, or when nothing has been touched for a minute and nobody says wait. */
export class Kiosk {
  #say;
  #clear;
  #bar = h('div', { class: 'countdown', hidden: true });
  #mode = 'off';
  #touched = Date.now();
  #ends = null;

  constructor(say, clear) {
    this.#say = say;
    this.#clear = clear;
    for (const kind of ['pointerdown', 'keydown', 'input', 'scroll']) {
      addEventListener(kind, () => (this.#touched = Date.now()), { passive: true, capture: true });
    }
    // by the clock, not by counting: a tablet that slept clears itself when it wakes
    setInterval(() => this.#look(), 1000);
  }

  get element() {
    return this.#bar;
  }

  /** 'off' at the code and while a ballot is on its way, 'idle' while choosing, 'receipt' afterwards. */
  enter(mode) {
    this.#mode = mode;
    this.#touched = Date.now();
    this.#ends = mode === 'receipt' ? Date.now() + COUNTDOWN : null;
    this.#bar.replaceChildren();
    this.#show();
  }

  #look() {
    if (this.#ends !== null && Date.now() >= this.#ends) {
      this.#clear();
      return;
    }
    if (this.#mode === 'idle' && this.#ends === null && Date.now() - this.#touched >= IDLE) {
      this.#ends = Date.now() + COUNTDOWN;
    }
    this.#show();
  }

  #show() {
    this.#bar.hidden = this.#ends === null;
    if (this.#bar.hidden) return;
    if (this.#bar.childElementCount === 0) {
      const receipt = this.#mode === 'receipt';
      this.#bar.append(
        h('p', { class: 'seconds', 'aria-hidden': 'true' }),
        h('p', { class: 'visually-hidden', role: 'status' }, this.#sentence()),
        h('div', { class: 'row' },
          h('button', { type: 'button', class: 'button', onclick: () => this.enter(this.#mode) }, this.#say(receipt ? 'kiosk.more' : 'kiosk.stay')),
          receipt && h('button', { type: 'button', class: 'button', onclick: () => this.#clear() }, this.#say('kiosk.done'))),
      );
    }
    this.#bar.querySelector('.seconds').textContent = this.#sentence();
  }

  #sentence() {
    const seconds = Math.max(0, Math.ceil((this.#ends - Date.now()) / 1000));
    return this.#say(this.#mode === 'receipt' ? 'kiosk.clear' : 'kiosk.idle', { seconds });
  }
}
