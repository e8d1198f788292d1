import type { Session, Subject } from '@stoa/contract';
import type { StoreHub, ThreadStore } from '@stoa/stores';

/** What the parts of one thread share. */
export interface ThreadContext {
  readonly stores: StoreHub;
  readonly store: ThreadStore;
  readonly session: Session;
  readonly subject: Subject;
  /** Says to those who listen what has happened; what is seen must say it too. */
  readonly say: (words: string) => void;
}
