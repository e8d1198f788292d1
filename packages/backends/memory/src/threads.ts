import type { Capabilities, ThreadPort } from '@stoa/contract';
import type { Calls } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { threadReads } from './thread-reads.ts';
import { threadWrites } from './thread-writes.ts';

export function threadPort(
  calls: Calls,
  capabilities: Capabilities,
  view: CommentView,
): ThreadPort {
  return { ...threadReads(calls, view), ...threadWrites(calls, view, capabilities) };
}
