import { examineBatch, isSigned } from '../ballot/board.js';
import { grouped, sha256, toHex, utf8 } from '../ballot/bytes.js';
import { Refused } from './network.js';
import { h, print } from '../ballot/dom.js';
import { groupedEntry, RECEIPT_LETTERS } from '../ballot/entry.js';

/** Is this receipt on the board, and is its batch what the board says? In words, and true when something is wrong. */
async function lookUp({ ask, say, ballot }, receipt) {
  const answer = await ask(`receipts/${receipt}`);
  if (answer.state !== 'ON_BOARD') {
    return { words: [say(`board.${answer.state}`)], tone: answer.state === 'UNKNOWN' ? 'late' : 'warn' };
  }
  const { found, holds } = await examineBatch(ballot, await ask(`board/batches/${answer.batch}`), receipt);
  if (!found) {
    return { words: [say('board.ON_BOARD.missing', { batch: answer.batch })], tone: 'late' };
  }
  return {
    words: [say('board.ON_BOARD', { batch: answer.batch }), say(holds ? 'board.ON_BOARD.holds' : 'board.ON_BOARD.broken')],
    tone: holds ? 'ok' : 'late',
  };
}

async function headRows({ say, ballot }, board) {
  const opening = await openingOf(board, ballot);
  const state = async (which, head, signature) => {
    const signed = await isSigned(ballot, opening.boardKey, which, head, signature);
    return signed === null ? ['soft', say('board.unchecked')] : signed ? ['ok-text', say('board.signed')] : ['late-text', say('board.forged')];
  };
  const row = (title, head, count, [tone, words] = []) =>
    h('li', {},
      h('div', { class: 'row' }, h('b', {}, title), h('span', { class: 'space' }), count === undefined ? null : h('span', { class: 'soft' }, say('board.count', { count }))),
      h('div', { class: 'row wrap' }, h('code', {}, print(head)), h('span', { class: 'space' }), words && h('span', { class: `small ${tone}` }, words)));
  const rows = [row(say('board.opening'), board.openingHash)];
  for (const { number, count, head, signature } of board.heads) {
    rows.push(row(say('board.batch', { number }), head, count, await state(number, head, signature)));
  }
  if (board.closingHead) {
    rows.push(row(say('board.closing'), board.closingHead, undefined, await state('close', board.closingHead, board.closingSignature)));
  }
  return rows.reverse();
}

async function openingOf(board, ballot) {
  const opening = JSON.parse(board.opening);
  if (toHex(await sha256(utf8(board.opening))) !== board.openingHash || opening.ballot !== ballot) {
    throw new Refused(0, 'page.forged');
  }
  return opening;
}

/** Anybody's page: look up a receipt, compare the heads with what the scrutineers keep. */
export function boardScreen(context, { receipt, back }) {
  const { ask, patience, say } = context;
  const said = h('div', { class: 'notice', role: 'status', hidden: true });
  const show = ({ words, tone }) => {
    said.className = `notice ${tone}`;
    said.hidden = false;
    said.replaceChildren(...words.map((sentence) => h('p', {}, sentence)));
  };
  const waiting = ({ attempt, seconds }) =>
    show({ words: [seconds ? say('net.again', { attempt, seconds }) : say('net.trying', { attempt })], tone: 'warn' });
  const entry = groupedEntry({
    legend: say('board.field'),
    label: (at) => `${say('board.field')} ${at}/4`,
    letters: RECEIPT_LETTERS,
    oncomplete: () => find(),
  });
  async function find() {
    const plain = entry.value();
    if (plain === null || plain.length !== RECEIPT_LETTERS) {
      show({ words: [say('board.error')], tone: 'late' });
      entry.focus();
      return;
    }
    try {
      show(await patience.keepTrying(() => lookUp(context, grouped(plain)), waiting));
    } catch (failure) {
      show({ words: [say('problem.other', { reason: failure.message })], tone: 'late' });
    }
  }

  const heads = h('ol', { class: 'heads' });
  const total = h('p', { class: 'soft' });
  patience
    .keepTrying(async () => {
      const board = await ask('board');
      const rows = await headRows(context, board);
      heads.replaceChildren(...rows);
      const count = board.heads.reduce((sum, head) => sum + head.count, 0);
      total.textContent = board.heads.length > 0 ? say('board.total', { count }) : say('board.heads.none');
    }, () => {})
    .catch((failure) => {
      total.textContent = failure.code === 'page.forged' ? say('problem.forged') : failure.status === 404 ? say('problem.link') : say('problem.other', { reason: failure.message });
    });
  if (receipt) {
    entry.fill(receipt);
  }
  return {
    title: say('board.title'),
    content: [
      h('p', { class: 'soft' }, say('board.intro')),
      h('section', { class: 'card' }, entry.element, h('button', { type: 'button', class: 'big', id: 'find', onclick: find }, say('board.find')), said),
      h('section', {}, h('h2', {}, say('board.heads')), h('p', { class: 'small soft' }, say('board.heads.more')), total, heads),
    ],
    dock: back && h('button', { type: 'button', class: 'big quiet', onclick: back }, say('board.back')),
  };
}
