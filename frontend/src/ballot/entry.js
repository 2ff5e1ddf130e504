import { plainBase32 } from './bytes.js';
import { h } from './dom.js';

const GROUP = 4;

/** What a scanner, a pasted link or a finger gives: the part after #, without separators. */
const cleaned = (typed) => typed.slice(typed.lastIndexOf('#') + 1).replace(/[\s\-–—·.]/g, '');

/**
 * A field of groups of four letters, as codes and receipts are printed. Typing goes on in the next group, pasting or
 * scanning fills them all; value() is in plain letters, null when a letter cannot be.
 */
export function groupedEntry({ legend, label, letters, oncount = () => {}, oncomplete = () => {} }) {
  const count = letters / GROUP;
  const fields = Array.from({ length: count }, (_, at) =>
    h('input', {
      type: 'text',
      class: 'group',
      'aria-label': label(at + 1),
      autocomplete: 'off',
      autocapitalize: 'characters',
      autocorrect: 'off',
      spellcheck: 'false',
      enterkeyhint: at === count - 1 ? 'go' : 'next',
      oninput: () => spread(at),
      onkeydown: (event) => move(event, at),
    }),
  );

  function spread(at) {
    const typed = cleaned(fields[at].value);
    const whole = typed.length >= letters;
    const from = whole ? 0 : at;
    let rest = typed;
    for (let next = from; next < count && (next === from || rest.length > 0); next++) {
      fields[next].value = rest.slice(0, GROUP).toUpperCase();
      rest = rest.slice(GROUP);
      if (fields[next].value.length === GROUP && next < count - 1 && document.activeElement === fields[next]) {
        fields[next + 1].focus();
      }
    }
    mark();
    const filled = text().length;
    oncount(filled);
    if (filled === letters && whole) oncomplete();
  }

  function move(event, at) {
    if (event.key === 'Backspace' && fields[at].value === '' && at > 0) fields[at - 1].focus();
    if (event.key === 'Enter') {
      event.preventDefault();
      oncomplete();
    }
  }

  const text = () => fields.map((field) => cleaned(field.value)).join('');

  function mark() {
    for (const field of fields) {
      field.setAttribute('aria-invalid', String(plainBase32(field.value) === null));
    }
  }

  const element = h('fieldset', { class: 'groups' }, h('legend', {}, legend), ...fields);
  return {
    element,
    text,
    length: () => text().length,
    value: () => plainBase32(text()),
    fill(code) {
      fields[0].value = code;
      spread(0);
    },
    focus() {
      (fields.find((field) => field.getAttribute('aria-invalid') === 'true' || field.value.length < GROUP) ?? fields[0]).focus();
    },
  };
}

export const CODE_LETTERS = 32;
export const RECEIPT_LETTERS = 16;
