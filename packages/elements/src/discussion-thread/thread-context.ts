import type { Id, Session, Subject } from '@stoa/contract';
import type { CommentNode, StoreHub, ThreadStore } from '@stoa/stores';

/** What the parts of one thread share. */
export interface ThreadContext {
  readonly stores: StoreHub;
  readonly store: ThreadStore;
  readonly session: Session;
  readonly subject: Subject;
  /** Says to those who listen what has happened; what is seen must say it too. */
  readonly say: (words: string) => void;
  /** Folds the replies to a comment away, or unfolds them. */
  readonly fold: (node: CommentNode) => void;
  /** Shows more under a comment, or more roots (`null`). */
  readonly more: (parentId: Id | null) => void;
  /** Goes to a comment wherever it stands, and gives it the focus. */
  readonly go: (id: Id) => void;
}
