import { msg, str } from '@lit/localize';
import type { BackendError, ProblemCode } from '@stoa/contract';
import { plural } from './plural.ts';

/** A problem in words: what happened, and what the reader can do. */
export interface ProblemWords {
  readonly title: string;
  readonly advice: string;
  /** Trying again may help. */
  readonly retry: boolean;
}

/** The words for a problem; codes are for support and stand in `problem.code`. */
export function problemWords(problem: BackendError): ProblemWords {
  return { ...words(problem), retry: WORTH_A_RETRY.has(problem.code) };
}

const WORTH_A_RETRY: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'conflict',
  'rate-limited',
  'unavailable',
  'unexpected',
]);

function words(problem: BackendError): Omit<ProblemWords, 'retry'> {
  switch (problem.code) {
    case 'unauthenticated':
      return {
        title: msg('You are signed out'),
        advice: msg('Sign in to the intranet again, then come back here.'),
      };
    case 'forbidden':
      return {
        title: msg('This is not open to you'),
        advice: msg('If you think it should be, ask the people who run this page.'),
      };
    case 'not-found':
      return {
        title: msg('This is no longer here'),
        advice: msg('It may have been removed or moved.'),
      };
    case 'conflict':
      return {
        title: msg('Someone changed this meanwhile'),
        advice: msg('Look at the newer version, then try again.'),
      };
    case 'invalid':
      return {
        title: msg('This could not be accepted'),
        advice: msg('Check what you entered, change it and send it again.'),
      };
    case 'rate-limited':
      return { title: msg('That was a lot at once'), advice: waitAdvice(problem) };
    case 'unavailable':
      return {
        title: msg('No connection right now'),
        advice: msg('Check your network and try again in a moment.'),
      };
    case 'unsupported':
      return {
        title: msg('This is not possible here'),
        advice: msg('The system behind this page does not offer it.'),
      };
    case 'unexpected':
      return {
        title: msg('Something went wrong on our side'),
        advice: msg('Try again. If it stays like this, tell the people who run this page.'),
      };
  }
}

function waitAdvice(problem: BackendError): string {
  const seconds = Math.ceil(problem.detail.retryAfter ?? 0);
  if (seconds <= 0) return msg('Wait a moment, then try again.');
  const wait = plural(seconds, msg('one {# second} other {# seconds}', { id: 'wait-seconds' }));
  return msg(str`Try again in ${wait}.`);
}
