const VERSION = 1;

/**
 * The plain vote: a version byte, then a byte for every option of every question in the order of the text.
 *
 * @param questions as they stand in the text
 * @param choices question key → keys of the options chosen
 */
export function marksOf(questions, choices) {
  const marks = [VERSION];
  for (const question of questions) {
    const chosen = new Set(choices[question.key] ?? []);
    if (chosen.size > question.most) {
      throw new Error(`More than ${question.most} choices in ${question.key}`);
    }
    for (const option of question.options) {
      marks.push(chosen.delete(option.key) ? 1 : 0);
    }
    if (chosen.size > 0) {
      throw new Error(`Unknown option in ${question.key}`);
    }
  }
  return Uint8Array.from(marks);
}
