const key = (day, signUp) => `${day}/${signUp}`;

/** Who was there on which day, as the leader sees it now: what the server knows and, over it, what still waits here. */
export class Roll {
  #marks = new Map();

  constructor(roster, waiting) {
    this.people = roster.people;
    roster.marks.forEach((mark) => this.set(mark));
    waiting.forEach((mark) => this.set(mark));
  }

  set({ day, signUp, present }) {
    this.#marks.set(key(day, signUp), present);
  }

  /** true, false, or undefined for somebody who has not been called. */
  of(day, signUp) {
    return this.#marks.get(key(day, signUp));
  }

  there(day) {
    return this.people.filter(({ id }) => this.of(day, id) === true);
  }

  missing(day) {
    return this.people.filter(({ id }) => this.of(day, id) === false);
  }

  open(day) {
    return this.people.filter(({ id }) => this.of(day, id) === undefined);
  }

  marks() {
    return [...this.#marks].map(([place, present]) => {
      const [day, signUp] = place.split('/');
      return { day, signUp, present };
    });
  }
}

const DAY = 86_400_000;

/** Every day of the trip, as 2026-03-02. */
export function daysOf({ startsOn, endsOn }) {
  const days = [];
  for (let at = Date.parse(startsOn); at <= Date.parse(endsOn); at += DAY) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** Today in China by the server's clock, if the trip is on today; else its first day. */
export function dayToCall(roster, now) {
  const today = new Date(now + roster.ahead + 8 * 3_600_000).toISOString().slice(0, 10);
  return daysOf(roster).includes(today) ? today : roster.startsOn;
}

/** Three days after the last one, by this phone's clock. */
export const keptUntil = (roster) => Date.parse(roster.endsOn) + 4 * DAY - 8 * 3_600_000 - roster.ahead;
