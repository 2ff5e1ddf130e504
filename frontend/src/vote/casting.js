import { fromBase64url, toBase64url, toHex } from '../ballot/bytes.js';
import { blindToken, unblind } from '../ballot/blind.js';
import { marksOf } from '../ballot/marks.js';
import { leafOf, receiptOf } from '../ballot/receipt.js';
import { sealVote } from '../ballot/seal.js';
import { Refused } from './network.js';

const text = (bytes) => toBase64url(bytes);

/**
 * From choices to a receipt. A secret vote is sealed and laid into the drawer before anything is sent; from then on only
 * those bytes are sent, however often, by whichever tab: at most one ballot comes of it.
 */
export class Casting {
  #ask;
  #patience;
  #drawer;
  #paper;
  #code;
  #tell;

  /** @param tell called with {step: 'seal'|'sign'|'box'|'vote', attempt, seconds} */
  constructor({ ask, patience, drawer, paper, code, tell }) {
    this.#ask = ask;
    this.#patience = patience;
    this.#drawer = drawer;
    this.#paper = paper;
    this.#code = code;
    this.#tell = tell;
  }

  async cast(choices) {
    return this.#paper.mode === 'SECRET' ? this.#castSecretly(choices) : this.#castOpenly(choices);
  }

  async #castSecretly(choices) {
    const place = await this.#drawer.placeOf(this.#code);
    if (this.#drawer.read(place) === null) {
      this.#tell({ step: 'seal' });
      const { ballot, text: paperText, textHash, opening } = this.#paper;
      const { token, blinded, inverse } = await blindToken(opening.tokenKey);
      const marks = marksOf(paperText.questions, choices);
      const ciphertext = await sealVote({ ballot, textHash, ...opening }, token, marks);
      marks.fill(0);
      this.#drawer.putFirst(place, {
        version: 1,
        state: 'SEALED',
        textHash,
        token: text(token),
        blinded: text(blinded),
        inverse: text(inverse),
        ciphertext: text(ciphertext),
      });
    }
    return this.resume(place);
  }

  /** Goes on with what lies in the drawer. */
  async resume(place) {
    let record = this.#drawer.read(place);
    if (record.state === 'CAST') {
      return { ...record, before: true };
    }
    const { ballot } = this.#paper;
    if (record.signature === undefined) {
      record = { ...record, signature: await this.#signature(place, record) };
      this.#drawer.replace(place, record);
    }
    const { textHash, token, signature, ciphertext } = record;
    const answer = await this.#send('box', 'box', { textHash, token, signature, ciphertext }, place);
    const leaf = await leafOf(ballot, textHash, fromBase64url(token), fromBase64url(ciphertext));
    const receipt = receiptOf(leaf);
    if (answer.receipt !== receipt || answer.leaf !== toHex(leaf)) {
      return { receipt: answer.receipt, differs: receipt }; // kept in the drawer: it is what proves it
    }
    const cast = { version: 1, state: 'CAST', receipt };
    this.#drawer.replace(place, cast);
    return cast;
  }

  async #signature(place, record) {
    const { textHash, blinded, token, inverse } = record;
    const answer = await this.#send('sign', 'tokens', { code: this.#code, textHash, blinded }, place);
    const signature = await unblind(
      this.#paper.opening.tokenKey,
      fromBase64url(token),
      fromBase64url(answer.blindSignature),
      fromBase64url(inverse),
    ).catch(() => {
      throw new Refused(0, 'page.signature-wrong');
    });
    return text(signature);
  }

  async #castOpenly(choices) {
    const place = await this.#drawer.placeOf(this.#code);
    const { textHash } = this.#paper;
    const answer = await this.#send('vote', 'votes', { code: this.#code, textHash, choices }, place);
    const cast = { version: 1, state: 'CAST', receipt: answer.receipt };
    this.#drawer.replace(place, cast);
    return cast;
  }

  /** The very same bytes each time. After a no to them they are thrown away: nothing was cast with them, nor can it be. */
  async #send(step, path, content, place) {
    const body = JSON.stringify(content);
    this.#tell({ step });
    try {
      return await this.#patience.keepTrying(
        () => this.#ask(path, { body }),
        (news) => this.#tell({ step, ...news }),
      );
    } catch (failure) {
      const isOurs = this.#drawer.read(place)?.token === content.token || this.#drawer.read(place)?.blinded === content.blinded;
      if (failure instanceof Refused && failure.code?.startsWith('ballots.') && isOurs) {
        this.#drawer.remove(place);
      }
      throw failure;
    }
  }
}
