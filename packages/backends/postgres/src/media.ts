import { createHash } from 'node:crypto';
import { BackendError } from '@stoa/contract';
import type { Id, Media, MediaPort, MediaType, Person } from '@stoa/contract';
import {
  checkUpload,
  factsOf,
  fileNameOf,
  forgottenBefore,
  isPicture,
  mediaNamedIn,
  mediaSrc,
  newMediaId,
  unknownMedia,
} from '@stoa/domain';
import { sql } from 'kysely';
import type { Calls } from './calls.ts';
import type { Database } from './schema.ts';

export function mediaPort(calls: Calls): MediaPort {
  return {
    upload: async ({ content, name, duration = null }, call) => {
      const bytes = Buffer.from(await content.arrayBuffer());
      const facts = await factsOf(bytes);
      const id = newMediaId();
      const sum = createHash('sha256').update(bytes).digest('base64url');
      const asked = { name: fileNameOf(name), duration, sum };
      const outcome = await calls.write(call, 'media.upload', asked, async (writing) => {
        const { db, now, person } = writing;
        checkUpload({ ...facts, name: asked.name, duration });
        const { type, size, measured } = facts;
        if (type === null) throw new BackendError('unexpected', 'An unknown type was let through.');
        const media: Media = {
          id,
          src: mediaSrc(id),
          type,
          size,
          name: asked.name,
          width: measured?.width ?? null,
          height: measured?.height ?? null,
          duration: isPicture(type) ? null : duration,
        };
        await forget(db, now);
        await keep(db, media, bytes, person, now);
        return media;
      });
      // A write that was repeated after its upload was forgotten brings it back.
      if (outcome.id !== id) {
        await calls.record(call, ({ db, person, now }) => keep(db, outcome, bytes, person, now));
      }
      return outcome;
    },

    read: (id, call) =>
      calls.read(call, async ({ db }) => {
        const found = await db
          .selectFrom('media')
          .select(['type', 'content'])
          .where('id', '=', id)
          .executeTakeFirst();
        return found ? new Blob([new Uint8Array(found.content)], { type: found.type }) : null;
      }),
  };
}

async function keep(
  db: Database,
  { src: _, ...media }: Media,
  content: Buffer,
  person: Person,
  now: string,
): Promise<void> {
  await db
    .insertInto('media')
    .values({ ...media, owner_id: person.id, created_at: now, kept: false, content })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

async function forget(db: Database, now: string): Promise<void> {
  await db
    .deleteFrom('media')
    .where('kept', '=', false)
    .where('created_at', '<', sql<Date>`${forgottenBefore(now)}::timestamptz`)
    .execute();
}

/** Refuses uploads of others that nothing shows yet; what a write names is kept with it. */
export async function keepNamed(db: Database, person: Person, input: unknown): Promise<void> {
  const named = mediaNamedIn(input);
  if (named.size === 0) return;
  const known = await db
    .updateTable('media')
    .set({ kept: true })
    .where(sql<boolean>`id = any(${[...named.keys()]})`)
    .where((eb) => eb.or([eb('kept', '=', true), eb('owner_id', '=', person.id)]))
    .returning('id')
    .execute();
  unknownMedia(named, new Set(known.map(({ id }) => id)));
}

/** What is shown of an upload, as columns of a query. */
export interface MediaColumns {
  readonly id: Id;
  readonly type: MediaType;
  readonly size: number;
  readonly name: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly duration: number | null;
}

export function toMedia(columns: MediaColumns): Media {
  const { id, type, size, name, width, height, duration } = columns;
  return { id, src: mediaSrc(id), type, size, name, width, height, duration };
}
