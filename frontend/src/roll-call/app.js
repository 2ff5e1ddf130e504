import { Line, NotLeading, SignedOut } from './line.js';
import { Pocket, storageOf } from './pocket.js';
import { dayToCall, keptUntil, Roll } from './roll.js';
import { Screen } from './screen.js';
import { Sender } from './sender.js';
import { languageOf, speaker } from './texts.js';

const REFRESH = 60_000;

/** The leader's roll call: works from what the phone keeps, and keeps server and phone equal whenever they hear each other. */
export class App {
  #view;
  #trip;
  #language;
  #pocket;
  #line;
  #sender;
  #screen;
  #turn = 0;
  #deliveries = 0;

  roster = null;
  roll = null;
  day = null;
  /** Whether the last request was heard. */
  online = true;
  signedOut = false;
  notLeading = false;
  forgotten = false;

  constructor(root, view) {
    this.#view = view;
    this.#trip = view.location.pathname.split('/').at(-1).toLowerCase();
    this.#language = languageOf(new URLSearchParams(view.location.search).get('lang') ?? this.#remembered(), view.navigator.languages ?? []);
    this.#pocket = new Pocket(this.#trip, storageOf(view));
    this.#line = new Line(this.#trip, () => this.#language);
    this.#sender = new Sender(this.#pocket, this.#line, (arrived) => this.#told(arrived));
    this.#screen = new Screen(root, view, this);
  }

  get trip() {
    return this.#trip;
  }

  get language() {
    return this.#language;
  }

  get keeps() {
    return this.#pocket.keeps;
  }

  get waiting() {
    return this.#pocket.waiting().length;
  }

  get sender() {
    return this.#sender;
  }

  say = (key, values) => speaker(this.#language)(key, values);

  async start() {
    this.#pocket.sweep(Date.now());
    this.#register();
    const kept = this.#pocket.roster();
    if (kept !== null) this.#show(kept);
    else this.#screen.build();
    this.#view.addEventListener('online', () => this.refresh());
    this.#view.addEventListener('offline', () => {
      this.online = false;
      this.#screen.paint();
    });
    this.#view.document.addEventListener('visibilitychange', () => {
      if (!this.#view.document.hidden) this.refresh();
    });
    this.#view.setInterval(() => this.#view.document.hidden || this.refresh(), REFRESH);
    await this.refresh();
  }

  /** Sends what waits, then asks how things stand. */
  async refresh() {
    if (this.forgotten) return;
    await this.#sender.hurry();
    const before = this.#deliveries;
    try {
      const { csrf, ...roster } = await this.#line.roster();
      this.online = true;
      this.signedOut = false;
      this.notLeading = false;
      if (before !== this.#deliveries) {
        await this.refresh(); // marks have arrived that this answer may not know yet
        return;
      }
      const fresh = { ...roster, ahead: Date.parse(roster.now) - Date.now() };
      this.#show(fresh);
      if (fresh.stage === 'OVER') this.#pocket.dropRoster();
      else this.#keep();
    } catch (failure) {
      this.online = false;
      this.signedOut = failure instanceof SignedOut;
      this.notLeading = failure instanceof NotLeading;
      if (this.notLeading) this.#forgetNames();
      this.#screen.paint();
    }
  }

  #show(roster) {
    const before = this.roster && JSON.stringify([this.roster.people, this.roster.title, this.roster.stage, this.roster.endsOn]);
    this.roster = roster;
    this.roll = new Roll(roster, this.#pocket.waiting());
    this.day ??= dayToCall(roster, Date.now());
    if (before === JSON.stringify([roster.people, roster.title, roster.stage, roster.endsOn])) this.#screen.paint();
    else this.#screen.build();
  }

  #keep() {
    const { csrf, ...roster } = this.roster;
    this.#pocket.keepRoster({ ...roster, marks: this.roll.marks() }, keptUntil(roster));
  }

  mark(people, present) {
    for (const { id } of people) {
      const mark = { id: crypto.randomUUID(), signUp: id, day: this.day, present, at: Date.now(), turn: this.#turn++ };
      this.#pocket.put(mark);
      this.roll.set(mark);
    }
    this.#screen.paint();
    this.#sender.hurry();
  }

  choose(day) {
    this.day = day;
    this.#screen.paint();
  }

  translate() {
    this.#language = this.#language === 'en' ? 'zh-CN' : 'en';
    storageOf(this.#view)?.setItem('xieyue/roll-call-language', this.#language);
    this.#screen.build();
  }

  forget() {
    this.#forgetNames();
    this.forgotten = true;
    this.#screen.build();
  }

  #forgetNames() {
    this.#pocket.dropRoster();
    this.roster = null;
    this.roll = null;
    this.#screen.build();
  }

  #told(arrived) {
    this.#deliveries += arrived.length;
    if (this.#sender.state === 'IDLE' || arrived.length > 0) this.online = true;
    if (this.#sender.state === 'OFFLINE') this.online = false;
    this.signedOut = this.#sender.state === 'SIGNED_OUT';
    if (arrived.length > 0 && this.roster !== null && this.roster.stage !== 'OVER') this.#keep();
    this.#screen.paint();
  }

  #remembered() {
    return storageOf(this.#view)?.getItem('xieyue/roll-call-language') ?? null;
  }

  #register() {
    this.#view.navigator.serviceWorker?.register('/roll-call/worker.js', { scope: '/roll-call/' }).catch(() => {
      // without it the page works as long as it stays open
    });
  }
}

