import { Type, type Static } from 'typebox';
import { Id, Timestamp } from './values.ts';

/**
 * What a watcher follows: `thread:<subject>`, `offer:<id>`, `posts`, `questions`, `campaigns`,
 * `news`,
 * `news:<person>`, which reports only to that person, or `moderation`, only to moderators.
 */
export const Topic = Type.String({ minLength: 1, maxLength: 600 });
export type Topic = Static<typeof Topic>;

/** A change, by reference only: whoever may read the entity reads it through its port. */
export const Change = Type.Object(
  {
    /** Grows with every change of the backend. */
    sequence: Type.Integer({ minimum: 1 }),
    topic: Topic,
    kind: Type.Union([
      Type.Literal('added'),
      Type.Literal('changed'),
      Type.Literal('removed'),
      /** Changes were missed: read everything on the topic again. */
      Type.Literal('reset'),
    ]),
    /**
     * The comment, offer, post, campaign or item of news; on `news:<person>`, the person where
     * their session is another: what keeps them from writing has come or gone.
     */
    id: Id,
    at: Timestamp,
  },
  { additionalProperties: false },
);
export type Change = Static<typeof Change>;
