import type { NewsItem } from '@stoa/contract';

export interface NewsAddresses {
  /** Where posts stand, with `{id}` for the post's id. */
  readonly posts: string | undefined;
  /** Where offers stand, with `{id}` for the offer's id. */
  readonly offers: string | undefined;
}

const SAFE = /^(https?:\/\/|\/(?!\/)|#|\?|\.\.?\/)/i;

/** Where something new stands; `undefined` where the page has not told, and it opens in place. */
export function newsAddress(
  { subject, target }: NewsItem,
  { posts, offers }: NewsAddresses,
): string | undefined {
  const id = subject.slice(subject.indexOf(':') + 1);
  const page = subject.startsWith('post:')
    ? filled(posts, id)
    : subject.startsWith('offer:')
      ? filled(offers, id)
      : subject.startsWith('page:/') && id;
  if (!page || !SAFE.test(page)) return undefined;
  return target.kind === 'comment' ? `${page}#comment-${encodeURIComponent(target.id)}` : page;
}

function filled(pattern: string | undefined, id: string): string | undefined {
  return pattern?.replace('{id}', encodeURIComponent(id));
}
