import type { Id, NewsKind, Subject } from '@stoa/contract';
import { mentionedIn, newsKeptSince, newsOfComment, newsTopics, outweighedBy } from '@stoa/domain';
import type { NewsEvent } from '@stoa/domain';
import { sql } from 'kysely';
import type { Writing } from './calls.ts';
import { followByWriting, followersOf } from './news.ts';

/** What telling needs of a write; `person` is whoever did what is told. */
export interface Notifying extends Omit<Writing, 'person' | 'held'> {
  readonly person: { readonly id: Id };
}

/**
 * Tells people what is new for them: never whoever did it, and nobody twice of the same thing
 * unless it matters more now.
 */
export async function notify(
  { db, person, now, newId, announce }: Notifying,
  kind: NewsKind,
  recipients: readonly Id[],
  event: NewsEvent,
): Promise<void> {
  const told = [...new Set(recipients)].filter((id) => id !== person.id);
  if (told.length === 0) return;
  const { target, subject, actorId, decision = null } = event;
  const ids = told.map(() => newId());
  // One statement and two lists, because a statement takes a limited number of parameters.
  const { rows } = await sql<{ person_id: Id }>`
    insert into news (id, person_id, kind, target_kind, target_id, subject, actor_id, decision, at)
    select fresh.id, fresh.person_id, ${kind}, ${target.kind}, ${target.id}, ${subject},
      ${actorId}, ${decision}, ${now}::timestamptz
    from unnest(${ids}::text[], ${told}::text[]) as fresh (id, person_id)
    on conflict (person_id, target_kind, target_id) do update
    set kind = excluded.kind, actor_id = excluded.actor_id, decision = excluded.decision,
      at = excluded.at, read = false
    where news.kind = any(${outweighedBy(kind)})
    returning person_id`.execute(db);
  for (const topic of newsTopics(rows.map((row) => row.person_id))) {
    announce(topic, 'added', target.id);
  }
  await db
    .deleteFrom('news')
    .where('at', '<', new Date(newsKeptSince(now)))
    .execute();
}

interface Written {
  readonly id: Id;
  readonly subject: Subject;
  readonly author_id: Id;
  readonly text: string;
}

/** Tells those concerned of a comment that is there from now on, and lets its author follow the thread. */
export async function notifyOfComment(
  writing: Writing,
  { id, subject, author_id: authorId, text }: Written,
  parent: { readonly author_id: Id } | null,
): Promise<void> {
  const { db } = writing;
  const news = newsOfComment({
    authorId,
    repliesTo: parent?.author_id ?? null,
    mentioned: mentionedIn(text),
    followers: await followersOf(db, { kind: 'thread', id: subject }),
  });
  const event = { target: { kind: 'comment', id }, subject, actorId: authorId } as const;
  for (const [kind, recipients] of news) await notify(writing, kind, recipients, event);
  await followByWriting(db, authorId, subject);
}
