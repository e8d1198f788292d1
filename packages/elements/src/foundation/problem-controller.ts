import type { BackendError } from '@stoa/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ProblemEvent } from './problem-event.ts';

/** Dispatches `stoa-problem` once for each problem that its host comes to show. */
export class ProblemController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #source: string;
  #current: () => BackendError | undefined;
  #reported: BackendError | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    source: string,
    current: () => BackendError | undefined,
  ) {
    this.#host = host;
    this.#source = source;
    this.#current = current;
    host.addController(this);
  }

  hostUpdated(): void {
    const problem = this.#current();
    if (problem === this.#reported) return;
    this.#reported = problem;
    if (problem) this.#host.dispatchEvent(new ProblemEvent(problem, this.#source));
  }
}
