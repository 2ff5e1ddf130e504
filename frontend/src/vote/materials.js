import { sha256, toHex } from '../ballot/bytes.js';
import { h, print, sheet } from '../ballot/dom.js';
import { Absent, saveFile } from './files.js';

/** What is read before voting: fetched here and checked against the hash in the text, or compared with a file at hand. */
export function materials(context, paper, heading = true) {
  const { say } = context;
  const { papers } = paper.text;
  return h('section', { class: 'card' },
    heading && papers.length > 0 && h('h2', {}, say('start.papers')),
    papers.map((document) => material(context, document)),
    papers.length > 0 && h('p', { class: 'small soft' }, say(context.kiosk ? 'start.paper.how.kiosk' : 'start.paper.how')),
    h('p', { class: 'small soft' }, say('start.print', { print: print(paper.textHash) })));
}

/** On the questions' own pages: one line that opens the same. */
export const materialsLink = (context, paper) =>
  paper.text.papers.length > 0 &&
  h('p', {}, h('button', { type: 'button', class: 'link alone', onclick: () => sheet(context.say('start.papers'), context.say('sheet.close'), materials(context, paper, false)) }, context.say('start.papers')));

function material({ say, kiosk, fetchPaper }, { name, sha256: hash }) {
  const said = h('p', { class: 'notice', role: 'status', hidden: true });
  const tell = (tone, key) => {
    said.hidden = false;
    said.className = `notice ${tone}`;
    said.textContent = say(key, { name });
  };
  const isIt = async (content) => toHex(await sha256(new Uint8Array(await content.arrayBuffer()))) === hash;
  const input = h('input', { type: 'file', class: 'visually-hidden', onchange: compare });
  const get = h('button', { type: 'button', class: 'button', onclick: open }, say('start.paper.get'));

  async function compare() {
    if (input.files.length === 0) return;
    const same = await isIt(input.files[0]);
    tell(same ? 'ok' : 'late', same ? 'start.paper.same' : 'start.paper.other');
  }

  async function open() {
    get.disabled = true;
    try {
      const file = await fetchPaper(hash);
      const same = await isIt(file);
      if (same) saveFile(file, name);
      tell(same ? 'ok' : 'late', same ? 'start.paper.got' : 'start.paper.forged');
    } catch (failure) {
      tell('warn', failure instanceof Absent ? 'start.paper.absent' : 'start.paper.failed');
    } finally {
      get.disabled = false;
    }
  }

  return h('div', { class: 'material' },
    h('b', {}, name), h('div', { class: 'small soft' }, say('start.paper.print', { print: print(hash) })),
    !kiosk && h('div', { class: 'row wrap' }, get, h('label', { class: 'link filelabel' }, input, say('start.paper.compare'))), said);
}
