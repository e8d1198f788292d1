import { BackendError, LIMITS } from '@stoa/contract';
import type { Id, PostPort, SavedDraft } from '@stoa/contract';
import { checkUnfinishedPost, requirePerson } from '@stoa/domain';
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Calls } from './calls.ts';
import { instant, toDocument } from './mapping.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { Database, PostDraftsTable } from './schema.ts';

const LAST_SAVED_FIRST: Order<Selectable<PostDraftsTable>> = {
  name: 'post.drafts',
  columns: ['saved_at', 'id'],
  key: (row) => [instant(row.saved_at), row.id],
  direction: 'desc',
};

export function draftPort(
  calls: Calls,
): Pick<PostPort, 'drafts' | 'draft' | 'saveDraft' | 'discardDraft'> {
  return {
    drafts: (request, call) =>
      calls.read(call, async ({ db }) => {
        const { id } = requirePerson(calls.identity);
        const drafts = db.selectFrom('post_drafts').selectAll().where('person_id', '=', id);
        const { items, next } = await pageOf(drafts, LAST_SAVED_FIRST, request);
        return { items: items.map(toSavedDraft), next };
      }),

    draft: (id, call) =>
      calls.read(call, async ({ db }) => {
        const row = await findDraft(db, requirePerson(calls.identity).id, id);
        return row ? toSavedDraft(row) : null;
      }),

    saveDraft: (id, draft, revision, call) =>
      calls.write(call, 'posts.saveDraft', { id, draft, revision }, async (writing, asked) => {
        const { db, person, now } = writing;
        const content = toDocument(checkUnfinishedPost(asked.draft));
        const known = await findDraft(db, person.id, id);
        if (!known && (await countDrafts(db, person.id)) >= LIMITS.drafts) throw tooManyDrafts();
        const current = known ? String(known.revision) : null;
        if (current !== asked.revision) throw changedElsewhere();
        const row = { revision: (known?.revision ?? 0) + 1, saved_at: now, draft: content };
        await db
          .insertInto('post_drafts')
          .values({ person_id: person.id, id, ...row })
          .onConflict((conflict) => conflict.columns(['person_id', 'id']).doUpdateSet(row))
          .execute();
        return { id, revision: String(row.revision), savedAt: now };
      }),

    discardDraft: async (id, call) => {
      await calls.write(call, 'posts.discardDraft', { id }, async ({ db, person }) => {
        await forgetDraft(db, person.id, id);
        return null;
      });
    },
  };
}

export async function forgetDraft(
  db: Database,
  personId: Id,
  id: Id | null | undefined,
): Promise<void> {
  if (id == null) return;
  await db
    .deleteFrom('post_drafts')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute();
}

function findDraft(db: Database, personId: Id, id: Id) {
  return db
    .selectFrom('post_drafts')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function countDrafts(db: Database, personId: Id): Promise<number> {
  const { count } = await db
    .selectFrom('post_drafts')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return count;
}

function toSavedDraft(row: Selectable<PostDraftsTable>): SavedDraft {
  const { id, revision, draft } = row;
  return { id, revision: String(revision), savedAt: instant(row.saved_at), draft };
}

function changedElsewhere(): BackendError {
  return new BackendError('conflict', 'This draft was changed on another device in the meantime.');
}

function tooManyDrafts(): BackendError {
  return new BackendError('invalid', `Keep at most ${LIMITS.drafts} drafts: discard some.`, {
    fields: { id: 'too-long' },
  });
}
