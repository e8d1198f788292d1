import type { AttachmentDraft, Backend, CommentDraft, MutationCall } from '@stoa/contract';
import { contentOf } from './kept-picture.ts';
import type { OutboxEntry, OutboxOutcome, ReplyEntry } from './outbox-entry.ts';
import { portOf } from './ports.ts';

/** Hands an entry to its port. */
export async function writeEntry(
  backend: Backend,
  entry: OutboxEntry,
  call: MutationCall,
): Promise<OutboxOutcome> {
  switch (entry.operation) {
    case 'threads.reply': {
      const threads = portOf(backend, 'threads');
      const draft = await withPictures(backend, entry, call);
      return { entry, comment: await threads.reply(draft, call) };
    }
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

/** Uploads the pictures of a comment; what was uploaded before comes back as it was. */
async function withPictures(
  backend: Backend,
  { draft, pictures = [] }: ReplyEntry,
  { signal }: MutationCall,
): Promise<CommentDraft> {
  if (pictures.length === 0) return draft;
  const media = portOf(backend, 'media');
  const attachments: AttachmentDraft[] = [];
  for (const picture of pictures) {
    const { mutationId, name, alt } = picture;
    const upload = { content: contentOf(picture), name };
    const { id } = await media.upload(upload, { mutationId, ...(signal && { signal }) });
    attachments.push({ id, alt });
  }
  return { ...draft, attachments };
}
