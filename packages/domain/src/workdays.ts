import type { Campaign } from '@stoa/contract';
import { addDays } from './days.ts';

/** Public holidays in Poland that have a date, with the year since which they are days off. */
const FIXED: readonly (readonly [date: string, since: number])[] = [
  ['01-01', 1951],
  ['01-06', 2011],
  ['05-01', 1951],
  ['05-03', 1990],
  ['08-15', 1989],
  ['11-01', 1951],
  ['11-11', 1989],
  ['12-24', 2025],
  ['12-25', 1951],
  ['12-26', 1951],
];

/** Days after Easter Sunday: itself, its Monday, Pentecost, Corpus Christi. */
const AFTER_EASTER = [0, 1, 49, 60] as const;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`;
}

/** Whether a day is free by law in Poland, Sundays aside. */
export function isPolishHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (FIXED.some(([date, since]) => day.slice(5) === date && year >= since)) return true;
  const sunday = easter(year);
  return AFTER_EASTER.some((days) => addDays(sunday, days) === day);
}

/** Whether people work on a day: neither a weekend nor a public holiday. */
export function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPolishHoliday(day);
}

/** Whether a day counts for a campaign. */
export function countsDay(days: Campaign['days'], day: string): boolean {
  return days === 'every-day' || isWorkday(day);
}

/** The day that is so many counting days after another. */
export function addCountingDays(days: Campaign['days'], from: string, count: number): string {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (countsDay(days, day)) left -= 1;
  }
  return day;
}
