/**
 * How far the server knows what was drawn. What it puts on the board was made from what it knew: put on top of a stroke that it
 * has not heard of, it would take that stroke away.
 */
export class Strokes {
  #drawn = 0;
  #written = 0;
  #told = 0;
  #heard = 0;

  /** Something was drawn. */
  draw() {
    this.#drawn++;
  }

  /** How much is drawn now: what is being written down holds so much of it. */
  get drawn() {
    return this.#drawn;
  }

  /** The drawing was written down, with so much in it, and told to the server. */
  tell(drawn) {
    this.#written = drawn;
    this.#told++;
  }

  /** The server has saved what it was told this many times. */
  hear(times) {
    this.#heard = Math.max(this.#heard, times);
  }

  /** Whether nothing was told after these times. */
  wereTold(times) {
    return this.#told <= times;
  }

  /** Whether a server that was told this many times knows all of it. */
  areKnown(times = this.#heard) {
    return this.#written === this.#drawn && this.#told === times;
  }
}
