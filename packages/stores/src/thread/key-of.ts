import type { CommentNode } from '../model.ts';

/** Identifies a node for rendering: the same while it is on its way and once it is confirmed. */
export function keyOf({ key, comment }: CommentNode): string {
  return key ?? comment.id;
}
