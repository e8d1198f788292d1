import { CONTRACT_VERSION } from '@stoa/contract';
import type {
  ActivitySummary,
  Backend,
  Campaign,
  CampaignOutcome,
  Comment,
  CommentPage,
  CommentPath,
  Follow,
  FollowTarget,
  NewsCount,
  NewsPage,
  Offer,
  Page,
  Person,
  Post,
  Session,
} from '@stoa/contract';
import { HttpClient } from './client.ts';
import type { HttpBackendOptions } from './client.ts';
import { LazyChangeFeed } from './lazy-change-feed.ts';

/** A backend whose store is a Stoa server; which ports that has, `session()` tells. */
export function createHttpBackend(options: HttpBackendOptions): Backend {
  const client = new HttpClient(options);
  const feed = new LazyChangeFeed((topics, after, signal) =>
    client.open('changes.watch', {
      query: { topic: topics },
      headers: {
        accept: 'text/event-stream',
        ...(after === null ? {} : { 'last-event-id': String(after) }),
      },
      signal,
    }),
  );
  return {
    contractVersion: CONTRACT_VERSION,
    viewer: {
      session: (call) => client.call<Session>('viewer.session', { ...call }),
    },
    people: {
      get: (id, call) => client.call<Person | null>('people.get', { params: { id }, ...call }),
      search: (text, page, call) =>
        client.call<Page<Person>>('people.search', { query: { text, ...page }, ...call }),
    },
    threads: {
      list: (query, page, call) =>
        client.call<CommentPage>('threads.list', { query: { ...query, ...page }, ...call }),
      find: async (ids, call) =>
        ids.length === 0
          ? []
          : await client.call<Comment[]>('threads.find', { query: { ids }, ...call }),
      locate: (id, call) =>
        client.call<CommentPath | null>('threads.locate', { params: { id }, ...call }),
      reply: (draft, call) => client.call<Comment>('threads.reply', { body: draft, ...call }),
      edit: (id, edit, revision, call) =>
        client.call<Comment>('threads.edit', { params: { id }, body: edit, revision, ...call }),
      remove: (id, revision, call) =>
        client.call<Comment>('threads.remove', { params: { id }, revision, ...call }),
      react: (id, { kind, on }, call) =>
        client.call<Comment>('threads.react', { params: { id, kind }, body: { on }, ...call }),
    },
    offers: {
      get: (id, call) => client.call<Offer | null>('offers.get', { params: { id }, ...call }),
      list: (page, call) =>
        client.call<Page<Offer>>('offers.list', { query: { ...page }, ...call }),
      answer: (id, draft, call) =>
        client.call<Offer>('offers.answer', { params: { id }, body: draft, ...call }),
      publish: (draft, call) => client.call<Offer>('offers.publish', { body: draft, ...call }),
    },
    posts: {
      list: (query, page, call) =>
        client.call<Page<Post>>('posts.list', { query: { ...query, ...page }, ...call }),
      get: (id, call) => client.call<Post | null>('posts.get', { params: { id }, ...call }),
      publish: (draft, call) => client.call<Post>('posts.publish', { body: draft, ...call }),
    },
    campaigns: {
      current: (call) => client.call<Campaign | null>('campaigns.current', { ...call }),
      respond: (id, answer, call) =>
        client.call<CampaignOutcome>('campaigns.respond', {
          params: { id },
          body: answer,
          ...call,
        }),
      publish: (draft, call) =>
        client.call<Campaign>('campaigns.publish', { body: draft, ...call }),
    },
    news: {
      list: (query, page, call) =>
        client.call<NewsPage>('news.list', { query: { ...query, ...page }, ...call }),
      markRead: (mark, call) => client.call<NewsCount>('news.markRead', { body: mark, ...call }),
      follow: ({ kind, id }, on, call) =>
        client.call<Follow>('news.follow', { params: { kind, id }, body: { on }, ...call }),
      following: async (targets, call) =>
        targets.length === 0
          ? []
          : await client.call<FollowTarget[]>('news.following', {
              query: { target: targets.map(({ kind, id }) => `${kind} ${id}`) },
              ...call,
            }),
    },
    activity: {
      record: async (events, call) => {
        await client.call('activity.record', { body: { events }, ...call });
      },
      summary: (target, call) =>
        client.call<ActivitySummary>('activity.summary', { query: target, ...call }),
    },
    watch: (request) => feed.watch(request),
    dispose: async () => {
      feed.close();
      client.close();
    },
  };
}
