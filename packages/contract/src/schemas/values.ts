import { Type, type Static } from 'typebox';

/** An instant as ISO 8601 in UTC with milliseconds, `2026-11-23T09:30:00.000Z`. */
export const Timestamp = Type.String({ format: 'date-time', maxLength: 32 });
export type Timestamp = Static<typeof Timestamp>;

/** Identifies an entity within its backend; opaque to callers. */
export const Id = Type.String({ minLength: 1, maxLength: 128 });
export type Id = Static<typeof Id>;

/** Changes whenever the entity changes; opaque, echoed back by an edit. */
export const Revision = Type.String({ minLength: 1, maxLength: 128 });
export type Revision = Static<typeof Revision>;

/** A BCP 47 language tag. */
export const Lang = Type.String({ pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$', maxLength: 35 });
export type Lang = Static<typeof Lang>;

/** What a thread is about, `<kind>:<id>`, for example `page:/hr/benefits`. */
export const Subject = Type.String({
  minLength: 3,
  maxLength: 512,
  pattern: '^[a-z][a-z0-9-]*:[^\\u0000-\\u0020\\u007F]+$',
});
export type Subject = Static<typeof Subject>;

/** Text that a person wrote. */
export const Markdown = Type.Object(
  { format: Type.Literal('markdown'), text: Type.String() },
  { additionalProperties: false },
);
export type Markdown = Static<typeof Markdown>;

/** Markup that comes from a host's own CMS, never from a person's input in Stoa. */
export const HostHtml = Type.Object(
  { format: Type.Literal('html'), html: Type.String() },
  { additionalProperties: false },
);
export type HostHtml = Static<typeof HostHtml>;

export const RichText = Type.Union([Markdown, HostHtml]);
export type RichText = Static<typeof RichText>;

/** Official text by language tag; at least one language. */
export const LocalizedText = Type.Record(Type.String(), Type.String({ maxLength: 4000 }), {
  minProperties: 1,
});
export type LocalizedText = Static<typeof LocalizedText>;

/** A picture; `alt` says what it shows. */
export const Picture = Type.Object(
  {
    src: Type.String({ minLength: 1, maxLength: 2048 }),
    alt: LocalizedText,
    width: Type.Integer({ minimum: 1 }),
    height: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
);
export type Picture = Static<typeof Picture>;

/** Position after which a page goes on; opaque. */
export const Cursor = Type.String({ minLength: 1, maxLength: 1024 });
export type Cursor = Static<typeof Cursor>;
