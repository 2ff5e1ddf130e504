import { h } from '../ballot/dom.js';

/** After the close: what came out, as soon as it is known. */
export function overScreen(context, paper, { result, late, toBoard, download }) {
  const { say } = context;
  const own = late ? h('div', { class: 'notice late', role: 'alert' }, say('over.late')) : h('p', { class: 'soft' }, say(paper.paperIssued ? 'over.voted' : 'over.not'));
  return {
    title: say(result ? 'result.title' : 'over.title'),
    above: paper.text.title,
    content: [
      own,
      result ? counts(say, result) : h('p', {}, say(`over.closed.${paper.mode}`)),
      result && result.questions.map((question) => outcome(context, paper, result, question)),
      result && h('p', { class: 'small soft' }, say('result.rule', { source: paper.text.rule.source })),
      h('p', {}, h('button', { type: 'button', class: 'link alone', onclick: toBoard }, say('board.title'))),
      result && h('p', {}, h('button', { type: 'button', class: 'link alone', onclick: download }, say('over.archive'))),
    ],
  };
}

function counts(say, result) {
  const number = (key, value) => h('div', {}, h('dt', {}, say(key)), h('dd', {}, String(value)));
  return [
    h('dl', { class: 'card counts' }, number('result.electors', result.electors), number('result.issued', result.issued), number('result.returned', result.returned)),
    result.quorumReached === false && h('div', { class: 'notice late' }, say('result.quorum.no')),
  ];
}

function outcome({ say }, paper, result, counted) {
  const question = paper.text.questions.find(({ key }) => key === counted.key);
  const most = Math.max(1, ...counted.options.map(({ votes }) => votes));
  const bars = [...counted.options].map((option) =>
    h('li', {},
      h('div', { class: 'row' }, h('span', {}, option.text ?? option.key), option.elected && h('span', { class: 'tag ok' }, say('result.elected')), h('span', { class: 'space' }), h('b', {}, say('result.votes', option))),
      bar(option.votes / most)));
  return h('section', { class: 'card' },
    h('div', { class: 'row top' }, h('h2', {}, question.text), h('span', { class: `tag ${counted.passed ? 'ok' : 'late'}` }, say(counted.passed ? 'result.passed' : 'result.failed'))),
    h('ul', { class: 'bars' }, bars),
    h('p', { class: 'small soft' }, say('result.valid', counted), ' · ', say('result.needed', { needed: counted.needed, electors: result.electors })));
}

function bar(share) {
  const element = h('div', { class: 'bar-track', 'aria-hidden': 'true' }, h('div', { class: 'bar-fill' }));
  element.firstChild.style.width = `${Math.round(share * 100)}%`; // set by script: the policy forbids style attributes only
  return element;
}

