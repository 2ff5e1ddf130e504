import { plainBase32 } from '../ballot/bytes.js';
import { Forged, readPaper } from '../ballot/paper.js';
import { boardScreen } from './boardscreen.js';
import { Casting } from './casting.js';
import { choicesOf } from './choices.js';
import { Drawer, storageOf } from './drawer.js';
import { h } from '../ballot/dom.js';
import { CODE_LETTERS } from '../ballot/entry.js';
import { Frame } from './frame.js';
import { Kiosk } from './kiosk.js';
import { Patience, Refused, requests } from './network.js';
import { overScreen } from './result.js';
import { codeScreen, finalNote, issuedScreen, loadingScreen, materialsLink, problemScreen, receiptScreen, sendingScreen, startScreen, waitingScreen } from './screens.js';
import { Answers, checkScreen, questionBlock } from './voting.js';

const ON_ONE_PAGE = 2;

/** The voter's way from code to receipt. A reload begins again from what server and drawer know. */
export class App {
  #frame;
  #view;
  #ballot;
  #address;
  #kiosk = null;
  #ask;
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

  get #pages() {
    const { questions } = this.#paper.text;
    return questions.length <= ON_ONE_PAGE ? [questions] : questions.map((question) => [question]);
  }

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
      this.#frame.show(() => this.#page(Math.min(step, this.#pages.length - 1)));
    }
  }

  #page(at) {
    const pages = this.#pages;
    const { questions } = this.#paper.text;
    const isLast = at === pages.length - 1;
    const onward = () => this.#turn(isLast || this.#asked ? 'check' : at + 1);
    return {
      above: `${this.#paper.text.title} · ${this.#frame.say(`mode.${this.#paper.mode}`)}`,
      back: true,
      progress: pages.length > 1 && this.#frame.say('question.of', { at: at + 1, count: questions.length }),
      content: [
        ...pages[at].map((question, first) => questionBlock(this.#context, question, this.#answers, first === 0 ? 'h1' : 'h2')),
        materialsLink(this.#context, this.#paper),
        h('p', { class: 'small soft' }, this.#frame.say('question.none')),
        finalNote(this.#context, this.#paper),
      ],
      dock: h('button', { type: 'button', class: 'big', id: 'onward', onclick: onward }, this.#frame.say(isLast || this.#asked ? 'question.check' : 'question.next')),
    };
  }

  #check() {
    this.#asked = true;
    const { questions } = this.#paper.text;
    const pages = this.#pages;
    const undecided = this.#answers.undecided(questions).length;
    let warned = undecided === 0;
    const warning = h('div', { class: 'notice warn', role: 'alert' });
    const cast = h('button', { type: 'button', class: 'big', id: 'cast', onclick: submit }, this.#frame.say('check.cast'));
    const { say } = this.#frame;
    const send = () => this.#cast();
    function submit() {
      if (warned) {
        cast.disabled = true;
        send();
        return;
      }
      warned = true;
      warning.replaceChildren(h('b', {}, say('check.under.title', { count: undecided })), h('p', {}, say('check.under')));
      cast.textContent = say('check.cast.anyway');
      warning.scrollIntoView({ block: 'nearest' });
    }
    return {
      title: this.#frame.say('check.title'),
      above: this.#paper.text.title,
      back: true,
      content: [
        ...checkScreen(this.#context, questions, this.#answers, (question) => this.#turn(pages.findIndex((page) => page.includes(question)))),
        warning,
        h('p', {}, h('b', {}, this.#frame.say('check.final'))),
      ],
      dock: cast,
    };
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
    const response = await this.#view.fetch(`/api/v1/ballots/${this.#ballot}/archive`, { headers: { 'Ballot-Code': this.#code }, credentials: 'omit' });
    const address = URL.createObjectURL(await response.blob());
    h('a', { href: address, download: `ballot-${this.#ballot}.zip` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  #board(receipt, back) {
    const context = { ...this.#context, patience: new Patience() };
    this.#frame.show(() => boardScreen(context, { receipt, back }));
  }

  // ---- when it does not work --------------------------------------------------------------------------------------

  #fail(failure) {
    const again = () => this.#identify(this.#code);
    const problem = (key, values) => this.#frame.show(() => problemScreen(this.#context, this.#frame.say(key, values), again));
    if (failure instanceof Forged) {
      problem('problem.forged');
    } else if (!(failure instanceof Refused)) {
      problem('problem.old'); // a part of the browser's cryptography is missing
      this.#view.console.error(failure);
    } else if (failure.code === 'ballots.code-unknown') {
      this.#enterCode('unknown');
    } else if (failure.code === 'ballots.paper-issued' || failure.code === 'ballots.voted' || failure.code === 'ballots.token-used') {
      this.#frame.show(() => issuedScreen(this.#context, this.#paper, again));
    } else if (failure.code === 'ballots.closed') {
      this.#paper = { ...this.#paper, state: 'CLOSED' };
      this.#over(true);
    } else if (failure.code === 'ballots.text-changed') {
      problem('problem.text');
    } else if (failure.code === 'ballots.mode') {
      problem('problem.mode');
    } else if (failure.code === 'page.signature-wrong') {
      problem('problem.signature');
    } else if (failure.status === 404) {
      problem('problem.link');
    } else {
      problem('problem.other', { reason: failure.message });
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
      ballot: this.#ballot,
      address: (receipt) => `${this.#address.origin}${this.#address.pathname}?board#${receipt}`,
    };
  }
}
