const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Polish winter time; in summer everything is written an hour later. */
const OFFSET = HOUR;

/** When something was written: `[3, '09:12']` is 09:12 three working days before today. */
export type Moment = readonly [workdaysAgo: number, time: string] | { readonly minutesAgo: number };

/** The instants of a company whose days are counted back from now, so that nothing looks old. */
export class CompanyClock {
  readonly #now: number;
  readonly #workdays: number[] = [];

  constructor(now: Date) {
    this.#now = now.getTime();
  }

  at(moment: Moment): string {
    if ('minutesAgo' in moment) {
      return new Date(this.#now - moment.minutesAgo * MINUTE).toISOString();
    }
    const [workdaysAgo, time] = moment;
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const midnight = this.#workday(workdaysAgo);
    return new Date(midnight + hours * HOUR + minutes * MINUTE - OFFSET).toISOString();
  }

  /** Some days from now, at the end of the working day. */
  inDays(days: number): string {
    const midnight = Math.floor((this.#now + OFFSET) / DAY) * DAY;
    return new Date(midnight + days * DAY + 16 * HOUR - OFFSET).toISOString();
  }

  /** Midnight of a working day in the past, counted from 1. */
  #workday(ago: number): number {
    let midnight = this.#workdays.at(-1) ?? Math.floor((this.#now + OFFSET) / DAY) * DAY;
    while (this.#workdays.length < ago) {
      midnight -= DAY;
      const weekday = new Date(midnight).getUTCDay();
      if (weekday !== 0 && weekday !== 6) this.#workdays.push(midnight);
    }
    return this.#workdays[ago - 1] ?? midnight;
  }
}
