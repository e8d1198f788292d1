import { LIMITS } from '@stoa/contract';
import type {
  ActivityEvent,
  CommentDraft,
  CommentEdit,
  PostDraft,
  ReactionChoice,
  ReactionKind,
  ReadPosition,
  ThreadSearch,
} from '@stoa/contract';
import { checkAttachments } from './attachments.ts';
import {
  inMilliseconds,
  localizedField,
  refuse,
  MEDIA_ADDRESS,
  textField,
  timestampField,
} from './draft-fields.ts';
import type { Fields } from './draft-fields.ts';
import { asksOnly } from './questions.ts';
import { storableJson, storableText } from './storable.ts';
import { searchableWords } from './text.ts';

/** The subject pattern of the contract, for backends that run without the schemas. */
const SUBJECT = /^[a-z][a-z0-9-]*:[^\u0000-\u0020\u007F]+$/;

/** Each check returns the draft as it is stored, or throws `invalid` with the fields at fault. */
export function checkSubject(subject: string): void {
  const fields: Fields = {};
  if (!subject) fields['subject'] = 'required';
  else if (subject.length > 512) fields['subject'] = 'too-long';
  else if (!SUBJECT.test(subject)) fields['subject'] = 'format';
  refuse(fields, 'A subject reads "kind:id", for example "page:/hr/benefits".');
}

export function checkComment(draft: CommentDraft): CommentDraft {
  checkSubject(draft.subject);
  const fields: Fields = {};
  const isRoot = draft.parentId === null;
  if (!isRoot && draft.kind === 'question') fields['kind'] = 'unknown';
  if (isRoot && draft.answers) fields['answers'] = 'unknown';
  refuse(fields, 'A question begins a conversation; an answer replies to a question.');
  const kind = isRoot && asksOnly(draft.subject) ? 'question' : (draft.kind ?? 'comment');
  return { ...draft, ...checkCommentEdit(draft), kind };
}

export function checkCommentEdit(edit: CommentEdit): CommentEdit {
  const fields: Fields = {};
  const text = storableText(edit.body.text);
  textField(fields, 'body.text', text, LIMITS.comment);
  refuse(fields, 'Write something, up to the longest text allowed.');
  return {
    body: { format: 'markdown', text },
    ...(edit.lang !== undefined && { lang: edit.lang }),
    ...(edit.attachments && { attachments: checkAttachments(edit.attachments) }),
  };
}

/** The words to look for in a thread. */
export function checkSearch({ subject, text }: ThreadSearch): string[] {
  checkSubject(subject);
  const fields: Fields = {};
  const words = searchableWords(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) fields['text'] = 'required';
  else if (text.length > LIMITS.search) fields['text'] = 'too-long';
  refuse(fields, `Look for at least one word, in up to ${LIMITS.search} characters.`);
  return words;
}

/** What is read of a thread: never more than there can be now. */
export function checkReadPosition({ at, id }: ReadPosition, now: string): ReadPosition {
  const fields: Fields = {};
  timestampField(fields, 'upTo.at', at);
  if (!id) fields['upTo.id'] = 'required';
  refuse(fields, 'Say up to which comment it is read, by its time and its id.');
  const instant = inMilliseconds(at);
  return { at: instant < now ? instant : now, id: storableText(id) };
}

export function checkReaction(
  choice: ReactionChoice,
  vocabulary: readonly ReactionKind[],
): ReactionChoice {
  const known = vocabulary.some(({ kind }) => kind === choice.kind);
  refuse(known ? {} : { kind: 'unknown' }, 'Choose a reaction of the vocabulary.');
  return choice;
}

export function checkPost(draft: PostDraft): PostDraft {
  const fields: Fields = {};
  const text = storableText(draft.body.text);
  const title = storableText(draft.title ?? '').trim();
  const { picture, audio, series, publishAt } = draft;
  if (draft.form === 'blog') {
    textField(fields, 'title', title, LIMITS.title);
    textField(fields, 'body.text', text, LIMITS.post);
    if (audio) fields['audio'] = 'unknown';
  } else {
    if (title) fields['title'] = 'unknown';
    if (series) fields['series'] = 'unknown';
    // Whoever speaks need not write as well: the transcript has the words.
    if (!audio || text.trim()) textField(fields, 'body.text', text, LIMITS.daily);
  }
  if (picture) {
    localizedField(fields, 'picture.alt', picture.alt);
    if (!MEDIA_ADDRESS.test(picture.src)) fields['picture.src'] = 'format';
  }
  if (audio) {
    textField(fields, 'audio.transcript', audio.transcript, LIMITS.transcript);
    if (!MEDIA_ADDRESS.test(audio.src)) fields['audio.src'] = 'format';
  }
  if (series) textField(fields, 'series.name', series.name, LIMITS.title);
  if (publishAt) timestampField(fields, 'publishAt', publishAt);
  refuse(
    fields,
    'A blog post needs a title; a daily post has none, at most 280 characters, and a transcript with its voice note; a picture says what it shows.',
  );
  const { authorId: _author, draftId: _draft, ...content } = draft;
  return storableJson({
    ...content,
    title: title || null,
    body: { format: 'markdown', text },
    series: series ? { ...series, name: series.name.trim() } : null,
    publishAt: publishAt ? inMilliseconds(publishAt) : null,
  });
}

/** A draft is kept unfinished as it is; only its size has limits. */
export function checkUnfinishedPost(draft: PostDraft): PostDraft {
  const fields: Fields = {};
  if (draft.body.text.length > LIMITS.post) fields['body.text'] = 'too-long';
  if ((draft.title ?? '').length > LIMITS.title) fields['title'] = 'too-long';
  refuse(fields, 'This draft is longer than a post may be.');
  return storableJson(draft);
}

export function checkActivity(events: readonly ActivityEvent[]): void {
  const fields: Fields = {};
  if (events.length === 0) fields['events'] = 'required';
  if (events.length > 100) fields['events'] = 'too-long';
  events.forEach((event, i) => timestampField(fields, `events.${i}.at`, event.at));
  refuse(fields, 'Record 1 to 100 events at once, each with its time.');
}
