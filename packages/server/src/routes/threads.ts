import {
  AnswerMark,
  Comment,
  CommentDraft,
  CommentEdit,
  CommentList,
  CommentPage,
  CommentPath,
  Id,
  ReadPosition,
  Subject,
  Unread,
  WordingPage,
} from '@stoa/contract/schemas';
import { Type } from 'typebox';
import { ById, Paging, paging } from './parameters.ts';
import { Keyed, need, Revised, route } from './route.ts';

const CommentOrder = Type.Union([
  Type.Literal('oldest'),
  Type.Literal('newest'),
  Type.Literal('helpful'),
  Type.Literal('unanswered'),
]);

export const threadRoutes = {
  'threads.list': route({
    summary: 'Comments on a subject, or replies to one comment',
    query: Type.Object({
      subject: Subject,
      parentId: Type.Optional(Id),
      order: Type.Optional(CommentOrder),
      ...paging,
    }),
    answer: CommentPage,
    handle: (backend, { query, call }) => need(backend.threads).list(query, query, call),
  }),
  'threads.search': route({
    summary: 'Comments of a thread that contain every word, newest first',
    query: Type.Object({ subject: Subject, text: Type.String({ maxLength: 2_000 }), ...paging }),
    answer: CommentList,
    handle: (backend, { query, call }) => need(backend.threads).search(query, query, call),
  }),
  'threads.questions': route({
    summary: 'Questions without an answer, of all threads',
    query: Type.Object({
      department: Type.Optional(Type.String({ maxLength: 200 })),
      forMe: Type.Optional(Type.Boolean()),
      order: Type.Optional(Type.Union([Type.Literal('shortest'), Type.Literal('oldest')])),
      ...paging,
    }),
    answer: CommentList,
    handle: (backend, { query, call }) => need(backend.threads).questions(query, query, call),
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
  'threads.history': route({
    summary: 'Earlier words of a comment, latest first',
    params: ById,
    query: Paging,
    answer: WordingPage,
    handle: (backend, { params, query, call }) =>
      need(backend.threads).history(params.id, query, call),
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
  'threads.markAnswer': route({
    summary: 'Mark a reply as the answer to its question, or take that back',
    params: ById,
    headers: Keyed,
    body: AnswerMark,
    answer: Comment,
    handle: (backend, { params, body, call }) =>
      need(backend.threads).markAnswer(params.id, body, call),
  }),
  'threads.markRead': route({
    summary: 'What was written in a thread up to then is read',
    body: Type.Object({ subject: Subject, upTo: ReadPosition }, { additionalProperties: false }),
    answer: Unread,
    handle: (backend, { body, call }) =>
      need(backend.threads).markRead(body.subject, body.upTo, call),
  }),
};
