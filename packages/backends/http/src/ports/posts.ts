import type { Page, Post, PostPort } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const POSTS = {
  'posts.list': { method: 'GET', path: '/v1/posts' },
  'posts.get': { method: 'GET', path: '/v1/posts/:id', absent: true },
  'posts.publish': { method: 'POST', path: '/v1/posts' },
} as const satisfies Operations;

export function posts(client: HttpClient): PostPort {
  return {
    list: (query, page, call) =>
      client.call<Page<Post>>(POSTS['posts.list'], { query: { ...query, ...page }, ...call }),
    get: (id, call) => client.call<Post | null>(POSTS['posts.get'], { params: { id }, ...call }),
    publish: (draft, call) => client.call<Post>(POSTS['posts.publish'], { body: draft, ...call }),
  };
}
