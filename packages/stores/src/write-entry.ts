import type { Backend, MutationCall } from '@stoa/contract';
import type { OutboxEntry, OutboxOutcome } from './outbox-entry.ts';
import { portOf } from './ports.ts';

/** Hands an entry to its port. */
export async function writeEntry(
  backend: Backend,
  entry: OutboxEntry,
  call: MutationCall,
): Promise<OutboxOutcome> {
  switch (entry.operation) {
    case 'threads.reply':
      return { entry, comment: await portOf(backend, 'threads').reply(entry.draft, call) };
    case 'threads.edit': {
      const { commentId, draft, revision } = entry;
      const threads = portOf(backend, 'threads');
      return { entry, comment: await threads.edit(commentId, draft, revision, call) };
    }
    case 'offers.answer': {
      const offers = portOf(backend, 'offers');
      return { entry, offer: await offers.answer(entry.offerId, entry.draft, call) };
    }
  }
}
