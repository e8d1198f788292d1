import type {
  AnswerDraft,
  Comment,
  CommentDraft,
  CommentEdit,
  Id,
  Offer,
  ProblemCode,
  ProblemDetail,
  Revision,
  Subject,
} from '@stoa/contract';
import type { KeptPicture } from './kept-picture.ts';
import type { SendState } from './model.ts';

interface Sent {
  /** Makes repeated sending harmless. */
  readonly mutationId: string;
  /** Which backend it is for, among those of this site. */
  readonly scope: string;
  readonly viewerId: Id;
  /** In the backend's time, as milliseconds since 1970. */
  readonly createdAt: number;
  /** How the last attempt ended, if there was one. */
  readonly setback?: Setback;
}

/** Why a text has not been confirmed, as it can be stored. */
export interface Setback {
  readonly state: SendState;
  readonly code: ProblemCode;
  readonly message: string;
  readonly detail: ProblemDetail;
  /** When the backend may be asked again, in milliseconds since 1970. */
  readonly retryAt: number;
}

/** A picture on its way; its own `mutationId` makes repeated uploads harmless. */
export interface SentPicture extends KeptPicture {
  readonly mutationId: string;
}

export interface ReplyEntry extends Sent {
  readonly operation: 'threads.reply';
  readonly draft: CommentDraft;
  /** Uploaded first, then attached. */
  readonly pictures?: readonly SentPicture[];
}

export interface EditEntry extends Sent {
  readonly operation: 'threads.edit';
  readonly subject: Subject;
  readonly commentId: Id;
  readonly revision: Revision;
  readonly draft: CommentEdit;
}

export interface AnswerEntry extends Sent {
  readonly operation: 'offers.answer';
  readonly offerId: Id;
  readonly draft: AnswerDraft;
}

/** A text on its way to the backend. */
export type OutboxEntry = ReplyEntry | EditEntry | AnswerEntry;

type Written<E> = Omit<E, 'mutationId' | 'scope' | 'createdAt' | 'setback'>;

/** A text that its author has just given out of hand. */
export type Unsent = Written<ReplyEntry> | Written<EditEntry> | Written<AnswerEntry>;

/** What the backend made of an entry. */
export type OutboxOutcome =
  | { readonly entry: ReplyEntry | EditEntry; readonly comment: Comment }
  | { readonly entry: AnswerEntry; readonly offer: Offer };
