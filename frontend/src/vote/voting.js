import { choosesPeople, displayed, isSingle, isUndecided, offersBlank, tap, tapBlank, UNDECIDED } from './choices.js';
import { h } from '../ballot/dom.js';

const unit = (question) => (choosesPeople(question) ? 'people' : 'items');

/** In English the three fixed options carry the word of the language beside the word of the paper. */
const GLOSS = { YES: 'In favour', NO: 'Against', ABSTAIN: 'Abstain' };
const gloss = (question, option, language) =>
  language === 'en' && question.kind === 'YES_NO_ABSTAIN' && option.text !== GLOSS[option.key] ? GLOSS[option.key] : null;

/** What the voter has chosen and in which order the options are shown; one for a visit, in memory only. */
export class Answers {
  #answers = {};
  #orders = {};

  constructor(questions) {
    for (const question of questions) {
      this.#answers[question.key] = UNDECIDED;
      this.#orders[question.key] = displayed(question);
    }
  }

  of(question) {
    return this.#answers[question.key];
  }

  set(question, answer) {
    this.#answers[question.key] = answer;
  }

  optionsOf(question) {
    return this.#orders[question.key];
  }

  chosen(question) {
    return this.optionsOf(question).filter((option) => this.of(question).chosen.includes(option.key));
  }

  undecided(questions) {
    return questions.filter((question) => isUndecided(this.of(question)));
  }

  get all() {
    return this.#answers;
  }

  forget() {
    this.#answers = {};
  }
}

/** One question: rows to tap, how many may be chosen, why one more is not taken. */
export function questionBlock({ say, language }, question, answers, heading) {
  const kind = isSingle(question) ? 'radio' : 'checkbox';
  const id = `question-${question.key}`;
  const count = h('p', { class: 'allowed', id: `${id}-allowed`, role: 'status' });
  const full = h('div', { class: 'notice warn', role: 'alert', hidden: true });

  const row = (value, words, small, onchange) => {
    const input = h('input', { type: kind, name: id, value, autocomplete: 'off', onchange });
    return h('label', { class: 'option' }, input, h('span', { class: 'mark', 'aria-hidden': 'true' }), h('span', { class: 'words' }, words), small && h('span', { class: 'small soft' }, small));
  };
  const rows = answers.optionsOf(question).map((option) =>
    row(option.key, option.text, noteOf(option), () => {
      const result = tap(question, answers.of(question), option.key);
      answers.set(question, result.answer);
      if (result.full) rowOf(option.key).after(full);
      show(result.full ? option.text : null);
    }),
  );
  const rowOf = (key) => rows.find((label) => label.querySelector('input').value === key);
  if (offersBlank(question)) {
    rows.push(
      row('', say(`question.blank.${unit(question)}`), null, () => {
        answers.set(question, tapBlank(question, answers.of(question)));
        show(null);
      }),
    );
  }

  function noteOf(option) {
    const word = gloss(question, option, language);
    const counts = question.kind === 'YES_NO_ABSTAIN' && option.key === 'ABSTAIN' ? say('question.abstain') : null;
    return [word, counts].filter(Boolean).join(' · ') || null;
  }

  function show(refused) {
    const answer = answers.of(question);
    for (const label of rows) {
      const input = label.querySelector('input');
      input.checked = input.value === '' ? answer.blank : answer.chosen.includes(input.value);
      label.classList.toggle('on', input.checked);
    }
    count.textContent = isSingle(question)
      ? say('question.one')
      : say(`question.${unit(question)}`, { most: question.most, chosen: answer.chosen.length });
    full.hidden = refused === null;
    full.textContent = refused === null ? '' : say(`question.full.${unit(question)}`, { most: question.most, name: refused });
  }

  show(null);
  return h(
    'fieldset',
    { class: 'question', 'aria-describedby': `${id}-allowed` },
    h('legend', {}, h(heading, { tabIndex: -1 }, question.text)),
    count,
    h('div', { class: 'options' }, ...rows, full),
    h('p', { class: 'small soft' }, orderOf(say, question)),
  );
}

function orderOf(say, question) {
  if (question.order === 'SHUFFLED') return say('question.shuffled');
  return question.orderNote ? say('question.listed.note', { note: question.orderNote }) : say('question.listed');
}

/** What was chosen, question by question, each with a way back. */
export function checkScreen({ say }, questions, answers, change) {
  return questions.map((question) => {
    const answer = answers.of(question);
    const chosen = answers.chosen(question);
    const fewer = !isSingle(question) && chosen.length > 0 && chosen.length < question.most;
    return h(
      'section',
      { class: 'card checked' },
      h('div', { class: 'row top' },
        h('h2', {}, question.text),
        h('button', { type: 'button', class: 'link', 'aria-label': say('check.change.label', { question: question.text }), onclick: () => change(question) }, say('check.change'))),
      h('ul', {},
        chosen.map((option) => h('li', {}, option.text)),
        answer.blank && h('li', {}, say('check.blank')),
        isUndecided(answer) && h('li', { class: 'warn-text' }, say('check.unanswered'))),
      fewer && h('p', { class: 'small soft' }, say(`check.fewer.${unit(question)}`, { chosen: chosen.length, most: question.most })),
    );
  });
}
