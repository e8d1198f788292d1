import type { Comment } from '@stoa/contract';

export interface QuestionAddresses {
  /** Where posts stand, with `{id}` for the post's id. */
  readonly posts: string | undefined;
  /** Where offers stand, with `{id}` for the offer's id. */
  readonly offers: string | undefined;
}

const SAFE = /^(https?:\/\/|\/(?!\/)|#|\?|\.\.?\/)/i;

/** Where a question stands; `undefined` where the page has not told, and it opens in place. */
export function questionAddress(
  { subject, id }: Comment,
  { posts, offers }: QuestionAddresses,
): string | undefined {
  const about = subject.slice(subject.indexOf(':') + 1);
  const page = subject.startsWith('post:')
    ? filled(posts, about)
    : subject.startsWith('offer:')
      ? filled(offers, about)
      : /^(page|questions):\//.test(subject) && about;
  if (!page || !SAFE.test(page)) return undefined;
  return `${page}#comment-${encodeURIComponent(id)}`;
}

function filled(pattern: string | undefined, id: string): string | undefined {
  return pattern?.replace('{id}', encodeURIComponent(id));
}
