import type { Capabilities, ThreadPort } from '@stoa/contract';
import type { Calls } from './calls.ts';
import type { CommentView } from './comment-view.ts';
import { questionCalls } from './question-calls.ts';
import { readMarks } from './read-marks.ts';
import { threadHistory } from './thread-history.ts';
import { threadReads } from './thread-reads.ts';
import { threadWrites } from './thread-writes.ts';

export function threadPort(
  calls: Calls,
  capabilities: Capabilities,
  view: CommentView,
): ThreadPort {
  return {
    ...threadReads(calls, view),
    ...threadWrites(calls, view, capabilities),
    ...threadHistory(calls, view),
    ...questionCalls(calls, view, capabilities),
    ...readMarks(calls, capabilities),
  };
}
