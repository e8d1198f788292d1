/** When every story takes place. */
export const NOW = '2026-11-23T09:30:00.000Z';

/** So many minutes before that. */
export function minutesAgo(minutes: number): string {
  return new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
}

export const HOURS = 60;
export const DAYS = 24 * HOURS;
