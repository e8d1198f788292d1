import { Type, type Static } from 'typebox';
import { LIMITS } from '../limits.ts';
import { Id } from './values.ts';

/** The pictures and recordings that can be kept; what a file is, its bytes say. */
export const MediaType = Type.Union([
  Type.Literal('image/jpeg'),
  Type.Literal('image/png'),
  Type.Literal('image/webp'),
  Type.Literal('image/gif'),
  Type.Literal('image/avif'),
  Type.Literal('audio/webm'),
  Type.Literal('audio/ogg'),
  Type.Literal('audio/mp4'),
  Type.Literal('audio/mpeg'),
  Type.Literal('audio/wav'),
]);
export type MediaType = Static<typeof MediaType>;

const media = {
  /** Holds at least 128 random bits: whoever knows it may see what it names. */
  id: Id,
  /** Where a page finds it; `media:<id>` where whoever serves the backend gives addresses. */
  src: Type.String({ minLength: 1, maxLength: 2048 }),
  type: MediaType,
  /** In bytes, as it is kept. */
  size: Type.Integer({ minimum: 1 }),
  name: Type.Union([Type.String({ maxLength: LIMITS.fileName }), Type.Null()]),
  /** Of a picture as it is shown, in pixels. */
  width: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  height: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  /** Of a recording, in seconds, as the one who made it says. */
  duration: Type.Union([
    Type.Number({ exclusiveMinimum: 0, maximum: LIMITS.recording }),
    Type.Null(),
  ]),
};

/** A picture or a recording that somebody uploaded. */
export const Media = Type.Object(media, { additionalProperties: false });
export type Media = Static<typeof Media>;

/** A picture that belongs to a comment; `alt` says what it shows. */
export const Attachment = Type.Object(
  { ...media, alt: Type.String({ maxLength: LIMITS.alt }) },
  { additionalProperties: false },
);
export type Attachment = Static<typeof Attachment>;

/** Names an own upload, and says in words what it shows. */
export const AttachmentDraft = Type.Object(
  { id: Id, alt: Type.String({ minLength: 1, maxLength: LIMITS.alt }) },
  { additionalProperties: false },
);
export type AttachmentDraft = Static<typeof AttachmentDraft>;
