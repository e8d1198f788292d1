import type { Comment, CommentPage, CommentPath, ThreadPort } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const THREADS = {
  'threads.list': { method: 'GET', path: '/v1/threads' },
  'threads.find': { method: 'GET', path: '/v1/comments' },
  'threads.locate': { method: 'GET', path: '/v1/comments/:id/path', absent: true },
  'threads.reply': { method: 'POST', path: '/v1/comments' },
  'threads.edit': { method: 'PATCH', path: '/v1/comments/:id' },
  'threads.remove': { method: 'DELETE', path: '/v1/comments/:id' },
  'threads.react': { method: 'PUT', path: '/v1/comments/:id/reactions/:kind' },
} as const satisfies Operations;

export function threads(client: HttpClient): ThreadPort {
  return {
    list: (query, page, call) =>
      client.call<CommentPage>(THREADS['threads.list'], { query: { ...query, ...page }, ...call }),
    find: async (ids, call) =>
      ids.length === 0
        ? []
        : await client.call<Comment[]>(THREADS['threads.find'], { query: { ids }, ...call }),
    locate: (id, call) =>
      client.call<CommentPath | null>(THREADS['threads.locate'], { params: { id }, ...call }),
    reply: (draft, call) =>
      client.call<Comment>(THREADS['threads.reply'], { body: draft, ...call }),
    edit: (id, edit, revision, call) =>
      client.call<Comment>(THREADS['threads.edit'], {
        params: { id },
        body: edit,
        revision,
        ...call,
      }),
    remove: (id, revision, call) =>
      client.call<Comment>(THREADS['threads.remove'], { params: { id }, revision, ...call }),
    react: (id, { kind, on }, call) =>
      client.call<Comment>(THREADS['threads.react'], {
        params: { id, kind },
        body: { on },
        ...call,
      }),
  };
}
