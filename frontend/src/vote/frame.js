import { h } from '../ballot/dom.js';
import { storageOf } from './drawer.js';
import { languageOf, speaker } from './texts.js';

/** What surrounds every screen: bar with language and type size, main part, dock; and which screen is shown. */
export class Frame {
  #root;
  #view;
  #language;
  #large;
  #station;
  #screen = () => ({ content: [] });
  #title = () => '';

  /** True while a screen must not be built anew, because it tells how the sending goes. */
  busy = false;
  /** The parts of the screen that is shown. */
  shown = {};

  constructor(root, view, askedLanguage) {
    this.#root = root;
    this.#view = view;
    this.#language = languageOf(askedLanguage ?? this.#remembered('language'), view.navigator.languages ?? []);
    this.#large = this.#remembered('large') === 'true';
  }

  get language() {
    return this.#language;
  }

  say = (key, values) => speaker(this.#language)(key, values);

  /** @param station the kiosk, or null; @param title of the ballot, as soon as it is known */
  surround(station, title) {
    this.#station = station;
    this.#title = title;
  }

  /** Builds the screen, and again when language or type size change; leads keyboard and screen reader to its heading. */
  show(screen) {
    this.#screen = screen;
    const parts = screen();
    this.shown = parts;
    document.documentElement.lang = this.#language;
    document.documentElement.classList.toggle('large', this.#large);
    document.title = `${parts.title ?? this.#title()} · ${this.say('page.title')}`;
    const heading = parts.title && h('h1', { tabIndex: -1 }, parts.title);
    const main = h('main', {}, parts.above && h('p', { class: 'small soft above' }, parts.above), heading, ...parts.content);
    const dock = (parts.dock || this.#station) && h('div', { class: 'dock' }, this.#station?.element, parts.dock);
    this.#root.replaceChildren(this.#bar(parts), main, ...(dock ? [dock] : []));
    this.#view.scrollTo(0, 0);
    main.querySelector('h1')?.focus({ preventScroll: true });
    return parts;
  }

  #bar(parts) {
    const back = parts.back && h('button', { type: 'button', class: 'icon', 'aria-label': this.say('bar.back'), onclick: () => this.#view.history.back() }, '‹');
    return h('header', {},
      back,
      h('span', { class: 'where' }, parts.progress || this.say(this.#station ? 'bar.kiosk' : 'page.title')),
      h('span', { class: 'space' }),
      h('button', { type: 'button', class: 'link', id: 'type-size', 'aria-pressed': String(this.#large), onclick: () => this.#enlarge() }, this.say(this.#large ? 'bar.normal' : 'bar.large')),
      h('button', { type: 'button', class: 'link', lang: this.#language === 'en' ? 'zh-CN' : 'en', onclick: () => this.#translate() }, this.say('bar.language')));
  }

  #enlarge() {
    this.#large = !this.#large;
    this.#remember('large', String(this.#large));
    document.documentElement.classList.toggle('large', this.#large);
    const button = this.#root.querySelector('#type-size');
    button.textContent = this.say(this.#large ? 'bar.normal' : 'bar.large');
    button.setAttribute('aria-pressed', String(this.#large));
  }

  #translate() {
    if (this.busy) return;
    this.#language = this.#language === 'en' ? 'zh-CN' : 'en';
    this.#remember('language', this.#language);
    this.show(this.#screen);
  }

  #remembered(what) {
    return storageOf(this.#view)?.getItem(`xieyue/vote/${what}`) ?? null;
  }

  #remember(what, value) {
    storageOf(this.#view)?.setItem(`xieyue/vote/${what}`, value);
  }
}
