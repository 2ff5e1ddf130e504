const PREFIX = 'xieyue/unsent/';

/**
 * <xieyue-unsent place="…">: remembers what is entered in the fields (data-field) beside it until the server has kept it, so
 * that neither lost reception nor a reload loses a word. What the server has, it says in the property `kept`. Nothing outlives the tab.
 */
class XieyueUnsent extends HTMLElement {
  #form = null;
  #kept = {};

  connectedCallback() {
    this.#form = this.parentElement;
    this.#form.addEventListener('input', this.#note);
    this.#form.addEventListener('change', this.#note);
    // after the values that the server sends along
    setTimeout(() => this.#restore());
  }

  disconnectedCallback() {
    this.#form.removeEventListener('input', this.#note);
    this.#form.removeEventListener('change', this.#note);
  }

  set kept(values) {
    this.#kept = values;
    const unsent = this.#read();
    for (const name of Object.keys(unsent).filter((each) => this.#has(each, unsent[each]))) delete unsent[name];
    this.#write(unsent);
  }

  /** What a select shows has another name on the server, which says null for it: it has come. */
  #has(name, value) {
    return name in this.#kept && (this.#kept[name] === null || String(this.#kept[name]) === String(value));
  }

  get #place() {
    return PREFIX + this.getAttribute('place');
  }

  #note = (event) => {
    const field = event.target.closest?.('[data-field]');
    if (!field) return;
    const { [field.dataset.field]: before, ...others } = this.#read();
    const told = !isChoice(field) && this.#has(field.dataset.field, valueOf(field));
    this.#write(told ? others : { ...others, [field.dataset.field]: valueOf(field) });
  };

  #restore() {
    for (const [name, value] of Object.entries(this.#read())) {
      const field = this.#form.querySelector(`[data-field="${CSS.escape(name)}"]`);
      if (field && valueOf(field) !== value) {
        if (isTick(field)) field.checked = value;
        else field.value = value;
        // by one of these the server's side hears of it
        field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
      }
    }
  }

  #read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#place) ?? '{}');
    } catch {
      return {}; // switched off: then only the server keeps what it gets
    }
  }

  #write(unsent) {
    try {
      if (Object.keys(unsent).length === 0) sessionStorage.removeItem(this.#place);
      else sessionStorage.setItem(this.#place, JSON.stringify(unsent));
    } catch {
      // as above
    }
  }
}

const isChoice = (field) => field.localName === 'vaadin-select';
const isTick = (field) => field.localName === 'vaadin-checkbox';
const valueOf = (field) => (isTick(field) ? field.checked : field.value);

customElements.define('xieyue-unsent', XieyueUnsent);
