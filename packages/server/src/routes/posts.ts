import {
  Delegations,
  DraftReceipt,
  Id,
  Post,
  PostDraft,
  PostFilters,
  PostForm,
  PostPage,
  PostVersionPage,
  SavedDraft,
  SavedDraftPage,
} from '@stoa/contract/schemas';
import { Type } from 'typebox';
import { ById, paging, Paging } from './parameters.ts';
import { Keyed, need, Revised, RevisedOrNew, route } from './route.ts';

export const postRoutes = {
  'posts.list': route({
    summary: 'Posts of leaders, newest first',
    query: Type.Object({
      forms: Type.Optional(Type.Array(PostForm, { minItems: 1, maxItems: 3 })),
      authorId: Type.Optional(Id),
      goalId: Type.Optional(Id),
      state: Type.Optional(Post.properties.state),
      ...paging,
    }),
    answer: PostPage,
    handle: (backend, { query, call }) => need(backend.posts).list(query, query, call),
  }),
  'posts.get': route({
    summary: 'One post',
    params: ById,
    answer: Post,
    handle: (backend, { params, call }) => need(backend.posts).get(params.id, call),
  }),
  'posts.filters': route({
    summary: 'Leaders who have published, and goals that posts name',
    answer: PostFilters,
    handle: (backend, { call }) => need(backend.posts).filters(call),
  }),
  'posts.publish': route({
    summary: 'Publish a post, now or at a set time (leaders and their delegates)',
    headers: Keyed,
    body: PostDraft,
    answer: Post,
    creates: true,
    handle: (backend, { body, call }) => need(backend.posts).publish(body, call),
  }),
  'posts.edit': route({
    summary: 'Replace what a post says; what it said before stays in its history',
    params: ById,
    headers: Revised,
    body: PostDraft,
    answer: Post,
    handle: (backend, { params, body, revision, call }) =>
      need(backend.posts).edit(params.id, body, revision, call),
  }),
  'posts.withdraw': route({
    summary: 'Take a post off the roll, or out of the schedule',
    params: ById,
    headers: Revised,
    answer: Post,
    handle: (backend, { params, revision, call }) =>
      need(backend.posts).withdraw(params.id, revision, call),
  }),
  'posts.history': route({
    summary: 'What a post said before, newest first',
    params: ById,
    query: Paging,
    answer: PostVersionPage,
    handle: (backend, { params, query, call }) =>
      need(backend.posts).history(params.id, query, call),
  }),
  'posts.markRead': route({
    summary: 'Mark posts as read',
    headers: Keyed,
    body: Type.Object(
      { ids: Type.Array(Id, { minItems: 1, maxItems: 100 }) },
      { additionalProperties: false },
    ),
    handle: (backend, { body, call }) => need(backend.posts).markRead(body.ids, call),
  }),
  'posts.drafts': route({
    summary: 'The viewer’s drafts, last saved first',
    query: Paging,
    answer: SavedDraftPage,
    handle: (backend, { query, call }) => need(backend.posts).drafts(query, call),
  }),
  'posts.draft': route({
    summary: 'One draft of the viewer',
    params: ById,
    answer: SavedDraft,
    handle: (backend, { params, call }) => need(backend.posts).draft(params.id, call),
  }),
  'posts.saveDraft': route({
    summary: 'Keep a draft; the first time without a revision',
    params: ById,
    headers: RevisedOrNew,
    body: PostDraft,
    answer: DraftReceipt,
    handle: (backend, { params, body, revision, call }) =>
      need(backend.posts).saveDraft(params.id, body, revision || null, call),
  }),
  'posts.discardDraft': route({
    summary: 'Forget a draft',
    params: ById,
    headers: Keyed,
    handle: (backend, { params, call }) => need(backend.posts).discardDraft(params.id, call),
  }),
  'posts.delegations': route({
    summary: 'For whom the viewer may write posts, and who may write theirs',
    answer: Delegations,
    handle: (backend, { call }) => need(backend.posts).delegations(call),
  }),
  'posts.delegate': route({
    summary: 'Let a person write posts for the viewer, or no longer (leaders)',
    params: ById,
    headers: Keyed,
    body: Type.Object({ on: Type.Boolean() }, { additionalProperties: false }),
    answer: Delegations,
    handle: (backend, { params, body: { on }, call }) =>
      need(backend.posts).delegate(params.id, on, call),
  }),
};
