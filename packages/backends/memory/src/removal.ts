import type { State, StoredComment } from './state.ts';

/**
 * Takes a removed comment out of the state if nothing answers it, and the tombstones above it
 * that stood for it alone. Returns those that went.
 */
export function withdraw(state: State, comment: StoredComment): StoredComment[] {
  const answered = [...state.comments.values()].some(({ parentId }) => parentId === comment.id);
  if (answered || comment.removedAt === null) return [];
  state.comments.delete(comment.id);
  const parent = comment.parentId === null ? undefined : state.comments.get(comment.parentId);
  return parent ? [comment, ...withdraw(state, parent)] : [comment];
}
