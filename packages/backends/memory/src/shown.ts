import type { StoredComment } from './state.ts';

/** Whether everybody sees it. */
export function isShown(comment: StoredComment): boolean {
  return comment.removedAt === null && comment.state === 'shown';
}
