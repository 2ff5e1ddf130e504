/** What a column may hold; the check knows no other types. */
export const TYPES = ['string', 'boolean', 'integer', 'long', 'number', 'date'];

const TITLE = 'Remove item';
const MENU = 'Decision table context menu';

/**
 * The few words that the library does not ask its translator for. Nothing is written that stands there already: whoever watches the
 * table would be called again, for ever.
 */
export function sayRemaining(paper, translate, editable) {
  paper.querySelectorAll(`[title="${TITLE}"]`).forEach((each) => put(each, 'title', translate(TITLE)));
  paper.querySelectorAll(`[aria-label="${MENU}"]`).forEach((each) => put(each, 'aria-label', translate(MENU)));
  if (!editable) {
    paper.querySelectorAll('.input-variable, .output-variable').forEach((each) => {
      const said = each.textContent;
      if (TYPES.includes(said) && translate(said) !== said) {
        each.textContent = translate(said);
      }
    });
  }
}

function put(element, name, value) {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}
