import type { BackendError } from '@stoa/contract';
import type { ReactiveControllerHost } from 'lit';
import { ProblemEvent } from './problem-event.ts';

/** Dispatches `stoa-problem` once for each problem that the host comes to show. */
export function reportProblems(
  host: ReactiveControllerHost & HTMLElement,
  source: string,
  current: () => BackendError | undefined,
): void {
  let reported: BackendError | undefined;
  host.addController({
    hostUpdated: () => {
      const problem = current();
      if (problem && problem !== reported) host.dispatchEvent(new ProblemEvent(problem, source));
      reported = problem;
    },
  });
}
