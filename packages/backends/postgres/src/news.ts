import type { FollowTarget, Id, NewsPort } from '@stoa/contract';
import {
  checkFollow,
  checkFollowTargets,
  checkNewsMark,
  newsTopic,
  requirePerson,
} from '@stoa/domain';
import { sql } from 'kysely';
import type { Calls } from './calls.ts';
import { countUnread, NEWEST_FIRST, newsOf, selectNews, toNewsItem } from './news-rows.ts';
import { pageOf } from './pages.ts';
import type { Database } from './schema.ts';

export function newsPort(calls: Calls): NewsPort {
  return {
    list: (query, request, call) => {
      const { unreadOnly = false } = { ...query };
      return calls.read(call, async ({ db, now }) => {
        const { id } = requirePerson(calls.identity);
        let items = selectNews(db, id, now);
        if (unreadOnly) items = items.where('news.read', '=', false);
        const page = await pageOf(items, NEWEST_FIRST, request);
        const unread = await countUnread(db, id, now);
        return { items: page.items.map(toNewsItem), next: page.next, unread };
      });
    },

    markRead: (input, call) =>
      calls.write(call, 'news.markRead', input, async (writing, asked) => {
        const { db, now, person, announce } = writing;
        const { ids = [], upTo, subject } = checkNewsMark(asked);
        const shown = newsOf(db, person.id, now).select('news.id').where('news.read', '=', false);
        const marked = await db
          .updateTable('news')
          .set({ read: true })
          .where('id', 'in', shown)
          .where((eb) =>
            eb.or([
              sql<boolean>`news.id = any(${[...ids]})`,
              ...(upTo === undefined ? [] : [eb('at', '<=', new Date(upTo))]),
              ...(subject === undefined ? [] : [eb('subject', '=', subject)]),
            ]),
          )
          .returning('id')
          .execute();
        for (const { id } of marked) announce(newsTopic(person.id), 'changed', id);
        return { unread: await countUnread(db, person.id, now) };
      }),

    follow: (target, on, call) =>
      calls.write(call, 'news.follow', { target, on }, async ({ db, person }, asked) => {
        const { kind, id } = checkFollow(asked.target, person);
        await db
          .insertInto('follows')
          .values({ person_id: person.id, target_kind: kind, target_id: id, is_on: asked.on })
          .onConflict((conflict) =>
            conflict
              .columns(['person_id', 'target_kind', 'target_id'])
              .doUpdateSet({ is_on: asked.on }),
          )
          .execute();
        return { target: { kind, id }, on: asked.on };
      }),

    following: (targets, call) => {
      const asked = structuredClone([...targets]);
      return calls.read(call, async ({ db }) => {
        checkFollowTargets(asked);
        const personId = calls.identity.person?.id;
        if (personId === undefined) return [];
        const followed = await db
          .selectFrom('follows')
          .select(['target_kind', 'target_id'])
          .where('person_id', '=', personId)
          .where('is_on', '=', true)
          .where(sql<boolean>`target_id = any(${asked.map(({ id }) => id)})`)
          .execute();
        return asked.filter(({ kind, id }) =>
          followed.some((row) => row.target_kind === kind && row.target_id === id),
        );
      });
    },
  };
}

/** Who follows this. */
export async function followersOf(db: Database, { kind, id }: FollowTarget): Promise<Id[]> {
  const rows = await db
    .selectFrom('follows')
    .select('person_id')
    .where('target_kind', '=', kind)
    .where('target_id', '=', id)
    .where('is_on', '=', true)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Whoever writes in a thread follows it, unless they have stopped following it. */
export async function followByWriting(db: Database, personId: Id, subject: string): Promise<void> {
  await db
    .insertInto('follows')
    .values({ person_id: personId, target_kind: 'thread', target_id: subject, is_on: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
