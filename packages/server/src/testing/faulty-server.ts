import { withFaults } from '@stoa/conformance';
import type { Operation } from '@stoa/conformance';
import { BackendError } from '@stoa/contract';
import type { ProblemCode, ProblemDetail } from '@stoa/contract';
import { readConfig } from '../command/config.ts';
import { openStore } from '../command/open-store.ts';
import { serve } from '../command/serve.ts';

/** A fault that the parent process asks for. */
export interface FaultMessage {
  readonly operation: Operation;
  readonly message: string;
  readonly code: ProblemCode | null;
  readonly detail: ProblemDetail;
}

// The command with faults: what bin.ts runs, over a store whose calls the parent can let fail.
const config = readConfig(process.env);
const source = withFaults(await openStore(config.store, config.writing));
process.on('message', ({ operation, code, message, detail }: FaultMessage) => {
  const error = code === null ? new Error(message) : new BackendError(code, message, detail);
  source.faults.failNext(operation, error);
  process.send?.('armed');
});
// Listening to the parent must not keep the process alive once the server has stopped.
process.channel?.unref();
await serve(config, source);
