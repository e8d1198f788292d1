import type { Attachment, AttachmentDraft, Id, Person } from '@stoa/contract';
import { unknownAttachments } from '@stoa/domain';
import { sql } from 'kysely';
import type { Expression } from 'kysely';
import { expressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { toMedia } from './media.ts';
import type { MediaColumns } from './media.ts';
import type { Database, Schema } from './schema.ts';

/** Pictures of a comment, in their order. */
export function attachmentsOf(commentId: Expression<Id>) {
  const eb = expressionBuilder<Schema>();
  return jsonArrayFrom(
    eb
      .selectFrom('attachments')
      .innerJoin('media', 'media.id', 'attachments.media_id')
      .select([
        'media.id',
        'media.type',
        'media.size',
        'media.name',
        'media.width',
        'media.height',
        'media.duration',
        'attachments.alt',
      ])
      .where('attachments.comment_id', '=', commentId)
      .orderBy('attachments.position'),
  );
}

export function toAttachment({ alt, ...media }: MediaColumns & { alt: string }): Attachment {
  return { ...toMedia(media), alt };
}

/**
 * Gives a comment these pictures, which must be own uploads that nothing else uses; those it had
 * before and has no more are gone.
 */
export async function attach(
  db: Database,
  person: Person,
  commentId: Id,
  drafts: readonly AttachmentDraft[],
): Promise<void> {
  const before = await db
    .deleteFrom('attachments')
    .where('comment_id', '=', commentId)
    .returning('media_id')
    .execute();
  const had = before.map(({ media_id }) => media_id);
  const ids = drafts.map(({ id }) => id);
  const gone = had.filter((id) => !ids.includes(id));
  if (gone.length > 0) {
    await db
      .deleteFrom('media')
      .where(sql<boolean>`id = any(${gone})`)
      .execute();
  }
  if (ids.length === 0) return;
  const usable = await db
    .updateTable('media')
    .set({ kept: true })
    .where(sql<boolean>`id = any(${ids})`)
    .where('owner_id', '=', person.id)
    .where(sql<boolean>`type like 'image/%'`)
    .where((eb) => eb.or([eb('kept', '=', false), sql<boolean>`id = any(${had})`]))
    .returning('id')
    .execute();
  const known = new Set(usable.map(({ id }) => id));
  const positions = [...ids.keys()].filter((position) => !known.has(ids[position]!));
  if (positions.length > 0) throw unknownAttachments(positions);
  await db
    .insertInto('attachments')
    .values(
      drafts.map(({ id, alt }, position) => ({
        comment_id: commentId,
        position,
        media_id: id,
        alt,
      })),
    )
    .execute();
}
