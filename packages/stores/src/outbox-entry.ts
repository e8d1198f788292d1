import type { AnswerDraft, Comment, CommentDraft, Offer } from '@stoa/contract';

interface Sent {
  /** Makes repeated sending harmless. */
  readonly mutationId: string;
  /** Which backend it is for, among those of this site. */
  readonly scope: string;
  readonly viewerId: string;
  readonly createdAt: number;
}

export interface ReplyEntry extends Sent {
  readonly operation: 'threads.reply';
  readonly draft: CommentDraft;
}

export interface AnswerEntry extends Sent {
  readonly operation: 'offers.answer';
  readonly offerId: string;
  readonly draft: AnswerDraft;
}

/** A text on its way to the backend. */
export type OutboxEntry = ReplyEntry | AnswerEntry;

/** What the backend made of an entry. */
export type OutboxOutcome =
  | { readonly entry: ReplyEntry; readonly comment: Comment }
  | { readonly entry: AnswerEntry; readonly offer: Offer };
