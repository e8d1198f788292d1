import { BackendError, isAbort, toBackendError } from '@stoa/contract';
import type { Environment } from './environment.ts';
import type { Sending, SendState } from './model.ts';
import type { OutboxEntry, Setback } from './outbox-entry.ts';
import { chance } from './waking.ts';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** What a failed attempt means for a text, after so many attempts. */
export function setbackOf(error: unknown, attempts: number, environment: Environment): Setback {
  // Nothing but the limit on an attempt aborts it.
  const problem = isAbort(error)
    ? new BackendError('unavailable', 'The backend did not answer in time.')
    : toBackendError(error);
  const { code, message, detail } = problem;
  const state = stateAfter(problem);
  const pause = state === 'waiting' ? pauseAfter(problem, attempts, chance(environment)) : 0;
  return { state, code, message, detail, retryAt: environment.now() + pause };
}

/** How an entry fares as far as its last attempt tells. */
export function sendingOf({ mutationId, setback }: OutboxEntry): Sending {
  if (!setback) return { mutationId, state: 'sending' };
  const { state, code, message, detail } = setback;
  return { mutationId, state, problem: new BackendError(code, message, detail) };
}

function stateAfter({ code }: BackendError): SendState {
  if (code === 'unauthenticated') return 'needs-sign-in';
  return code === 'unavailable' || code === 'rate-limited' ? 'waiting' : 'failed';
}

function pauseAfter({ detail }: BackendError, attempts: number, random: number): number {
  const asked = (detail.retryAfter ?? 0) * 1000;
  const backoff = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1));
  return Math.max(asked, backoff) * (1 + random / 4);
}
