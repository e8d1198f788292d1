import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Faults } from '@stoa/conformance';
import { isBackendError } from '@stoa/contract';
import type { FaultMessage } from './faulty-server.ts';

/** Faults of a server in another process; `fetch` waits until the server knows of them. */
export class FaultChannel implements Faults {
  readonly #server: ChildProcess;
  #armed: Promise<unknown> = Promise.resolve();

  constructor(server: ChildProcess) {
    this.#server = server;
  }

  failNext(operation: FaultMessage['operation'], error: Error): void {
    const known = isBackendError(error);
    const fault: FaultMessage = {
      operation,
      message: error.message,
      code: known ? error.code : null,
      detail: known ? error.detail : {},
    };
    const armed = once(this.#server, 'message');
    this.#server.send(fault);
    this.#armed = armed;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    await this.#armed;
    return fetch(input, init);
  };
}
