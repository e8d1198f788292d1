import type { Capabilities, ReactionKind, ThreadPort } from '@stoa/contract';
import type { Calls } from './calls.ts';
import { commentView } from './comment-view.ts';
import { threadReads } from './thread-reads.ts';
import { threadWrites } from './thread-writes.ts';

export function threadPort(
  calls: Calls,
  capabilities: Capabilities,
  vocabulary: readonly ReactionKind[],
): ThreadPort {
  const view = commentView(calls.identity, capabilities, vocabulary);
  return { ...threadReads(calls, view), ...threadWrites(calls, view, capabilities) };
}
