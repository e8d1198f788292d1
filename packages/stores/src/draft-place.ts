import type { Id, Subject } from '@stoa/contract';

/** Whose text it is, and where it belongs. */
export interface DraftPlace {
  readonly viewerId: Id;
  readonly subject: Subject;
  /** `reply:<parent or root>`, `edit:<comment>`, `answer`, `ratings` or `answer-key`. */
  readonly slot: string;
}

/** What is kept for a place, of one backend among those of a site, is found under this. */
export function draftKey(scope: string, { viewerId, subject, slot }: DraftPlace): string {
  return JSON.stringify([scope, viewerId, subject, slot]);
}
