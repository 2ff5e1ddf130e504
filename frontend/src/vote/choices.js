// What a voter has chosen so far: pure, kept in memory only.

/** Nothing chosen, and blank not chosen either: nothing is preselected. */
export const UNDECIDED = Object.freeze({ chosen: Object.freeze([]), blank: false });

export const isSingle = (question) => question.most === 1;
export const isUndecided = (answer) => answer.chosen.length === 0 && !answer.blank;
/** Abstaining is an option of its own there; elsewhere blank is offered. */
export const offersBlank = (question) => question.kind !== 'YES_NO_ABSTAIN';
export const choosesPeople = (question) => question.seats > 0;

/** The answer after a tap on an option; `full` when one more cannot be chosen. */
export function tap(question, answer, option) {
  const { chosen } = answer;
  if (isSingle(question)) {
    return { answer: { chosen: [option], blank: false }, full: false };
  }
  if (chosen.includes(option)) {
    return { answer: { chosen: chosen.filter((key) => key !== option), blank: false }, full: false };
  }
  if (chosen.length >= question.most) {
    return { answer, full: true };
  }
  return { answer: { chosen: [...chosen, option], blank: false }, full: false };
}

/** Blank excludes every option; a second tap takes it back where several may be chosen. */
export function tapBlank(question, answer) {
  return isSingle(question) ? { chosen: [], blank: true } : { chosen: [], blank: !answer.blank };
}

/** For POST /votes and the marks: question key → options in the order of the text. */
export function choicesOf(questions, answers) {
  return Object.fromEntries(
    questions.map((question) => [
      question.key,
      question.options.map((option) => option.key).filter((key) => answers[question.key].chosen.includes(key)),
    ]),
  );
}

/** The options as this voter shall see them. */
export function displayed(question, draw = drawBelow) {
  const options = [...question.options];
  if (question.order !== 'SHUFFLED') {
    return options;
  }
  for (let last = options.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [options[last], options[other]] = [options[other], options[last]];
  }
  return options;
}

/** Every number below the bound with the same chance. */
function drawBelow(bound) {
  const limit = Math.floor(2 ** 32 / bound) * bound;
  for (;;) {
    const [drawn] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < limit) {
      return drawn % bound;
    }
  }
}
