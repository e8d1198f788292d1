import type { Backend, Session } from '@stoa/contract';
import type { Environment } from './environment.ts';
import type { Outbox } from './outbox.ts';
import type { Resource } from './resource.ts';

/** What the stores of one hub share. */
export interface StoreContext {
  readonly backend: Backend;
  readonly environment: Environment;
  readonly scope: string;
  readonly session: Resource<Session>;
  readonly outbox: Outbox;
  /** The backend's clock, in milliseconds since 1970. */
  backendNow(): number;
  /** Takes up what earlier pages could not send. */
  resumeOutbox(): void;
}
