import {
  Comment,
  CommentDraft,
  CommentEdit,
  CommentPage,
  CommentPath,
  Id,
  Subject,
} from '@stoa/contract/schemas';
import { Type } from 'typebox';
import { ById, paging } from './parameters.ts';
import { Keyed, need, Revised, route } from './route.ts';

export const threadRoutes = {
  'threads.list': route({
    summary: 'Comments on a subject, or replies to one comment',
    query: Type.Object({
      subject: Subject,
      parentId: Type.Optional(Id),
      order: Type.Optional(Type.Union([Type.Literal('oldest'), Type.Literal('newest')])),
      ...paging,
    }),
    answer: CommentPage,
    handle: (backend, { query, call }) => need(backend.threads).list(query, query, call),
  }),
  'threads.find': route({
    summary: 'Those of the comments asked for that exist',
    query: Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 100 }) }),
    answer: Type.Array(Comment),
    handle: (backend, { query, call }) => need(backend.threads).find(query.ids, call),
  }),
  'threads.locate': route({
    summary: 'What a comment answers, root first, and itself last',
    params: ById,
    answer: CommentPath,
    handle: (backend, { params, call }) => need(backend.threads).locate(params.id, call),
  }),
  'threads.reply': route({
    summary: 'Write a comment',
    headers: Keyed,
    body: CommentDraft,
    answer: Comment,
    creates: true,
    handle: (backend, { body, call }) => need(backend.threads).reply(body, call),
  }),
  'threads.edit': route({
    summary: 'Replace the words of an own comment',
    params: ById,
    headers: Revised,
    body: CommentEdit,
    answer: Comment,
    handle: (backend, { params, body, revision, call }) =>
      need(backend.threads).edit(params.id, body, revision, call),
  }),
  'threads.remove': route({
    summary: 'Remove a comment',
    params: ById,
    headers: Revised,
    answer: Comment,
    handle: (backend, { params, revision, call }) =>
      need(backend.threads).remove(params.id, revision, call),
  }),
  'threads.react': route({
    summary: 'Add or take back a reaction',
    params: Type.Object({ id: Id, kind: Type.String({ maxLength: 32 }) }),
    headers: Keyed,
    body: Type.Object({ on: Type.Boolean() }, { additionalProperties: false }),
    answer: Comment,
    handle: (backend, { params: { id, kind }, body: { on }, call }) =>
      need(backend.threads).react(id, { kind, on }, call),
  }),
};
