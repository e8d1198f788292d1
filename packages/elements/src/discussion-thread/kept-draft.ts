import { holdsDrafts } from '@stoa/stores';
import { draftPlace } from './draft-place.ts';
import type { ThreadContext } from './thread-context.ts';

/** Whether the viewer began a comment or a reply here before, as far as it has been stored. */
export function haveBegun(context: ThreadContext): Promise<boolean> {
  return holdsDrafts(context.stores, draftPlace(context, 'reply:'));
}
