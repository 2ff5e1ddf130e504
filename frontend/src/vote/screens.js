import { h, print, sheet, tick } from '../ballot/dom.js';
import { CODE_LETTERS, groupedEntry } from '../ballot/entry.js';
import { materials } from './materials.js';
import { qrImage, saveReceipt } from './receiptcard.js';
import { sayTime } from './texts.js';

const notice = (tone, ...content) => h('div', { class: `notice ${tone}` }, ...content);
const alert = (tone, ...content) => h('div', { class: `notice ${tone}`, role: 'alert' }, ...content);
const big = (words, onclick, more = {}) => h('button', { type: 'button', class: 'big', onclick, ...more }, words);
const quiet = (words, onclick, more = {}) => h('button', { type: 'button', class: 'big quiet', onclick, ...more }, words);
const paragraphs = (...sentences) => sentences.filter(Boolean).map((sentence) => h('p', {}, sentence));

/** The network's state in words, with a button that does not wait. */
export function networkNotice({ say, patience }) {
  const words = h('p', {});
  const element = h('div', { class: 'notice warn', role: 'status', hidden: true }, words,
    h('button', { type: 'button', class: 'button', onclick: () => patience.hurry() }, say('net.now')));
  return {
    element,
    show({ attempt, seconds }) {
      element.hidden = attempt === undefined;
      if (attempt === undefined) return;
      words.textContent = !navigator.onLine ? say('net.offline') : seconds ? say('net.again', { attempt, seconds }) : say('net.trying', { attempt });
    },
  };
}

export function codeScreen({ say, kiosk }, { error, go }) {
  const count = h('p', { class: 'small soft' });
  const wrong = h('div', { class: 'notice late', role: 'alert', hidden: error === undefined }, error && say(`code.error.${error}`));
  const entry = groupedEntry({
    legend: say('code.legend'),
    label: (at) => say('code.group', { at }),
    letters: CODE_LETTERS,
    oncount: (typed) => (count.textContent = say('code.count', { count: typed })),
    oncomplete: submit,
  });
  count.textContent = say('code.count', { count: 0 });
  function submit() {
    const code = entry.value();
    const complaint = code === null ? say('code.error.letters') : code.length !== CODE_LETTERS ? say('code.error.short', { count: entry.length() }) : null;
    wrong.hidden = complaint === null;
    if (complaint === null) {
      go(code);
      return;
    }
    wrong.textContent = complaint;
    entry.focus();
  }
  return {
    title: say(kiosk ? 'kiosk.title' : 'code.title'),
    content: [wrong, h('p', { class: 'soft' }, say('code.where')), h('div', { class: 'card' }, entry.element, count), h('p', { class: 'small soft' }, say('code.none'))],
    dock: big(say('code.go'), submit, { id: 'go' }),
  };
}

export function loadingScreen(context) {
  const network = networkNotice(context);
  return {
    title: context.say('loading.title'),
    content: [h('p', { class: 'soft' }, context.say('loading.wait')), h('div', { class: 'skeleton', 'aria-hidden': 'true' }), network.element],
    network,
  };
}

export function promiseSheet({ say }, paper) {
  const { mode } = paper;
  const secret = mode === 'SECRET';
  const { threshold, scrutineers } = paper.opening ?? { threshold: 0, scrutineers: [] };
  const kept = secret
    ? [say('promise.once'), say('promise.apart'), say('promise.sealed', { threshold, count: scrutineers.length }), say('promise.found'), say('promise.kept')]
    : [say('promise.once'), say('promise.closed'), say('promise.text'), say('promise.kept')];
  const open = secret
    ? ['force', 'phone', 'traffic', 'alike', 'receipt', 'device'].map((key) => say(`promise.${key}`))
    : [say(`promise.seen.${mode}`), say('promise.force'), say('promise.phone'), say('promise.receipt.visible')];
  sheet(say('promise.title'), say('sheet.close'),
    h('h3', {}, say('promise.yes')), h('ul', { class: 'points yes' }, kept.map((point) => h('li', {}, point))),
    h('h3', {}, say('promise.no')), h('ul', { class: 'points no' }, open.map((point) => h('li', {}, point))));
}

const promiseLink = (context, paper) =>
  h('button', { type: 'button', class: 'link inline', onclick: () => promiseSheet(context, paper) }, context.say('start.promise'));

/** The moment of the close in a sentence, or that somebody closes by hand. */
const closes = ({ say, language }, paper, key, byHand) => (paper.closesAt ? say(key, { when: sayTime(paper.closesAt, language) }) : say(byHand));

export function startScreen(context, paper, begin) {
  const { say } = context;
  const count = paper.text.questions.length;
  return {
    title: paper.text.title,
    above: say(`mode.${paper.mode}`),
    content: [
      notice('ok', h('b', {}, say('start.checked')), ...paragraphs(say('start.checked.more'))),
      h('p', {}, count === 1 ? say('start.questions.one') : say('start.questions.many', { count, minutes: Math.max(1, Math.ceil(count / 2)) }), ' ', closes(context, paper, 'start.until', 'start.byhand')),
      materials(context, paper),
      h('p', {}, say(`start.promise.${paper.mode}`), ' ', say('start.final'), ' ', promiseLink(context, paper)),
    ],
    dock: big(say('start.go'), begin, { id: 'begin' }),
  };
}

export const finalNote = (context, paper) => h('p', { class: 'small soft' }, context.say('start.final'), ' ', context.say(`start.promise.${paper.mode}`), ' ', promiseLink(context, paper));

/** Steps on the way into the box, and the state of the network. */
export function sendingScreen(context, paper) {
  const { say } = context;
  const steps = paper.mode === 'SECRET' ? ['seal', 'sign', 'box'] : ['vote'];
  const rows = steps.map((step) => h('li', { 'data-step': step }, h('span', { class: 'dot', 'aria-hidden': 'true' }), h('span', {}, say(`sending.${step}`)), h('span', { class: 'space' }), h('span', { class: 'small soft state' })));
  const network = networkNotice(context);
  function tell({ step, attempt, seconds }) {
    rows.forEach((row, at) => {
      const state = at < steps.indexOf(step) ? 'done' : at === steps.indexOf(step) ? 'now' : 'later';
      row.className = state;
      row.querySelector('.state').textContent = say(`sending.${state}`);
    });
    network.show({ attempt, seconds });
  }
  tell({ step: steps[0] });
  return {
    title: say('sending.title'),
    content: [h('ol', { class: 'steps', 'aria-live': 'polite' }, rows), network.element, h('p', { class: 'soft' }, say(context.kiosk ? 'sending.kiosk' : `sending.stay.${paper.mode}`))],
    tell,
  };
}

export function receiptScreen(context, paper, cast, { toBoard, forget }) {
  const { say, kiosk, keeps, address } = context;
  const { receipt } = cast;
  const { threshold, scrutineers } = paper.opening ?? { threshold: 0, scrutineers: [] };
  const next = [
    closes(context, paper, 'receipt.next.close', 'receipt.next.close.hand'),
    say(`receipt.next.count.${paper.mode}`, { threshold, count: scrutineers.length }),
    say('receipt.next.result'),
  ];
  return {
    title: say('receipt.title'),
    content: [
      h('div', { class: 'centre' }, tick()),
      cast.before && h('p', { class: 'centre soft' }, say('receipt.before')),
      cast.differs && alert('late', say('receipt.differs', { receipt: cast.differs })),
      h('div', { class: 'card centre' },
        h('div', { class: 'small soft' }, say('receipt.label')),
        h('div', { class: 'code', id: 'receipt' }, receipt.split('-').map((group, at) => [at > 0 && h('span', { class: 'dash' }, '-'), h('span', {}, group)])),
        qrImage(address(receipt), say('receipt.qr')),
        h('p', { class: 'small soft' }, say(`receipt.use.${paper.mode}`)),
        h('p', { class: 'small soft' }, say('receipt.at', { when: sayTime(new Date(), context.language).trim() }))),
      paper.mode === 'SECRET' && notice('warn', say('receipt.keep')),
      !keeps && !kiosk && notice('warn', say('receipt.memory')),
      h('h2', {}, say('receipt.next')),
      h('ol', { class: 'next' }, next.map((sentence) => h('li', {}, sentence))),
      !kiosk && h('p', {}, h('button', { type: 'button', class: 'link alone', id: 'to-board', onclick: toBoard }, say('receipt.board'))),
      !kiosk && h('p', {}, h('button', { type: 'button', class: 'link alone', onclick: forget }, say('receipt.forget'))),
    ],
    dock: !kiosk && quiet(say('receipt.save'), () => saveReceipt({ title: paper.text.title, label: say('receipt.picture'), receipt, address: address(receipt), note: say(`receipt.use.${paper.mode}`) }), { id: 'save' }),
  };
}

export function issuedScreen({ say }, paper, again) {
  const secret = paper.mode === 'SECRET';
  return {
    title: say(secret ? 'issued.title' : 'receipt.title'),
    content: [notice('warn', ...paragraphs(say(secret ? 'issued.secret' : 'issued.visible'))), h('p', {}, say('issued.not.me'))],
    dock: quiet(say('problem.again'), again),
  };
}

export function waitingScreen(context, paper, again) {
  const { say } = context;
  return {
    title: say('waiting.title'),
    above: paper.text.title,
    content: [
      h('p', {}, paper.opensAt ? say('waiting.when', { when: sayTime(paper.opensAt, context.language).trim() }) : say('waiting.soon'), ' ', say('waiting.kept')),
      materials(context, paper),
    ],
    dock: quiet(say('waiting.again'), again),
  };
}

export function problemScreen({ say }, sentence, again) {
  return { title: say('problem.title'), content: [alert('late', sentence)], dock: again && quiet(say('problem.again'), again) };
}
