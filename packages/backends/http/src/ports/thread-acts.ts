import type { Comment, CommentPath, Page, ThreadPort, Unread, Wording } from '@stoa/contract';
import type { HttpClient } from '../client.ts';
import type { Operations } from '../operation.ts';

export const THREAD_ACTS = {
  'threads.search': { method: 'GET', path: '/v1/threads/search' },
  'threads.questions': { method: 'GET', path: '/v1/questions' },
  'threads.find': { method: 'GET', path: '/v1/comments' },
  'threads.locate': { method: 'GET', path: '/v1/comments/:id/path', absent: true },
  'threads.history': { method: 'GET', path: '/v1/comments/:id/history' },
  'threads.reply': { method: 'POST', path: '/v1/comments' },
  'threads.edit': { method: 'PATCH', path: '/v1/comments/:id' },
  'threads.remove': { method: 'DELETE', path: '/v1/comments/:id' },
  'threads.react': { method: 'PUT', path: '/v1/comments/:id/reactions/:kind' },
  'threads.markAnswer': { method: 'PUT', path: '/v1/comments/:id/answer' },
  'threads.markRead': { method: 'PUT', path: '/v1/threads/read' },
} as const satisfies Operations;

/** What is done with a thread once its comments are shown. */
export function threadActs(client: HttpClient): Omit<ThreadPort, 'list'> {
  return {
    find: async (ids, call) =>
      ids.length === 0
        ? []
        : await client.call<Comment[]>(THREAD_ACTS['threads.find'], { query: { ids }, ...call }),
    locate: (id, call) =>
      client.call<CommentPath | null>(THREAD_ACTS['threads.locate'], { params: { id }, ...call }),
    search: (search, page, call) =>
      client.call<Page<Comment>>(THREAD_ACTS['threads.search'], {
        query: { ...search, ...page },
        ...call,
      }),
    questions: (query, page, call) =>
      client.call<Page<Comment>>(THREAD_ACTS['threads.questions'], {
        query: { ...query, ...page },
        ...call,
      }),
    history: (id, page, call) =>
      client.call<Page<Wording>>(THREAD_ACTS['threads.history'], {
        params: { id },
        query: { ...page },
        ...call,
      }),
    reply: (draft, call) =>
      client.call<Comment>(THREAD_ACTS['threads.reply'], { body: draft, ...call }),
    edit: (id, edit, revision, call) =>
      client.call<Comment>(THREAD_ACTS['threads.edit'], {
        params: { id },
        body: edit,
        revision,
        ...call,
      }),
    remove: (id, revision, call) =>
      client.call<Comment>(THREAD_ACTS['threads.remove'], { params: { id }, revision, ...call }),
    react: (id, { kind, on }, call) =>
      client.call<Comment>(THREAD_ACTS['threads.react'], {
        params: { id, kind },
        body: { on },
        ...call,
      }),
    markAnswer: (id, mark, call) =>
      client.call<Comment>(THREAD_ACTS['threads.markAnswer'], {
        params: { id },
        body: mark,
        ...call,
      }),
    markRead: (subject, upTo, call) =>
      client.call<Unread>(THREAD_ACTS['threads.markRead'], { body: { subject, upTo }, ...call }),
  };
}
