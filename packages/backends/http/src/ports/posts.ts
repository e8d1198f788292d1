import type {
  Delegations,
  DraftReceipt,
  Page,
  Post,
  PostFilters,
  PostPort,
  PostVersion,
  SavedDraft,
} from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const POSTS = {
  'posts.list': { method: 'GET', path: '/v1/posts' },
  'posts.get': { method: 'GET', path: '/v1/posts/:id', absent: true },
  'posts.filters': { method: 'GET', path: '/v1/post-filters' },
  'posts.publish': { method: 'POST', path: '/v1/posts' },
  'posts.edit': { method: 'PUT', path: '/v1/posts/:id' },
  'posts.withdraw': { method: 'DELETE', path: '/v1/posts/:id' },
  'posts.history': { method: 'GET', path: '/v1/posts/:id/history' },
  'posts.markRead': { method: 'POST', path: '/v1/post-reads' },
  'posts.drafts': { method: 'GET', path: '/v1/post-drafts' },
  'posts.draft': { method: 'GET', path: '/v1/post-drafts/:id', absent: true },
  'posts.saveDraft': { method: 'PUT', path: '/v1/post-drafts/:id' },
  'posts.discardDraft': { method: 'DELETE', path: '/v1/post-drafts/:id' },
  'posts.delegations': { method: 'GET', path: '/v1/delegates' },
  'posts.delegate': { method: 'PUT', path: '/v1/delegates/:id' },
} as const satisfies Operations;

export function posts(client: HttpClient): PostPort {
  return {
    list: (query, page, call) =>
      client.call<Page<Post>>(POSTS['posts.list'], { query: { ...query, ...page }, ...call }),
    get: (id, call) => client.call<Post | null>(POSTS['posts.get'], { params: { id }, ...call }),
    filters: (call) => client.call<PostFilters>(POSTS['posts.filters'], { ...call }),
    publish: (draft, call) => client.call<Post>(POSTS['posts.publish'], { body: draft, ...call }),
    edit: (id, draft, revision, call) =>
      client.call<Post>(POSTS['posts.edit'], { params: { id }, body: draft, revision, ...call }),
    withdraw: (id, revision, call) =>
      client.call<Post>(POSTS['posts.withdraw'], { params: { id }, revision, ...call }),
    history: (id, page, call) =>
      client.call<Page<PostVersion>>(POSTS['posts.history'], {
        params: { id },
        query: { ...page },
        ...call,
      }),
    markRead: async (ids, call) => {
      if (ids.length > 0) await client.call(POSTS['posts.markRead'], { body: { ids }, ...call });
    },
    drafts: (page, call) =>
      client.call<Page<SavedDraft>>(POSTS['posts.drafts'], { query: { ...page }, ...call }),
    draft: (id, call) =>
      client.call<SavedDraft | null>(POSTS['posts.draft'], { params: { id }, ...call }),
    saveDraft: (id, draft, revision, call) =>
      client.call<DraftReceipt>(POSTS['posts.saveDraft'], {
        params: { id },
        body: draft,
        ...(revision === null ? {} : { revision }),
        ...call,
      }),
    discardDraft: async (id, call) => {
      await client.call(POSTS['posts.discardDraft'], { params: { id }, ...call });
    },
    delegations: (call) => client.call<Delegations>(POSTS['posts.delegations'], { ...call }),
    delegate: (id, on, call) =>
      client.call<Delegations>(POSTS['posts.delegate'], { params: { id }, body: { on }, ...call }),
  };
}
