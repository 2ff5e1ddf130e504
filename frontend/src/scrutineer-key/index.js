import { toBase64url } from '../ballot/bytes.js';
import { h } from '../ballot/dom.js';
import { groupedEntry } from '../ballot/entry.js';
import { makeKeys } from '../ballot/hpke.js';
import { keyCode, keyFile, keyOfCode, keyOfFile, KEY_CODE_LETTERS, NoKey } from '../ballot/keycode.js';
import { TEXTS } from './texts.js';

/**
 * <xieyue-scrutineer-key mode="make|hand-in" ballot="…">: a scrutineer's key pair, made here and kept by the scrutineer.
 *
 * Events: public-key {key} once the private key was saved; private-key {key} at the close. Keys are 32 bytes in base64url.
 */
class XieyueScrutineerKey extends HTMLElement {
  static observedAttributes = ['mode', 'ballot'];

  #complaint;

  connectedCallback() {
    this.#start();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#start();
  }

  disconnectedCallback() {
    this.replaceChildren();
  }

  get #ballot() {
    return this.getAttribute('ballot') ?? '';
  }

  #start() {
    this.#complaint = h('div', { class: 'notice late', role: 'alert', hidden: true });
    if (this.getAttribute('mode') === 'hand-in') this.#handIn();
    else this.#offer();
  }

  #say(key, values = {}) {
    const texts = TEXTS[document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN'];
    return texts[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  #complain(key) {
    this.#complaint.hidden = key === null;
    this.#complaint.textContent = key === null ? '' : this.#say(key, { ballot: this.#ballot.slice(0, 8) });
  }

  #tell(event, key) {
    this.dispatchEvent(new CustomEvent(event, { detail: { key: toBase64url(key) } }));
    key.fill(0);
  }

  #offer() {
    const make = h('button', { type: 'button', class: 'primary', id: 'make-key', onclick: () => this.#make(make) }, this.#say('make.go'));
    this.replaceChildren(h('p', {}, this.#say('make.intro')), this.#complaint, h('div', { class: 'row' }, make));
  }

  async #make(button) {
    button.disabled = true;
    button.textContent = this.#say('make.working');
    try {
      const keys = await makeKeys();
      this.#made(keys, await keyCode(this.#ballot, keys.privateKey));
    } catch {
      this.#complain('wrong.browser');
      button.disabled = false;
      button.textContent = this.#say('make.go');
    }
  }

  #made(keys, code) {
    let saved = false;
    const kept = h('input', { type: 'checkbox', id: 'key-kept' });
    const register = () => {
      if (!saved || !kept.checked) {
        this.#complain('made.first');
        return;
      }
      this.replaceChildren(h('div', { class: 'notice ok', role: 'status' }, this.#say('made.done')));
      keys.privateKey.fill(0);
      this.#tell('public-key', keys.publicKey);
    };
    const heading = h('h3', { tabIndex: -1 }, this.#say('made.title'));
    this.replaceChildren(
      heading,
      h('p', {}, this.#say('made.how')),
      groupsOf(code, this.#say('made.code')),
      h('div', { class: 'row' },
        h('button', { type: 'button', id: 'download-key', onclick: () => ((saved = true), this.#download(keys)) }, this.#say('made.download')),
        h('button', { type: 'button', id: 'print-key', onclick: () => ((saved = true), this.#print(code)) }, this.#say('made.print'))),
      h('label', { class: 'kept' }, kept, this.#say('made.kept')),
      this.#complaint,
      h('div', { class: 'row' }, h('button', { type: 'button', class: 'primary', id: 'register-key', onclick: register }, this.#say('made.register'))),
    );
    heading.focus();
  }

  #download(keys) {
    const address = URL.createObjectURL(new Blob([keyFile(this.#ballot, keys)], { type: 'application/json' }));
    const name = document.documentElement.lang.startsWith('en') ? 'scrutineer-key' : '开票钥匙';
    h('a', { href: address, download: `${name}-${this.#ballot.slice(0, 8)}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  #print(code) {
    const paper = h('div', { class: 'scrutineer-print' },
      h('h1', {}, this.#say('print.title')),
      h('p', {}, `${this.#say('print.ballot')}: ${this.#ballot}`),
      groupsOf(code, this.#say('made.code')),
      h('p', {}, this.#say('print.how')));
    document.body.append(paper);
    document.body.classList.add('prints-key');
    addEventListener('afterprint', () => {
      document.body.classList.remove('prints-key');
      paper.remove();
    }, { once: true });
    print();
  }

  #handIn() {
    let fromFile = null;
    const read = h('div', { class: 'notice ok', role: 'status', hidden: true }, this.#say('hand.read'));
    const file = h('input', { type: 'file', class: 'visually-hidden', id: 'key-file', accept: '.json,application/json', onchange: async () => {
      await this.#try(async () => {
        fromFile = keyOfFile(this.#ballot, await file.files[0].text());
        read.hidden = false;
      });
    } });
    const entry = groupedEntry({
      legend: this.#say('hand.code'),
      label: (at) => this.#say('hand.group', { at }),
      letters: KEY_CODE_LETTERS,
    });
    const go = () => this.#try(async () => {
      if (fromFile === null && entry.length() === 0) throw new NoKey('none');
      const key = fromFile ?? (await keyOfCode(this.#ballot, entry.text()));
      this.replaceChildren(h('div', { class: 'notice ok', role: 'status' }, this.#say('hand.done')));
      this.#tell('private-key', key);
    });
    this.replaceChildren(
      h('p', {}, this.#say('hand.intro')),
      h('div', { class: 'row' }, h('label', { class: 'filelabel' }, file, this.#say('hand.file'))),
      read,
      h('p', {}, this.#say('hand.or')),
      entry.element,
      this.#complaint,
      h('div', { class: 'row' }, h('button', { type: 'button', class: 'primary', id: 'hand-in-key', onclick: go }, this.#say('hand.go'))),
    );
  }

  async #try(action) {
    this.#complain(null);
    try {
      await action();
    } catch (failure) {
      if (!(failure instanceof NoKey)) throw failure;
      this.#complain(`wrong.${failure.reason}`);
    }
  }
}

const groupsOf = (code, label) => h('div', { class: 'key', id: 'key-code', role: 'group', 'aria-label': label }, code.split('-').map((group) => h('span', {}, group)));

customElements.define('xieyue-scrutineer-key', XieyueScrutineerKey);
