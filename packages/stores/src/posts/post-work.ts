import { BackendError } from '@stoa/contract';
import type { Id, Picture, Post, PostDraft, Revision, VoiceNote } from '@stoa/contract';
import {
  carryOver,
  listOf,
  oneOf,
  orNull,
  readNumber,
  readWords,
  shape,
  whole,
  wholeWith,
  wordsByLanguage,
} from '../carried-over.ts';
import type { Reading, Readings } from '../carried-over.ts';
import { v7 } from '../mutation-id.ts';

/** A post that is being written, and where it came from. */
export interface PostWork {
  /** Of its draft; of the post where one is changed. */
  readonly id: Id;
  /** Of the draft that the backend keeps. */
  readonly revision: Revision | null;
  /** What that draft says. */
  readonly saved: PostDraft | null;
  /** The post that is being changed. */
  readonly editing: Post | null;
  readonly draft: PostDraft;
}

/** What this device keeps: the work in hand, and others that were begun. */
export interface KeptWorks {
  readonly works: readonly PostWork[];
  /** Words of another version that belong to no work. */
  readonly rest: string;
}

/** A new post, in the form and for the leader of the one before. */
export function emptyWork(before?: PostDraft): PostWork {
  const { form = 'daily', authorId = null, lang = null } = before ?? {};
  const body = { format: 'markdown', text: '' } as const;
  const provenance = authorId ? 'with-help' : 'own-hand';
  const draft: PostDraft = { form, authorId, lang, body, provenance };
  return { id: v7(), revision: null, saved: null, editing: null, draft };
}

/** Without what its form has no place for, which stays with the draft in case the form changes back. */
export function inItsForm(draft: PostDraft): PostDraft {
  if (draft.form === 'blog') return { ...draft, audio: null };
  return { ...draft, title: null, series: null };
}

export function workOf(post: Post): PostWork {
  return { id: post.id, revision: null, saved: null, editing: post, draft: draftOf(post) };
}

export function isEmpty({ title, body, picture, audio }: PostDraft): boolean {
  return !title?.trim() && !body.text.trim() && !picture && !audio;
}

/** Whether there is anything that the post does not say already. */
export function isBegun({ draft, editing }: PostWork): boolean {
  if (!editing) return !isEmpty(draft);
  const { form: _form, ...now } = draft;
  const was: Partial<PostDraft> = draftOf(editing);
  return Object.keys(now).some((field) => differs(was, now, field as keyof typeof now));
}

function differs(
  was: Partial<PostDraft>,
  now: Partial<PostDraft>,
  field: keyof PostDraft,
): boolean {
  return JSON.stringify(was[field] ?? null) !== JSON.stringify(now[field] ?? null);
}

export function draftOf(post: Post): PostDraft {
  const { form, title, body, lang, picture, audio, series, provenance, goal } = post;
  if (form === 'joined' || body.format === 'html') {
    throw new BackendError('unsupported', 'A reply is changed in its discussion.');
  }
  return {
    form,
    title,
    body,
    lang,
    picture,
    audio,
    series: series && { name: series.name, part: series.part },
    provenance,
    goal,
    ...(post.state === 'scheduled' && { publishAt: post.publishedAt }),
  };
}

/** What was kept, by whatever version. */
export function worksIn(text: string, lang: string): KeptWorks {
  const { fields, rest } = carryOver<PostWork & { aside: PostWork[] }>(text, {
    ...workReadings(lang),
    aside: listOf(whole(emptyWork(), workReadings(lang))),
  });
  const { aside = [], ...first } = fields;
  const current = first.draft ? [{ ...emptyWork(), ...first }] : [];
  return { works: [...current, ...aside], rest };
}

function workReadings(lang: string): Readings<PostWork> {
  return {
    id: readWords,
    revision: orNull(readWords),
    saved: orNull(wholeWith<PostDraft>('form', 'body')),
    editing: orNull(wholeWith<Post>('id', 'revision', 'form', 'author', 'body')),
    draft: draftIn(lang),
  };
}

function draftIn(lang: string): Reading<PostDraft> {
  const texts = wordsByLanguage(lang);
  const body: Reading<PostDraft['body']> = (value, leave) => {
    const fields = typeof value === 'string' ? { text: value } : readBody(value, leave);
    return fields && { format: 'markdown', text: fields.text ?? '' };
  };
  return whole<PostDraft>(emptyWork().draft, {
    form: oneOf('daily', 'blog'),
    authorId: orNull(readWords),
    title: orNull(readWords),
    body,
    lang: orNull(readWords),
    picture: orNull(
      whole<Picture>(
        { src: '', alt: {}, width: 1, height: 1 },
        { src: readWords, alt: texts, width: readNumber, height: readNumber },
      ),
    ),
    audio: orNull(
      whole<VoiceNote>(
        { src: '', seconds: null, transcript: '' },
        { src: readWords, seconds: orNull(readNumber), transcript: readWords },
      ),
    ),
    series: orNull(
      whole<{ name: string; part?: number }>({ name: '' }, { name: readWords, part: readNumber }),
    ),
    provenance: oneOf('own-hand', 'with-help', 'dictated'),
    goal: orNull(wholeWith('id', 'name')),
    publishAt: orNull(readWords),
    draftId: orNull(readWords),
  });
}

const readBody = shape<PostDraft['body']>({ format: oneOf('markdown'), text: readWords });
