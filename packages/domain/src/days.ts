/** Where a company is unless told: its days begin and end by the clocks there. */
export const DEFAULT_TIME_ZONE = 'Europe/Warsaw';

const DAY = 24 * 60 * 60 * 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The wall clock of a time zone, as milliseconds of a clock that stands in UTC. */
function wallClock(milliseconds: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(milliseconds)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The day of an instant, `2026-11-25`. */
export function dayOf(instant: string, timeZone: string): string {
  return dayFrom(wallClock(Date.parse(instant), timeZone));
}

/** The instant at which a day begins, in summer and in winter. */
export function startOfDay(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  let instant = midnight;
  // The second look counts where the clock is changed between the guess and midnight.
  for (let look = 0; look < 2; look++) instant += midnight - wallClock(instant, timeZone);
  return new Date(instant).toISOString();
}

export function addDays(day: string, days: number): string {
  return dayFrom(Date.parse(day) + days * DAY);
}

/** How many days lie from one day to another. */
export function daysFrom(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY);
}

function dayFrom(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
