import type { MemorySeed } from '@stoa/backend-memory';
import { DAYS, minutesAgo } from './clock.ts';
import { VIEWER } from './people.ts';
import { POLISH_ROLL, ROLL } from './roll.ts';

/** The viewer follows Ewa, and has read what is older than two days. */
function followed(roll: MemorySeed, reply: string): MemorySeed {
  const viewerId = VIEWER.person?.id ?? '';
  const own = roll.comments?.find(({ authorId }) => authorId === viewerId);
  const answer = own && {
    id: 'news-reply',
    subject: own.subject,
    parentId: own.id,
    authorId: 'ewa',
    text: reply,
    at: minutesAgo(40),
  };
  return {
    ...roll,
    comments: [...(roll.comments ?? []), ...(answer ? [answer] : [])],
    follows: [{ personId: viewerId, target: { kind: 'person', id: 'ewa' } }],
    newsReadUntil: minutesAgo(2 * DAYS),
  };
}

export const NEWS = followed(ROLL, 'Thank you, I take this to the meeting on Thursday.');
export const POLISH_NEWS = followed(POLISH_ROLL, 'Dziękuję, wnoszę to na czwartkowe spotkanie.');
