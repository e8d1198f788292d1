import { Id, Post, PostDraft, PostForm, PostPage } from '@stoa/contract/schemas';
import { Type } from 'typebox';
import { ById, paging } from './parameters.ts';
import { Keyed, need, route } from './route.ts';

export const postRoutes = {
  'posts.list': route({
    summary: 'Posts of leaders, newest first',
    query: Type.Object({
      forms: Type.Optional(Type.Array(PostForm, { minItems: 1, maxItems: 3 })),
      authorId: Type.Optional(Id),
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
  'posts.publish': route({
    summary: 'Publish a post (leaders)',
    headers: Keyed,
    body: PostDraft,
    answer: Post,
    creates: true,
    handle: (backend, { body, call }) => need(backend.posts).publish(body, call),
  }),
};
