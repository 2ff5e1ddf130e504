import { sha256, toHex, utf8 } from '../ballot/bytes.js';

const PREFIX = 'xieyue/ballot/';

/**
 * Where a sealed vote waits until its receipt has come, and the receipt after that. Each code has a place of its own, so that
 * people can share a device. Without storage (some private windows) it is kept in memory.
 */
export class Drawer {
  #storage;
  #memory = new Map();
  #ballot;

  constructor(ballot, storage) {
    this.#ballot = ballot;
    this.#storage = storage;
  }

  /** Not the code itself, nor the hash of it that the server keeps. */
  async placeOf(code) {
    const hash = await sha256(utf8(`xieyue/ballot/1/device/${code}`));
    return `${PREFIX}${this.#ballot}/${toHex(hash.slice(0, 8))}`;
  }

  get keeps() {
    return this.#storage !== null;
  }

  read(place) {
    const text = this.#storage?.getItem(place) ?? this.#memory.get(place);
    return text === undefined || text === null ? null : JSON.parse(text);
  }

  /** What lies there already stays: of two tabs that seal at the same time one wins. */
  putFirst(place, record) {
    const there = this.read(place);
    if (there !== null) {
      return there;
    }
    this.replace(place, record);
    return record;
  }

  replace(place, record) {
    const text = JSON.stringify(record);
    this.#memory.set(place, text);
    if (this.#storage !== null) {
      try {
        this.#storage.setItem(place, text);
      } catch {
        this.#storage = null; // full or forbidden: memory has it
      }
    }
  }

  remove(place) {
    this.#memory.delete(place);
    this.#storage?.removeItem(place);
  }

  /** Everything of this ballot but votes that are sealed and have no receipt yet: without them their voters could not vote. */
  clear() {
    for (const place of this.#places()) {
      if (this.read(place)?.state !== 'SEALED') {
        this.remove(place);
      }
    }
  }

  #places() {
    const kept = this.#storage === null ? [] : Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at));
    return new Set([...kept, ...this.#memory.keys()].filter((place) => place.startsWith(`${PREFIX}${this.#ballot}/`)));
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
