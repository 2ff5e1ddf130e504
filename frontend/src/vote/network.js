/** The server has understood and says no: asking again gives the same. */
export class Refused extends Error {
  constructor(status, code, detail = '') {
    super(detail || code || String(status));
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/** Nobody knows whether the server has heard it: the same has to be asked again. */
export class Unheard extends Error {
  constructor(cause, wait = 0) {
    super(String(cause));
    this.wait = wait;
  }
}

const PATIENCE = 20_000;
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Requests below /api/v1/ballots/{ballot}, without cookies, so that nothing tells who asks but what is in them. */
export function requests(ballot, language, transport = fetch) {
  return async function ask(path, { code, body } = {}) {
    const headers = { Accept: 'application/json', 'Accept-Language': language() };
    if (code !== undefined) headers['Ballot-Code'] = code;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const patience = new AbortController();
    const alarm = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const response = await transport(`/api/v1/ballots/${ballot}/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers,
        body,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: patience.signal,
      });
      const text = await response.text();
      if (response.ok) {
        return JSON.parse(text);
      }
      throw BUSY.has(response.status)
        ? new Unheard(response.status, Number(response.headers.get('Retry-After')) || 0)
        : refusal(response.status, text);
    } catch (failure) {
      throw failure instanceof Refused || failure instanceof Unheard ? failure : new Unheard(failure);
    } finally {
      clearTimeout(alarm);
    }
  };
}

function refusal(status, text) {
  try {
    const problem = JSON.parse(text);
    return new Refused(status, problem.code, problem.detail);
  } catch (notOurs) {
    return new Unheard(notOurs); // a gateway's page: the server has not heard of it
  }
}

const PAUSES = [1, 2, 4, 8, 15, 30];

/** Asks until somebody answers, with growing pauses; {@link hurry} cuts a pause short. */
export class Patience {
  #wake = () => {};

  /** @param tell called with {attempt, seconds} before each pause, and with {attempt} before each attempt but the first */
  async keepTrying(action, tell) {
    for (let attempt = 1; ; attempt++) {
      try {
        if (attempt > 1) tell({ attempt });
        return await action();
      } catch (failure) {
        if (!(failure instanceof Unheard)) {
          throw failure;
        }
        const usual = PAUSES[Math.min(attempt, PAUSES.length) - 1];
        await this.#pause(Math.max(usual, Math.min(failure.wait, 60)), (seconds) => tell({ attempt: attempt + 1, seconds }));
      }
    }
  }

  hurry() {
    this.#wake();
  }

  async #pause(seconds, tell) {
    let awake = false;
    for (let left = seconds; left > 0 && !awake; left--) {
      tell(left);
      await new Promise((resolve) => {
        // up to a fifth later, so that not all phones of a hall come back in the same moment
        const alarm = setTimeout(resolve, 1000 + Math.random() * 200);
        this.#wake = () => {
          clearTimeout(alarm);
          awake = true;
          resolve();
        };
      });
    }
    this.#wake = () => {};
  }
}
