import { h } from '../ballot/dom.js';

const AFTER_RECEIPT = 30;
const IDLE = 60;

/** A voting station clears itself: 30 s after the receipt, or when nothing has been touched for a minute and nobody says wait. */
export class Kiosk {
  #say;
  #clear;
  #bar = h('div', { class: 'countdown', hidden: true });
  #left = 0;
  #quiet = 0;
  #mode = 'off';

  constructor(say, clear) {
    this.#say = say;
    this.#clear = clear;
    for (const kind of ['pointerdown', 'keydown', 'input', 'scroll']) {
      addEventListener(kind, () => this.#touched(), { passive: true, capture: true });
    }
    setInterval(() => this.#tick(), 1000);
  }

  get element() {
    return this.#bar;
  }

  /** 'off' at the code and while a ballot is on its way, 'idle' while choosing, 'receipt' afterwards. */
  enter(mode) {
    this.#mode = mode;
    this.#quiet = 0;
    this.#left = mode === 'receipt' ? AFTER_RECEIPT : 0;
    this.#show();
  }

  #touched() {
    if (this.#mode === 'idle' && this.#left === 0) this.#quiet = 0;
  }

  #tick() {
    if (this.#mode === 'off') return;
    if (this.#left > 0) {
      this.#left -= 1;
      if (this.#left === 0) {
        this.#clear();
        return;
      }
    } else if (this.#mode === 'idle' && ++this.#quiet >= IDLE) {
      this.#left = AFTER_RECEIPT;
    }
    this.#show();
  }

  #show() {
    const wasHidden = this.#bar.hidden;
    this.#bar.hidden = this.#left === 0;
    if (this.#bar.hidden) {
      this.#bar.replaceChildren();
      return;
    }
    if (wasHidden || this.#bar.childElementCount === 0) {
      const more = () => this.enter(this.#mode);
      this.#bar.replaceChildren(
        h('p', { class: 'seconds', 'aria-live': 'off' }),
        h('p', { class: 'visually-hidden', role: 'status' }, this.#sentence()),
        h('div', { class: 'row' },
          h('button', { type: 'button', class: 'button', onclick: more }, this.#say(this.#mode === 'receipt' ? 'kiosk.more' : 'kiosk.stay')),
          this.#mode === 'receipt' && h('button', { type: 'button', class: 'button', onclick: () => this.#clear() }, this.#say('kiosk.done'))),
      );
    }
    this.#bar.querySelector('.seconds').textContent = this.#sentence();
  }

  #sentence() {
    return this.#say(this.#mode === 'receipt' ? 'kiosk.clear' : 'kiosk.idle', { seconds: this.#left });
  }
}
