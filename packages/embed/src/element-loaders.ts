import type { ElementLoader } from './autoload.ts';

const campaigns = () => import('@stoa/backend-http/ports/campaigns.js');
const offers = () => import('@stoa/backend-http/ports/offers.js');
const posts = () => import('@stoa/backend-http/ports/posts.js');
const threads = () => import('@stoa/backend-http/ports/threads.js');

/**
 * By tag without its prefix: the element, and what a Stoa server is asked with for it, which comes
 * along and not one request later.
 */
const PARTS: Readonly<Record<string, readonly ElementLoader[]>> = {
  backend: [() => import('@stoa/elements/define/backend.js')],
  'blog-roll': [() => import('@stoa/elements/define/blog-roll.js'), posts],
  'blog-post': [() => import('@stoa/elements/define/blog-post.js'), posts],
  'campaign-archive': [() => import('@stoa/elements/define/campaign-archive.js'), campaigns],
  'campaign-editor': [() => import('@stoa/elements/define/campaign-editor.js'), campaigns],
  'campaign-banner': [() => import('@stoa/elements/define/campaign-banner.js'), campaigns],
  'discussion-thread': [() => import('@stoa/elements/define/discussion-thread.js'), threads],
  moderation: [
    () => import('@stoa/elements/define/moderation.js'),
    () => import('@stoa/backend-http/ports/moderation.js'),
  ],
  'offer-editor': [() => import('@stoa/elements/define/offer-editor.js'), offers],
  'offer-report': [() => import('@stoa/elements/define/offer-report.js'), offers],
  'offer-feedback': [() => import('@stoa/elements/define/offer-feedback.js'), offers],
  'post-editor': [() => import('@stoa/elements/define/post-editor.js'), posts],
  questions: [() => import('@stoa/elements/define/questions.js'), threads],
  'whats-new': [
    () => import('@stoa/elements/define/whats-new.js'),
    () => import('@stoa/backend-http/ports/news.js'),
  ],
};

/** The elements that a page may hold, by tag; with the first one come the types of backends. */
export function elementLoaders(): ReadonlyMap<string, ElementLoader> {
  const loaders = new Map<string, ElementLoader>();
  for (const name of Object.keys(PARTS)) {
    const types: ElementLoader = async () =>
      (await import('./backend-types.ts')).registerBackendTypes();
    const parts = [...(PARTS[name] ?? []), types];
    loaders.set(`stoa-${name}`, () => Promise.all(parts.map((load) => load())));
  }
  return loaders;
}
