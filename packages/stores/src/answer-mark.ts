import type { Comment } from '@stoa/contract';
import type { StoreHub } from './hub.ts';
import { v7 } from './mutation-id.ts';
import { portOf } from './ports.ts';
import type { ThreadStore } from './thread-store.ts';

/** Marks a reply as the answer to its question, or takes the mark back; rejects if refused. */
export async function markAnswer(
  hub: StoreHub,
  store: ThreadStore,
  reply: Comment,
  on: boolean,
): Promise<void> {
  const port = portOf(hub.backend, 'threads');
  store.take(await port.markAnswer(reply.id, { on }, { mutationId: v7() }));
}
