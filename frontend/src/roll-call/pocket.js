const PREFIX = 'xieyue/roll-call/';
const DAY = 86_400_000;

/**
 * What a leader's phone keeps of a trip: the roster while the trip lasts, and each mark until it has arrived. Marks lie under
 * keys of their own, so that two tabs do not write over each other, and bear no names. Without storage (some private windows)
 * everything is kept in memory.
 */
export class Pocket {
  #storage;
  #memory = new Map();
  #place;

  constructor(trip, storage) {
    this.#storage = storage;
    this.#place = `${PREFIX}${trip}/`;
  }

  get keeps() {
    return this.#storage !== null;
  }

  roster() {
    return this.#read(`${this.#place}roster`);
  }

  /** @param until moment after which the names are dropped */
  keepRoster(roster, until) {
    this.#write(`${this.#place}roster`, { ...roster, until });
  }

  dropRoster() {
    this.#remove(`${this.#place}roster`);
  }

  /** In the order in which they were made. */
  waiting() {
    return this.#keys()
      .filter((key) => key.startsWith(`${this.#place}mark/`))
      .map((key) => this.#read(key))
      .sort((one, other) => one.at - other.at || one.turn - other.turn);
  }

  put(mark) {
    this.#write(`${this.#place}mark/${mark.id}`, mark);
  }

  arrived(ids) {
    ids.forEach((id) => this.#remove(`${this.#place}mark/${id}`));
  }

  /** Names of trips that are over, of whatever trip; marks that nobody has wanted for a month. */
  sweep(now) {
    for (const key of this.#keys()) {
      const kept = this.#read(key);
      if (key.endsWith('/roster') ? kept.until < now : kept.at + 30 * DAY < now) this.#remove(key);
    }
  }

  #keys() {
    const kept = this.#storage === null ? [] : Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at));
    return [...new Set([...kept, ...this.#memory.keys()])].filter((key) => key.startsWith(PREFIX));
  }

  #read(key) {
    const text = this.#storage?.getItem(key) ?? this.#memory.get(key);
    return text === undefined || text === null ? null : JSON.parse(text);
  }

  #write(key, value) {
    const text = JSON.stringify(value);
    if (this.#storage !== null) {
      try {
        this.#storage.setItem(key, text);
        this.#memory.delete(key);
        return;
      } catch {
        // full: memory has it until the page is closed
      }
    }
    this.#memory.set(key, text);
  }

  #remove(key) {
    this.#memory.delete(key);
    this.#storage?.removeItem(key);
  }
}

/** The browser's storage, or null where it is switched off. */
export function storageOf(view) {
  try {
    const storage = view.localStorage;
    storage.setItem(`${PREFIX}probe`, '1');
    storage.removeItem(`${PREFIX}probe`);
    return storage;
  } catch {
    return null;
  }
}
