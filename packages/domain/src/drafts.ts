import { BackendError, LIMITS } from '@stoa/contract';
import type {
  ActivityEvent,
  AnswerDraft,
  CommentDraft,
  CommentEdit,
  FieldProblem,
  LocalizedText,
  Offer,
  OfferDraft,
  PostDraft,
  ReactionChoice,
  ReactionKind,
} from '@stoa/contract';
import { checkAttachments } from './attachments.ts';
import { storableJson, storableText } from './text.ts';

type Fields = Record<string, FieldProblem>;

/** The subject pattern of the contract, for backends that run without the schemas. */
const SUBJECT = /^[a-z][a-z0-9-]*:[^\u0000-\u0020\u007F]+$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const SAFE_ADDRESS = /^(https?:\/\/|\/(?!\/)|#|\?|\.\.?\/)/i;

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
  return { ...draft, ...checkCommentEdit(draft) };
}

export function checkCommentEdit(edit: CommentEdit): CommentEdit {
  const fields: Fields = {};
  const text = storableText(edit.body.text);
  textField(fields, 'body.text', text, LIMITS.comment);
  refuse(fields, 'Write something, up to the longest text allowed.');
  const body = { format: 'markdown', text } as const;
  return edit.attachments ? { body, attachments: checkAttachments(edit.attachments) } : { body };
}

export function checkReaction(
  choice: ReactionChoice,
  vocabulary: readonly ReactionKind[],
): ReactionChoice {
  const known = vocabulary.some(({ kind }) => kind === choice.kind);
  refuse(known ? {} : { kind: 'unknown' }, 'Choose a reaction of the vocabulary.');
  return choice;
}

export function checkAnswer(draft: AnswerDraft, offer: Pick<Offer, 'questions'>): AnswerDraft {
  const fields: Fields = {};
  for (const { id, steps } of offer.questions) {
    const ratings = draft.ratings.filter((rating) => rating.questionId === id);
    const value = ratings[0]?.value;
    if (value === undefined) fields[`ratings.${id}`] = 'required';
    else if (ratings.length > 1 || !Number.isInteger(value) || value < 1 || value > steps) {
      fields[`ratings.${id}`] = 'out-of-range';
    }
  }
  const asked = new Set(offer.questions.map(({ id }) => id));
  for (const { questionId } of draft.ratings) {
    if (!asked.has(questionId)) fields[`ratings.${questionId}`] = 'unknown';
  }
  const sentence = storableText(draft.sentence ?? '').trim();
  if (sentence.length > LIMITS.sentence) fields['sentence'] = 'too-long';
  refuse(fields, 'Answer each question once, on its scale.');
  return { ratings: draft.ratings, sentence: sentence || null };
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
    if (!SAFE_ADDRESS.test(picture.src)) fields['picture.src'] = 'format';
  }
  if (audio) {
    textField(fields, 'audio.transcript', audio.transcript, LIMITS.transcript);
    if (!SAFE_ADDRESS.test(audio.src)) fields['audio.src'] = 'format';
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

export function checkOffer(draft: OfferDraft): OfferDraft {
  const fields: Fields = {};
  localizedField(fields, 'title', draft.title);
  localizedField(fields, 'summary', draft.summary);
  localizedField(fields, 'decision', draft.decision);
  if (!draft.pictures?.length) fields['pictures'] = 'required';
  draft.pictures?.forEach((picture, i) => {
    localizedField(fields, `pictures.${i}.alt`, picture.alt);
    if (!SAFE_ADDRESS.test(picture.src)) fields[`pictures.${i}.src`] = 'format';
  });
  if (!draft.questions?.length) fields['questions'] = 'required';
  else if (draft.questions.length > LIMITS.questions) fields['questions'] = 'too-long';
  draft.questions?.forEach((question, i) => {
    localizedField(fields, `questions.${i}.text`, question.text);
    if (draft.questions.findIndex(({ id }) => id === question.id) !== i) {
      fields[`questions.${i}.id`] = 'format';
    }
  });
  timestampField(fields, 'closesAt', draft.closesAt);
  if (!draft.ownerId) fields['ownerId'] = 'required';
  refuse(
    fields,
    'An offer needs a picture, a question, the decision it will influence, a closing date and an owner who answers.',
  );
  return storableJson({ ...draft, closesAt: inMilliseconds(draft.closesAt) });
}

export function checkActivity(events: readonly ActivityEvent[]): void {
  const fields: Fields = {};
  if (events.length === 0) fields['events'] = 'required';
  if (events.length > 100) fields['events'] = 'too-long';
  events.forEach((event, i) => timestampField(fields, `events.${i}.at`, event.at));
  refuse(fields, 'Record 1 to 100 events at once, each with its time.');
}

function textField(fields: Fields, name: string, text: string, longest: number): void {
  if (text.trim() === '') fields[name] = 'required';
  else if (text.length > longest) fields[name] = 'too-long';
}

function localizedField(fields: Fields, name: string, text: LocalizedText | undefined): void {
  const words = Object.values(text ?? {});
  if (words.length === 0 || words.some((word) => word.trim() === '')) fields[name] = 'required';
}

function timestampField(fields: Fields, name: string, value: string | undefined): void {
  if (!value) fields[name] = 'required';
  else if (!TIMESTAMP.test(value) || Number.isNaN(Date.parse(value))) fields[name] = 'format';
}

/** Timestamps compare as text only when all have milliseconds. */
function inMilliseconds(timestamp: string): string {
  return new Date(timestamp).toISOString();
}

function refuse(fields: Fields, message: string): void {
  if (Object.keys(fields).length > 0) throw new BackendError('invalid', message, { fields });
}
