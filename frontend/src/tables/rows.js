/** Names of new rows: row1, row2 …; none comes back while the table is open, even if its row was removed. */
export class RowNames {
  #last = 0;
  #isTaken;

  constructor(isTaken) {
    this.#isTaken = isTaken;
  }

  next() {
    do {
      this.#last++;
    } while (this.#isTaken(`row${this.#last}`));
    return `row${this.#last}`;
  }
}
