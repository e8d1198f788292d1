import type { CommentNode } from '@stoa/stores';

/** All nodes, each before its replies. */
export function flat(nodes: readonly CommentNode[]): CommentNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.replies)]);
}
