import type { ModerationPolicy, WriteLimit, WriteLimits } from '@stoa/contract';
import { SERVER_LIMITS } from '@stoa/domain';
import { text, wholeNumber } from './environment.ts';
import type { Environment } from './environment.ts';
import { StartProblem } from './start-problem.ts';

/** What the store asks of everybody who writes. */
export interface WritingRules {
  readonly moderation: ModerationPolicy;
  readonly limits: WriteLimits;
}

/** Counted per person, so that an office behind one address is never silenced for one of them. */
export function writingRules(env: Environment): WritingRules {
  const moderation = text(env, 'STOA_MODERATION') ?? 'post';
  if (moderation !== 'post' && moderation !== 'pre') {
    throw new StartProblem(
      `STOA_MODERATION is "${moderation}": set it to pre, where comments wait for approval, or post.`,
    );
  }
  const { comments, reactions, reports, uploads } = SERVER_LIMITS;
  return {
    moderation,
    limits: {
      comments: limit(env, 'STOA_COMMENTS_PER_MINUTE', comments),
      reactions: limit(env, 'STOA_REACTIONS_PER_MINUTE', reactions),
      reports: limit(env, 'STOA_REPORTS_PER_HOUR', reports),
      uploads: limit(env, 'STOA_UPLOADS_PER_HOUR', uploads),
    },
  };
}

function limit(env: Environment, name: string, fallback: WriteLimit | null): WriteLimit | null {
  const count = wholeNumber(env, name, fallback?.count ?? 0, 1_000);
  return count === 0 || !fallback ? null : { count, seconds: fallback.seconds };
}
