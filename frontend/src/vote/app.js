import { plainBase32 } from '../ballot/bytes.js';
import { readPaper } from '../ballot/paper.js';
import { boardScreen } from './boardscreen.js';
import { Casting } from './casting.js';
import { choicesOf } from './choices.js';
import { Drawer, storageOf } from './drawer.js';
import { CODE_LETTERS } from '../ballot/entry.js';
import { reaction } from './failures.js';
import { files, saveFile } from './files.js';
import { Frame } from './frame.js';
import { Kiosk } from './kiosk.js';
import { Patience, requests } from './network.js';
import { checkPage, pagesOf, questionPage } from './pages.js';
import { overScreen } from './result.js';
import { codeScreen, issuedScreen, loadingScreen, problemScreen, receiptScreen, sendingScreen, startScreen, waitingScreen } from './screens.js';
import { Answers } from './voting.js';

/** The voter's way from code to receipt. A reload begins again from what server and drawer know. */
export class App {
  #frame;
  #view;
  #ballot;
  #address;
  #kiosk = null;
  #ask;
  #file;
  #patience = new Patience();
  #drawer;
  #code = null;
  #paper = null;
  #answers = null;
  #asked = false;

  constructor(root, view) {
    this.#view = view;
    this.#address = new URL(view.location.href);
    this.#ballot = this.#address.pathname.split('/').pop().toLowerCase();
    this.#frame = new Frame(root, view, this.#address.searchParams.get('lang'));
    this.#drawer = new Drawer(this.#ballot, storageOf(view));
    this.#ask = requests(this.#ballot, () => this.#frame.language);
    this.#file = files(this.#ballot);
    if (this.#address.searchParams.has('kiosk')) {
      this.#kiosk = new Kiosk(this.#frame.say, () => this.#clearKiosk());
    }
    this.#frame.surround(this.#kiosk, () => this.#paper?.text.title);
    view.addEventListener('popstate', (event) => this.#back(event.state));
    view.addEventListener('hashchange', () => this.#typedIntoAddress());
    view.addEventListener('online', () => this.#patience.hurry());
  }

  start() {
    const fragment = this.#address.hash.slice(1);
    if (this.#view.crypto?.subtle === undefined) {
      this.#frame.show(() => problemScreen(this.#context, this.#frame.say('problem.secure')));
    } else if (this.#address.searchParams.has('board')) {
      this.#board(fragment || null, null);
    } else if (this.#kiosk !== null) {
      this.#view.history.replaceState(null, '', this.#address.pathname + this.#address.search);
      this.#enterCode();
      if (fragment) this.#identify(plainBase32(fragment) ?? '');
    } else if (fragment) {
      this.#identify(plainBase32(fragment) ?? '');
    } else {
      this.#enterCode();
    }
  }

  // ---- who you are -----------------------------------------------------------------------------------------------

  #enterCode(error) {
    this.#kiosk?.enter('off');
    this.#frame.show(() => codeScreen(this.#context, { error, go: (code) => this.#accept(code) }));
  }

  #accept(code) {
    if (this.#kiosk === null) {
      this.#view.history.replaceState(null, '', `${this.#address.pathname}${this.#address.search}#${code}`);
    }
    this.#identify(code);
  }

  async #identify(code) {
    if (code.length !== CODE_LETTERS) {
      this.#enterCode('unknown');
      return;
    }
    this.#code = code;
    this.#answers?.forget();
    this.#answers = null;
    this.#frame.show(() => loadingScreen(this.#context));
    try {
      const answer = await this.#patience.keepTrying(() => this.#ask('paper', { code }), (news) => this.#frame.shown.network?.show(news));
      this.#paper = await readPaper(answer, this.#ballot);
      await this.#goOn();
    } catch (failure) {
      this.#fail(failure);
    }
  }

  /** Where a voter with this paper stands. */
  async #goOn() {
    const place = await this.#drawer.placeOf(this.#code);
    const record = this.#drawer.read(place);
    const { state } = this.#paper;
    if (record?.state === 'SEALED' && (state === 'OPEN' || state === 'CLOSED')) {
      await this.#send((casting) => casting.resume(place));
    } else if (state === 'PREPARED') {
      this.#frame.show(() => waitingScreen(this.#context, this.#paper, () => this.#identify(this.#code)));
    } else if (state === 'CANCELLED') {
      this.#frame.show(() => problemScreen(this.#context, this.#frame.say('problem.cancelled')));
    } else if (state !== 'OPEN') {
      await this.#over(false);
    } else if (record?.state === 'CAST') {
      this.#receipt({ ...record });
    } else if (this.#paper.receipt) {
      this.#receipt({ receipt: this.#paper.receipt });
    } else if (this.#paper.paperIssued) {
      this.#frame.show(() => issuedScreen(this.#context, this.#paper, () => this.#identify(this.#code)));
    } else {
      this.#answers = new Answers(this.#paper.text.questions);
      this.#asked = false;
      this.#kiosk?.enter('idle');
      this.#view.history.replaceState({ step: 'start' }, '');
      this.#voting('start');
    }
  }

  // ---- choosing --------------------------------------------------------------------------------------------------

  #turn(step) {
    this.#view.history.pushState({ step }, '');
    this.#voting(step);
  }

  #back(state) {
    if (this.#answers !== null && !this.#frame.busy) {
      this.#voting(state?.step ?? 'start');
    }
  }

  #voting(step) {
    if (step === 'start') {
      this.#frame.show(() => startScreen(this.#context, this.#paper, () => this.#turn(0)));
    } else if (step === 'check') {
      this.#frame.show(() => this.#check());
    } else {
      this.#frame.show(() => this.#page(Math.min(step, pagesOf(this.#paper.text).length - 1)));
    }
  }

  #page(at) {
    const toCheck = this.#asked || at === pagesOf(this.#paper.text).length - 1;
    return questionPage(this.#context, this.#paper, this.#answers, { at, toCheck, onward: () => this.#turn(toCheck ? 'check' : at + 1) });
  }

  #check() {
    this.#asked = true;
    return checkPage(this.#context, this.#paper, this.#answers, { toPage: (page) => this.#turn(page), send: () => this.#cast() });
  }

  // ---- casting ---------------------------------------------------------------------------------------------------

  async #cast() {
    const choices = choicesOf(this.#paper.text.questions, this.#answers.all);
    await this.#send((casting) => {
      this.#answers.forget();
      return casting.cast(choices);
    });
  }

  /** Once only, however often somebody taps. */
  async #send(how) {
    if (this.#frame.busy) return;
    this.#frame.busy = true;
    this.#kiosk?.enter('off');
    const sending = this.#frame.show(() => sendingScreen(this.#context, this.#paper));
    const casting = new Casting({ ask: this.#ask, patience: this.#patience, drawer: this.#drawer, paper: this.#paper, code: this.#code, tell: sending.tell });
    try {
      const cast = await how(casting);
      this.#answers = null;
      this.#receipt(cast);
    } catch (failure) {
      this.#answers = null;
      this.#fail(failure);
    } finally {
      this.#frame.busy = false;
    }
  }

  #receipt(cast) {
    this.#kiosk?.enter('receipt');
    this.#frame.show(() =>
      receiptScreen(this.#context, this.#paper, cast, {
        toBoard: () => this.#board(cast.receipt, () => this.#receipt(cast)),
        forget: async () => {
          this.#drawer.remove(await this.#drawer.placeOf(this.#code));
          this.#frame.show(() => ({ title: this.#frame.say('receipt.title'), content: [h('p', { role: 'status' }, this.#frame.say('receipt.forgotten'))] }));
        },
      }),
    );
  }

  async #over(late) {
    let result = null;
    if (this.#paper.state === 'COUNTED') {
      result = await this.#patience.keepTrying(() => this.#ask('result', { code: this.#code }), () => {});
    }
    this.#kiosk?.enter('receipt');
    this.#frame.show(() =>
      overScreen(this.#context, this.#paper, {
        result,
        late,
        toBoard: () => this.#board(null, () => this.#identify(this.#code)),
        download: () => this.#download(),
      }),
    );
  }

  async #download() {
    saveFile(await this.#file('archive', this.#code), `ballot-${this.#ballot}`);
  }

  #board(receipt, back) {
    const context = { ...this.#context, patience: new Patience() };
    this.#frame.show(() => boardScreen(context, { receipt, back }));
  }

  // ---- when it does not work --------------------------------------------------------------------------------------

  #fail(failure) {
    const again = () => this.#identify(this.#code);
    const { screen, key, values, unexpected } = reaction(failure);
    if (unexpected) this.#view.console.error(failure);
    if (screen === 'code') {
      this.#enterCode('unknown');
    } else if (screen === 'issued') {
      this.#frame.show(() => issuedScreen(this.#context, this.#paper, again));
    } else if (screen === 'over') {
      this.#paper = { ...this.#paper, state: 'CLOSED' };
      this.#over(true);
    } else {
      this.#frame.show(() => problemScreen(this.#context, this.#frame.say(key, values), again));
    }
  }

  #clearKiosk() {
    this.#drawer.clear();
    this.#answers?.forget();
    this.#answers = null;
    this.#code = null;
    this.#paper = null;
    document.querySelectorAll('dialog').forEach((dialog) => dialog.close());
    this.#view.history.replaceState(null, '', this.#address.pathname + this.#address.search);
    this.#enterCode();
  }

  #typedIntoAddress() {
    const code = plainBase32(this.#view.location.hash.slice(1));
    if (!this.#frame.busy && code && code !== this.#code && !this.#address.searchParams.has('board')) {
      this.#identify(code);
    }
  }

  get #context() {
    return {
      say: this.#frame.say,
      language: this.#frame.language,
      kiosk: this.#kiosk !== null,
      keeps: this.#drawer.keeps,
      patience: this.#patience,
      ask: this.#ask,
      fetchPaper: (hash) => this.#file(`papers/${hash}`, this.#code),
      ballot: this.#ballot,
      address: (receipt) => `${this.#address.origin}${this.#address.pathname}?board#${receipt}`,
    };
  }
}
