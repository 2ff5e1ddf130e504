import { h } from '../ballot/dom.js';
import { materialsLink } from './materials.js';
import { finalNote } from './screens.js';
import { checkScreen, questionBlock } from './voting.js';

const ON_ONE_PAGE = 2;

/** One screen per question; two fit on one. */
export function pagesOf({ questions }) {
  return questions.length <= ON_ONE_PAGE ? [questions] : questions.map((question) => [question]);
}

/** @param toCheck whether what comes next is the check of all choices */
export function questionPage(context, paper, answers, { at, toCheck, onward }) {
  const { say } = context;
  const pages = pagesOf(paper.text);
  return {
    above: `${paper.text.title} · ${say(`mode.${paper.mode}`)}`,
    back: true,
    progress: pages.length > 1 && say('question.of', { at: at + 1, count: pages.length }),
    content: [
      ...pages[at].map((question, first) => questionBlock(context, question, answers, first === 0 ? 'h1' : 'h2')),
      materialsLink(context, paper),
      h('p', { class: 'small soft' }, say('question.none')),
      finalNote(context, paper),
    ],
    dock: h('button', { type: 'button', class: 'big', id: 'onward', onclick: onward }, say(toCheck ? 'question.check' : 'question.next')),
  };
}

/** All choices once more; who has left something open is warned once. */
export function checkPage(context, paper, answers, { toPage, send }) {
  const { say } = context;
  const { questions } = paper.text;
  const pages = pagesOf(paper.text);
  const undecided = answers.undecided(questions).length;
  let warned = undecided === 0;
  const warning = h('div', { class: 'notice warn', role: 'alert' });
  const cast = h('button', { type: 'button', class: 'big', id: 'cast', onclick: submit }, say('check.cast'));
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
    title: say('check.title'),
    above: paper.text.title,
    back: true,
    content: [
      ...checkScreen(context, questions, answers, (question) => toPage(pages.findIndex((page) => page.includes(question)))),
      warning,
      h('p', {}, h('b', {}, say('check.final'))),
    ],
    dock: cast,
  };
}
