/** Says how far what is drawn is saved; what is not can be taken away as a file. */
export class Keeping {
  #bar = document.createElement('p');
  #words;
  #name;
  #file;

  constructor(words, name) {
    this.#words = words;
    this.#name = name;
    this.#bar.className = 'keeping';
    this.#bar.setAttribute('role', 'status');
    this.#bar.hidden = true;
  }

  get element() {
    return this.#bar;
  }

  /** state: as a keeper says it, or leftover */
  show(state, xml) {
    if (this.#bar.dataset.state !== state) {
      this.#bar.dataset.state = state;
      this.#bar.hidden = state === 'saved';
      this.#bar.ariaLive = state === 'saving' ? 'off' : 'polite';
      this.#bar.replaceChildren(this.#words[`keeping.${state}`] ?? '');
    }
    this.#offer(state === 'saved' || state === 'saving' ? undefined : xml);
  }

  #offer(xml) {
    URL.revokeObjectURL(this.#file?.href);
    this.#file?.remove();
    this.#file = undefined;
    if (xml) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
      link.download = this.#name;
      link.textContent = this.#words['keeping.download'] ?? '';
      this.#file = link;
      this.#bar.append(link);
    }
  }
}
