import type { FollowTarget, Id, NewsPort } from '@stoa/contract';
import {
  checkFollow,
  checkFollowTargets,
  checkNewsMark,
  newsKeptSince,
  newsTopic,
  requirePerson,
} from '@stoa/domain';
import type { Calls } from './calls.ts';
import { presentNews } from './news-view.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { State, StoredNews } from './state.ts';

const NEWEST_FIRST: Order<StoredNews> = {
  name: 'news',
  key: ({ at, id }) => [at, id],
  direction: 'descending',
};

export function newsPort(calls: Calls): NewsPort {
  return {
    list: (query, request, call) =>
      calls.read(call, (state) => {
        const { id } = requirePerson(calls.identity);
        const items = newsOf(state, id, calls.clock());
        const unread = items.filter(({ read }) => !read);
        const page = pageOf(query?.unreadOnly ? unread : items, NEWEST_FIRST, request);
        const shown = page.items.flatMap((item) => presentNews(state, item) ?? []);
        return { items: shown, next: page.next, unread: unread.length };
      }),

    markRead: (input, call) =>
      calls.write(call, 'news.markRead', input, ({ state, person, now, announce }, asked) => {
        const { ids = [], upTo = '', subject } = checkNewsMark(asked);
        const unread = newsOf(state, person.id, now).filter(({ read }) => !read);
        const marked = unread.filter(
          (item) => ids.includes(item.id) || item.at <= upTo || item.subject === subject,
        );
        for (const item of marked) {
          item.read = true;
          announce(newsTopic(person.id), 'changed', item.id);
        }
        return { unread: unread.length - marked.length };
      }),

    follow: (target, on, call) =>
      calls.write(call, 'news.follow', { target, on }, ({ state, person }, asked) => {
        const follow = { target: checkFollow(asked.target, person), on: asked.on };
        state.follows.set(followKey(person.id, follow.target), { personId: person.id, ...follow });
        return follow;
      }),

    following: (targets, call) =>
      calls.read(call, (state) => {
        checkFollowTargets(targets);
        const personId = calls.identity.person?.id;
        if (personId === undefined) return [];
        return targets.filter((target) => state.follows.get(followKey(personId, target))?.on);
      }),
  };
}

/** Who follows this. */
export function followersOf(state: State, { kind, id }: FollowTarget): Id[] {
  const follows = [...state.follows.values()].filter(
    ({ on, target }) => on && target.kind === kind && target.id === id,
  );
  return follows.map(({ personId }) => personId);
}

/** Whoever writes in a thread follows it, unless they have stopped following it. */
export function followByWriting(state: State, personId: Id, subject: string): void {
  const target = { kind: 'thread', id: subject } as const;
  const key = followKey(personId, target);
  if (!state.follows.has(key)) state.follows.set(key, { personId, target, on: true });
}

export function followKey(personId: Id, { kind, id }: FollowTarget): string {
  return JSON.stringify([personId, kind, id]);
}

/** What is new for a person and can be shown to them. */
function newsOf(state: State, personId: Id, now: string): StoredNews[] {
  const since = newsKeptSince(now);
  return [...state.news.values()].filter(
    (item) => item.personId === personId && item.at >= since && presentNews(state, item) !== null,
  );
}
