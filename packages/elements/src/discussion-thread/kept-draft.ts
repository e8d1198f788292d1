import { mayHoldDraft } from '@stoa/stores';
import { replyPlace } from './draft-place.ts';
import type { ThreadContext } from './thread-context.ts';

/** Whether the viewer may have begun a comment here before. */
export function mayHaveBegun(context: ThreadContext): Promise<boolean> {
  return mayHoldDraft(context.stores, replyPlace(context, undefined));
}
