import { msg } from '@lit/localize';
import type { Goal, Picture, PostDraft, PostVersion, VoiceNote } from '@stoa/contract';
import { provenanceWords } from '../blog-roll/byline.ts';
import { localized } from '../foundation/localized.ts';
import { fullDate } from '../foundation/time.ts';
import type { Described } from '../kept-work/version-choice.ts';

/** How a part of a post is called, and what it says. */
export function describePart(part: string): Described {
  return { label: labelOf(part as keyof PostDraft), words: (value) => wordsOf(part, value) };
}

function labelOf(part: keyof PostDraft): string {
  switch (part) {
    case 'form':
      return msg('Form of the post');
    case 'authorId':
      return msg('For whom');
    case 'title':
      return msg('Title');
    case 'picture':
      return msg('Picture');
    case 'audio':
      return msg('Recording');
    case 'series':
      return msg('Series');
    case 'provenance':
      return msg('How the words came about');
    case 'goal':
      return msg('Goal it serves');
    case 'publishAt':
      return msg('When it appears');
    default:
      return msg('Words');
  }
}

function wordsOf(part: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (part) {
    case 'form':
      return value === 'blog' ? msg('Long post') : msg('Short post');
    case 'body':
      return textOf(value as PostVersion['body']);
    case 'picture':
      return localized((value as Picture).alt) || (value as Picture).src;
    case 'audio':
      return (value as VoiceNote).transcript;
    case 'series': {
      const { name, part: nth } = value as NonNullable<PostDraft['series']>;
      return nth ? `${name}, ${nth}` : name;
    }
    case 'provenance':
      return provenanceWords(value as PostDraft['provenance']);
    case 'goal':
      return localized((value as Goal).name);
    case 'publishAt':
      return fullDate(value as string);
    default:
      return typeof value === 'string' ? value : '';
  }
}

function textOf(body: PostVersion['body']): string {
  return body.format === 'markdown' ? body.text : '';
}
