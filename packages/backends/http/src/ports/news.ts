import type { Follow, FollowTarget, NewsCount, NewsPage, NewsPort } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const NEWS = {
  'news.list': { method: 'GET', path: '/v1/news' },
  'news.markRead': { method: 'POST', path: '/v1/news/read' },
  'news.follow': { method: 'PUT', path: '/v1/follows/:kind/:id' },
  'news.following': { method: 'GET', path: '/v1/follows' },
} as const satisfies Operations;

export function news(client: HttpClient): NewsPort {
  return {
    list: (query, page, call) =>
      client.call<NewsPage>(NEWS['news.list'], { query: { ...query, ...page }, ...call }),
    markRead: (mark, call) =>
      client.call<NewsCount>(NEWS['news.markRead'], { body: mark, ...call }),
    follow: ({ kind, id }, on, call) =>
      client.call<Follow>(NEWS['news.follow'], { params: { kind, id }, body: { on }, ...call }),
    following: async (targets, call) =>
      targets.length === 0
        ? []
        : await client.call<FollowTarget[]>(NEWS['news.following'], {
            query: { target: targets.map(({ kind, id }) => `${kind} ${id}`) },
            ...call,
          }),
  };
}
