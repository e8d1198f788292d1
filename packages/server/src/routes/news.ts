import { Follow, FollowTarget, NewsCount, NewsMark, NewsPage } from '@stoa/contract/schemas';
import { Type } from 'typebox';
import { paging } from './parameters.ts';
import { Keyed, need, route } from './route.ts';

export const newsRoutes = {
  'news.list': route({
    summary: 'What is new for the viewer, newest first',
    query: Type.Object({ unreadOnly: Type.Optional(Type.Boolean()), ...paging }),
    answer: NewsPage,
    handle: (backend, { query, call }) => need(backend.news).list(query, query, call),
  }),
  'news.markRead': route({
    summary: 'Mark what is new as read: these, all up to a time, or all in a thread',
    headers: Keyed,
    body: NewsMark,
    answer: NewsCount,
    handle: (backend, { body, call }) => need(backend.news).markRead(body, call),
  }),
  'news.follow': route({
    summary: 'Follow a thread or the posts of a person, or stop following',
    params: FollowTarget,
    headers: Keyed,
    body: Type.Object({ on: Type.Boolean() }, { additionalProperties: false }),
    answer: Follow,
    handle: (backend, { params, body: { on }, call }) =>
      need(backend.news).follow(params, on, call),
  }),
  'news.following': route({
    summary: 'Those of the targets, each as `kind id`, that the viewer follows',
    query: Type.Object({
      target: Type.Array(Type.String({ pattern: '^(thread|person) .+$', maxLength: 520 }), {
        minItems: 1,
        maxItems: 100,
      }),
    }),
    answer: Type.Array(FollowTarget),
    handle: (backend, { query, call }) =>
      need(backend.news).following(query.target.map(targetOf), call),
  }),
};

function targetOf(text: string): FollowTarget {
  const space = text.indexOf(' ');
  return { kind: text.slice(0, space) as FollowTarget['kind'], id: text.slice(space + 1) };
}
