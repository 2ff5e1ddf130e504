import { h } from '../ballot/dom.js';
import { daysOf } from './roll.js';
import { canScan, numberOn, scan } from './ticket.js';

/** Builds the page once for a roster, and then only changes what a tap changes. */
export class Screen {
  #root;
  #view;
  #app;
  #rows = new Map();
  #shown = null;
  #only = false;
  #stop = null;

  constructor(root, view, app) {
    this.#root = root;
    this.#view = view;
    this.#app = app;
  }

  build() {
    this.#stop?.();
    this.#stop = null;
    const { say, language, trip, roster } = this.#app;
    this.#view.document.documentElement.lang = language;
    this.#view.document.title = `${roster?.title ?? say('page')} · ${say('page')}`;
    const bar = h('header', {},
      h('a', { class: 'icon', href: `/trip/${trip}`, 'aria-label': say('back') }, '‹'),
      h('span', { class: 'where' }, say('page')),
      h('span', { class: 'space' }),
      h('button', { type: 'button', class: 'link', lang: language === 'en' ? 'zh-CN' : 'en', onclick: () => this.#app.translate() }, say('language')));
    this.#shown = { state: h('div', { class: 'state', role: 'status', id: 'state' }) };
    this.#root.replaceChildren(bar, this.#shown.state, h('main', {}, ...(roster === null ? this.#empty() : this.#roster())));
    this.paint();
  }

  #empty() {
    const { say, forgotten } = this.#app;
    this.#shown.empty = h('p', { class: 'soft', id: 'empty' }, say(forgotten ? 'forgotten' : 'loading'));
    return [h('h1', {}, say('page')), this.#shown.empty];
  }

  #roster() {
    const { say, roster } = this.#app;
    if (roster.stage === 'OVER') return [h('h1', {}, roster.title), h('div', { class: 'notice' }, say('over'))];
    const day = h('select', { id: 'day', onchange: () => this.#app.choose(day.value) }, daysOf(roster).map((one) => h('option', { value: one }, this.#dateOf(one))));
    Object.assign(this.#shown, {
      day,
      count: h('p', { class: 'count', id: 'count' }),
      missing: h('div', { class: 'notice', id: 'missing' }),
      rest: h('button', { type: 'button', class: 'button', id: 'rest', onclick: () => this.#app.mark(this.#app.roll.open(this.#app.day), true) }),
      said: h('p', { class: 'said', id: 'said', role: 'status' }),
      nobody: h('p', { class: 'soft', id: 'nobody-left' }, say('nobodyLeft')),
      refused: h('ul', { class: 'refused', id: 'refused' }),
      forget: h('button', { type: 'button', class: 'link alone', id: 'forget', onclick: () => this.#forget() }, say('forget')),
    });
    const only = h('input', { type: 'checkbox', id: 'only', checked: this.#only, onchange: () => {
      this.#only = only.checked;
      this.paint();
    } });
    const open = roster.stage === 'OPEN';
    return [
      h('h1', {}, roster.title),
      open ? null : h('div', { class: 'notice warn' }, say('notYet')),
      this.#app.keeps ? null : h('div', { class: 'notice warn' }, say('noStorage')),
      h('label', { class: 'field', for: 'day' }, say('day'), day),
      this.#shown.count,
      this.#shown.missing,
      this.#shown.refused,
      open ? this.#tickets() : null,
      this.#shown.said,
      h('label', { class: 'check' }, only, say('only')),
      this.#list(open),
      this.#shown.nobody,
      open ? this.#shown.rest : null,
      h('div', { class: 'end' }, this.#shown.forget, h('p', { class: 'small soft' }, say('forgetHint'))),
    ].filter((part) => part !== null);
  }

  #list(open) {
    const { say, roster } = this.#app;
    this.#rows.clear();
    return h('ul', { class: 'roll', id: 'list' }, roster.people.map((person) => {
      const name = `${person.number} · ${person.name}`;
      const button = (word, label, present) => h('button', {
        type: 'button', class: present ? 'here' : 'away', disabled: !open, 'aria-label': say(label, { name: person.name }), onclick: () => this.#app.mark([person], present),
      }, say(word));
      const here = button('here', 'hereOf', true);
      const away = button('away', 'awayOf', false);
      const line = h('li', { 'data-number': String(person.number) }, h('span', { class: 'name' }, name), here, away);
      this.#rows.set(person.id, { line, here, away });
      return line;
    }));
  }

  #tickets() {
    const { say } = this.#app;
    const input = h('input', { id: 'ticket', inputmode: 'numeric', autocomplete: 'off', 'aria-describedby': 'ticket-hint', maxlength: '60' });
    const video = h('video', { class: 'camera', hidden: true, muted: true, playsinline: '' });
    const toggle = h('button', { type: 'button', class: 'button', id: 'scan', hidden: true, onclick: () => this.#scan(video, toggle) }, say('scan'));
    canScan(this.#view).then((can) => (toggle.hidden = !can));
    const go = (event) => {
      event.preventDefault();
      if (input.value.trim() !== '' && this.#read(input.value)) input.value = '';
    };
    return h('form', { class: 'ticket', onsubmit: go },
      h('label', { class: 'field', for: 'ticket' }, say('ticket'), input),
      h('button', { type: 'submit', class: 'button', id: 'ticket-go' }, say('ticketGo')),
      toggle,
      h('span', { class: 'small soft', id: 'ticket-hint' }, say('ticketHint')),
      video);
  }

  /** @returns whether somebody was marked */
  #read(text) {
    const { say, roster, trip } = this.#app;
    const number = numberOn(text, trip);
    const person = roster.people.find((one) => one.number === number);
    const key = number === null ? 'ticketNone' : number === 'other' ? 'ticketOther' : person === undefined ? 'ticketUnknown' : 'ticketHere';
    if (person !== undefined) this.#app.mark([person], true);
    this.#shown.said.className = `said ${person === undefined ? 'late-text' : 'ok-text'}`;
    this.#shown.said.textContent = say(key, { number, name: person?.name });
    return person !== undefined;
  }

  async #scan(video, toggle) {
    const { say } = this.#app;
    if (this.#stop !== null) {
      this.#stop();
      return;
    }
    try {
      video.hidden = false;
      const stop = await scan(this.#view, video, (text) => this.#read(text));
      this.#shown.said.className = 'said';
      this.#shown.said.textContent = say('scanHint');
      toggle.textContent = say('scanStop');
      this.#stop = () => {
        stop();
        video.hidden = true;
        toggle.textContent = say('scan');
        this.#stop = null;
      };
    } catch {
      video.hidden = true;
      this.#shown.said.className = 'said late-text';
      this.#shown.said.textContent = say('noCamera');
    }
  }

  #forget() {
    const { say, waiting } = this.#app;
    if (waiting === 0) {
      this.#app.forget();
      return;
    }
    this.#shown.said.className = 'said late-text';
    this.#shown.said.textContent = say('forgetFirst');
  }

  paint() {
    this.#paintState();
    const { say, roll, day, roster, online, notLeading, signedOut, forgotten } = this.#app;
    if (roll === null || this.#shown.count === undefined) {
      if (!forgotten && this.#shown.empty) {
        const key = notLeading ? 'notLeading' : signedOut ? 'signedOut' : online ? 'loading' : 'nothingKept';
        this.#shown.empty.textContent = say(key);
      }
      return;
    }
    const missing = roll.missing(day);
    const open = roll.open(day);
    this.#shown.day.value = day;
    this.#shown.count.replaceChildren(
      h('strong', {}, say('count', { there: roll.there(day).length, all: roster.people.length })),
      open.length === 0 ? '' : ` · ${say('open', { count: open.length })}`);
    this.#shown.missing.hidden = missing.length === 0 && open.length > 0;
    this.#shown.missing.className = `notice ${missing.length === 0 ? 'ok' : 'late'}`;
    this.#shown.missing.replaceChildren(...(missing.length === 0
      ? [say('nobodyMissing')]
      : [h('strong', { class: 'late-text' }, say('missing', { count: missing.length })), h('ul', {}, missing.map((one) => h('li', { class: 'late-text' }, `${one.number} · ${one.name}`)))]));
    this.#shown.rest.hidden = open.length === 0;
    this.#shown.rest.textContent = say('rest', { count: open.length });
    let left = 0;
    for (const [id, row] of this.#rows) {
      const present = roll.of(day, id);
      row.line.className = present === true ? 'is-here' : present === false ? 'is-away' : '';
      row.line.hidden = this.#only && present === true;
      left += row.line.hidden ? 0 : 1;
      row.here.setAttribute('aria-pressed', String(present === true));
      row.away.setAttribute('aria-pressed', String(present === false));
    }
    this.#shown.nobody.hidden = left > 0;
    this.#paintRefused();
  }

  #paintRefused() {
    const { say, roster, sender } = this.#app;
    this.#shown.refused.hidden = sender.refused.length === 0;
    this.#shown.refused.replaceChildren(...sender.refused.map(({ mark, reason }) => {
      const person = roster.people.find(({ id }) => id === mark.signUp);
      return h('li', { class: 'notice late' }, say('refused', { number: person?.number ?? '', name: person?.name ?? '', day: this.#dateOf(mark.day), reason }));
    }));
  }

  #paintState() {
    const { say, waiting, sender, online, signedOut, trip, roster } = this.#app;
    const bar = this.#shown.state;
    bar.hidden = waiting === 0 && (roster === null || (!signedOut && roster.stage !== 'OPEN'));
    const sends = sender.state === 'SENDING';
    bar.className = `state ${signedOut || (waiting > 0 && !sends) ? 'warn' : online ? 'ok' : 'warn'}`;
    const words = waiting > 0 ? say(sends && online ? 'sending' : 'waiting', { count: waiting }) : online ? say('allSent') : '';
    const why = signedOut ? say('signedOut') : online ? '' : say(waiting > 0 ? 'waitingWhy' : 'offlineNow');
    const way = signedOut
      ? h('a', { class: 'button', id: 'sign-in', href: `/roll-call/${trip}?sign-in` }, say('signIn'))
      : waiting > 0 && !online ? h('button', { type: 'button', class: 'button', id: 'send-now', onclick: () => this.#app.refresh() }, say('sendNow')) : null;
    const seen = [waiting, words, why, way?.id].join('|');
    if (seen === this.#shown.seen) return; // a button that is pressed just now stays where it is
    this.#shown.seen = seen;
    const mark = online && !signedOut && waiting === 0 ? '✓ ' : waiting > 0 ? '● ' : '';
    bar.replaceChildren(h('div', { class: 'words' }, words === '' ? null : h('strong', {}, mark + words), why === '' ? null : h('span', { class: 'small' }, why)), ...(way === null ? [] : [way]));
  }

  #dateOf(day) {
    const part = (options) => new Intl.DateTimeFormat(this.#app.language === 'en' ? 'en-GB' : 'zh-CN', { ...options, timeZone: 'UTC' }).format(Date.parse(day));
    const [date, weekday] = [part({ month: 'short', day: 'numeric' }), part({ weekday: 'short' })];
    return this.#app.language === 'en' ? `${weekday} ${date}` : `${date} ${weekday}`;
  }
}
