import type { Id, NewsKind, NewsTarget } from '@stoa/contract';
import { becomesNews, mentionedIn, newsKeptSince, newsOfComment, newsTopics } from '@stoa/domain';
import type { NewsEvent } from '@stoa/domain';
import type { Transaction, Turn } from './calls.ts';
import { followByWriting, followersOf } from './news.ts';
import type { StoredComment } from './state.ts';

/**
 * Tells people what is new for them: never whoever did it, and nobody twice of the same thing
 * unless it matters more now.
 */
export function notify(
  { state, person, now, newId, announce }: Turn & Pick<Transaction, 'person'>,
  kind: NewsKind,
  recipients: readonly Id[],
  event: NewsEvent,
): void {
  const { target, subject, actorId, decision = null } = event;
  const told: Id[] = [];
  for (const personId of new Set(recipients)) {
    const key = newsKey(personId, target);
    const known = state.news.get(key);
    if (personId === person.id || !becomesNews(kind, known?.kind)) continue;
    const id = known?.id ?? newId();
    const item = { id, personId, kind, target, subject, actorId, decision, at: now, read: false };
    state.news.set(key, item);
    told.push(personId);
  }
  for (const topic of newsTopics(told)) announce(topic, 'added', target.id);
  forgetOldNews(state.news, newsKeptSince(now));
}

/** Tells those concerned of a comment that is there from now on, and lets its author follow the thread. */
export function notifyOfComment(
  transaction: Transaction,
  comment: StoredComment,
  parent: StoredComment | null,
): void {
  const { state } = transaction;
  const { id, subject, authorId } = comment;
  const followers = followersOf(state, { kind: 'thread', id: subject });
  const news = newsOfComment({
    authorId,
    repliesTo: parent?.authorId ?? null,
    mentioned: mentionedIn(comment.text),
    followers,
  });
  const event = { target: { kind: 'comment', id }, subject, actorId: authorId } as const;
  for (const [kind, recipients] of news) notify(transaction, kind, recipients, event);
  followByWriting(state, authorId, subject);
}

export function newsKey(personId: Id, { kind, id }: NewsTarget): string {
  return JSON.stringify([personId, kind, id]);
}

function forgetOldNews(news: Map<string, { readonly at: string }>, since: string): void {
  for (const [key, { at }] of news) if (at < since) news.delete(key);
}
