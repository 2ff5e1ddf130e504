const PREFIX = 'xieyue/unsent/';

/**
 * <xieyue-unsent place="…">: remembers what is entered in the fields (data-field) beside it until the server has kept it, so
 * that neither lost reception nor a reload loses a word. What the server has, it says in the property `kept`; what has another value
 * there by now than the one that was changed here is not put over it. Nothing outlives the tab.
 */
class XieyueUnsent extends HTMLElement {
  #form = null;
  #kept = {};
  #restored = false;

  connectedCallback() {
    if (Object.hasOwn(this, 'kept')) {
      const early = this.kept; // set before the browser knew this element
      delete this.kept;
      this.kept = early;
    }
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
    for (const name of Object.keys(unsent)) {
      if (this.#has(name, unsent[name].value)) delete unsent[name];
      else if (this.#restored) unsent[name].since = this.#since(name);
    }
    this.#write(unsent);
  }

  /** What a select shows has another name on the server, which says null for it: it has come. */
  #has(name, value) {
    return name in this.#kept && (this.#kept[name] === null || String(this.#kept[name]) === String(value));
  }

  /** What the server has in this field, if it says so: an entry here is a change of that. */
  #since(name) {
    return this.#kept[name] === null || this.#kept[name] === undefined ? undefined : String(this.#kept[name]);
  }

  get #place() {
    return PREFIX + this.getAttribute('place');
  }

  #note = (event) => {
    const field = event.target.closest?.('[data-field]');
    if (!field) return;
    const { [field.dataset.field]: before, ...others } = this.#read();
    const told = !isChoice(field) && this.#has(field.dataset.field, valueOf(field));
    const entry = { value: valueOf(field), since: this.#since(field.dataset.field) };
    this.#write(told ? others : { ...others, [field.dataset.field]: entry });
  };

  #restore() {
    const unsent = this.#read();
    const back = [];
    for (const [name, { value, since }] of Object.entries(unsent)) {
      const field = this.#form.querySelector(`[data-field="${CSS.escape(name)}"]`);
      if (!field || valueOf(field) === value) continue;
      if (since !== undefined && String(valueOf(field)) !== since) delete unsent[name];
      else back.push([field, value]);
    }
    this.#write(unsent);
    this.#restored = true;
    back.forEach(([field, value]) => put(field, value));
    if (back.length > 0) this.dispatchEvent(new CustomEvent('unsent-restored'));
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

function put(field, value) {
  if (isTick(field)) field.checked = value;
  else field.value = value;
  // by one of these the server's side hears of it
  field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
  field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
}

customElements.define('xieyue-unsent', XieyueUnsent);
