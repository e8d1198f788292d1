import { Type, type Static } from 'typebox';
import { LIMITS } from '../limits.ts';
import { Person } from './people.ts';
import {
  Cursor,
  Id,
  Lang,
  LocalizedText,
  Markdown,
  Picture,
  Revision,
  RichText,
  Subject,
  Timestamp,
} from './values.ts';

/** A long text, a short one, or a reply that a leader wrote in a discussion. */
export const PostForm = Type.Union([
  Type.Literal('blog'),
  Type.Literal('daily'),
  Type.Literal('joined'),
]);
export type PostForm = Static<typeof PostForm>;

/** How the words came about; always shown. */
export const Provenance = Type.Union([
  Type.Literal('own-hand'),
  Type.Literal('with-help'),
  Type.Literal('dictated'),
]);
export type Provenance = Static<typeof Provenance>;

export const Goal = Type.Object({ id: Id, name: LocalizedText }, { additionalProperties: false });
export type Goal = Static<typeof Goal>;

/** The question that a leader's reply answers. */
export const JoinedQuestion = Type.Object(
  {
    commentId: Id,
    /** `null` when the question was removed. */
    author: Type.Union([Person, Type.Null()]),
    body: Type.Union([Markdown, Type.Null()]),
    createdAt: Timestamp,
  },
  { additionalProperties: false },
);
export type JoinedQuestion = Static<typeof JoinedQuestion>;

/** One item of a leader's roll. */
export const Post = Type.Object(
  {
    id: Id,
    revision: Revision,
    form: PostForm,
    author: Person,
    /** Only in form `blog`. */
    title: Type.Union([Type.String({ maxLength: LIMITS.title }), Type.Null()]),
    body: RichText,
    lang: Type.Union([Lang, Type.Null()]),
    picture: Type.Union([Picture, Type.Null()]),
    publishedAt: Timestamp,
    provenance: Provenance,
    goal: Type.Union([Goal, Type.Null()]),
    /** The thread that the item opens. */
    subject: Subject,
    /** Comments in that thread. */
    replyCount: Type.Integer({ minimum: 0 }),
    /** Only in form `joined`: the reply, and the question it answers. */
    joined: Type.Union([
      Type.Object({ commentId: Id, question: JoinedQuestion }, { additionalProperties: false }),
      Type.Null(),
    ]),
  },
  { additionalProperties: false },
);
export type Post = Static<typeof Post>;

export const PostDraft = Type.Object(
  {
    form: Type.Union([Type.Literal('blog'), Type.Literal('daily')]),
    title: Type.Optional(Type.Union([Type.String({ maxLength: LIMITS.title }), Type.Null()])),
    body: Type.Object(
      {
        format: Type.Literal('markdown'),
        text: Type.String({ minLength: 1, maxLength: LIMITS.post }),
      },
      { additionalProperties: false },
    ),
    lang: Type.Optional(Type.Union([Lang, Type.Null()])),
    picture: Type.Optional(Type.Union([Picture, Type.Null()])),
    provenance: Provenance,
    goal: Type.Optional(Type.Union([Goal, Type.Null()])),
  },
  { additionalProperties: false },
);
export type PostDraft = Static<typeof PostDraft>;

export const PostPage = Type.Object(
  { items: Type.Array(Post), next: Type.Union([Cursor, Type.Null()]) },
  { additionalProperties: false },
);
export type PostPage = Static<typeof PostPage>;
