import type { Identity, Stage } from '@stoa/contract';
import { daysFrom } from './days.ts';

/** So many weeks count, and in so many of them a regular was active. */
export const STAGE_WEEKS = { counted: 4, active: 3 } as const;

/**
 * How far somebody has come, from the days on which they contributed; reading does not count.
 * A week is seven days back from today.
 */
export function stageOf(
  { person }: Identity,
  contributedOn: readonly string[],
  today: string,
): Stage {
  if (!person) return 'signed-out';
  const weeks = new Set<number>();
  for (const day of contributedOn) {
    const ago = daysFrom(day, today);
    if (ago >= 0 && ago < 7 * STAGE_WEEKS.counted) weeks.add(Math.floor(ago / 7));
  }
  return weeks.size >= STAGE_WEEKS.active ? 'regular' : 'silent';
}
