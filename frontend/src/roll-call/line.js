/** The server has understood and says no: sending again gives the same. */
export class Refused extends Error {}

/** Nobody is signed in any more; the marks wait. */
export class SignedOut extends Error {}

/** The person who is signed in does not lead this trip. */
export class NotLeading extends Error {}

/** Nobody knows whether the server has heard it: the same has to be sent again. */
export class Unheard extends Error {}

const PATIENCE = 15_000;

/** Requests below /roll-call/{trip}, with the session's cookie and its token against forged requests. */
export class Line {
  #trip;
  #language;
  #transport;
  #csrf = null;

  constructor(trip, language, transport = (address, request) => fetch(address, request)) {
    this.#trip = trip;
    this.#language = language;
    this.#transport = transport;
  }

  async roster() {
    const roster = await this.#ask('roster', {});
    this.#csrf = roster.csrf;
    return roster;
  }

  /** @param marks with moments as milliseconds since they were made, so that a phone's wrong clock does no harm */
  async send(marks) {
    if (this.#csrf === null) await this.roster();
    const request = () => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [this.#csrf.header]: this.#csrf.token },
      body: JSON.stringify({ marks }),
    });
    try {
      return await this.#ask('marks', request());
    } catch (failure) {
      if (!(failure instanceof NotLeading)) throw failure;
      await this.roster(); // a new session has a new token; who does not lead hears it here
      return this.#ask('marks', request());
    }
  }

  async #ask(path, { headers = {}, ...request }) {
    const patience = new AbortController();
    const alarm = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const response = await this.#transport(`/roll-call/${this.#trip}/${path}`, {
        ...request,
        headers: { ...headers, Accept: 'application/json', 'Accept-Language': this.#language() },
        redirect: 'manual',
        cache: 'no-store',
        signal: patience.signal,
      });
      return await said(response);
    } catch (failure) {
      throw [Refused, SignedOut, NotLeading].some((kind) => failure instanceof kind) ? failure : new Unheard(String(failure));
    } finally {
      clearTimeout(alarm);
    }
  }
}

async function said(response) {
  if (response.type === 'opaqueredirect' || response.status === 401) throw new SignedOut();
  if (response.status === 403 || response.status === 404) throw new NotLeading();
  const body = JSON.parse(await response.text()); // a gateway's page: the server has not heard of it
  if (response.ok) return body;
  if (response.status === 422) throw new Refused(body.reasons.join(' '));
  throw new Unheard(response.status);
}
