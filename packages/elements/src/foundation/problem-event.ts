import type { BackendError } from '@stoa/contract';
import { StoaEvent } from './event.ts';

/** A problem that an element met, for the page's own reporting. */
export class ProblemEvent extends StoaEvent<{
  readonly problem: BackendError;
  /** What failed, for example `thread` or `comment`. */
  readonly source: string;
}> {
  constructor(problem: BackendError, source: string) {
    super('stoa-problem', { problem, source });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-problem': ProblemEvent;
  }
}
