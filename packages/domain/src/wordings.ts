import type { Wording } from '@stoa/contract';
import type { SeedComment } from './seed.ts';

/** The earlier words of a seeded comment, each replaced when the next were written. */
export function earlierWordings(seed: SeedComment): Wording[] {
  const { history = [], lang = null } = seed;
  return history.map(({ text, at }, i) => ({
    body: { format: 'markdown', text },
    lang,
    writtenAt: new Date(at).toISOString(),
    replacedAt: new Date(history[i + 1]?.at ?? seed.editedAt ?? seed.at).toISOString(),
  }));
}
