import type { ElementLoader } from './autoload.ts';

/** Of every tag of ours. */
export const PREFIX = 'stoa-';

/**
 * What most pages hold, by tag without its prefix: the element, and what a Stoa server is asked
 * with for it, which comes along and not one request later.
 */
const COMMON: Readonly<Record<string, () => Promise<unknown>>> = {
  backend: () => import('@stoa/elements/define/backend.js'),
  'blog-roll': () =>
    Promise.all([
      import('@stoa/elements/define/blog-roll.js'),
      import('@stoa/backend-http/ports/posts.js'),
    ]),
  // What it asks its server with is in the same file.
  'campaign-banner': () => import('@stoa/elements/define/campaign-banner.js'),
  'discussion-thread': () =>
    Promise.all([
      import('@stoa/elements/define/discussion-thread.js'),
      import('@stoa/backend-http/ports/threads.js'),
    ]),
  'offer-feedback': () =>
    Promise.all([
      import('@stoa/elements/define/offer-feedback.js'),
      import('@stoa/backend-http/ports/offers.js'),
    ]),
};

/**
 * Loads an element that a page holds, by its tag, and with it the types of backends. How those load
 * that stand on few pages comes once there is one of them.
 */
export const loadElement: ElementLoader = async (tag) => {
  const name = tag.slice(PREFIX.length);
  const element =
    COMMON[name]?.() ?? import('./further-elements.ts').then(({ FURTHER }) => FURTHER[name]?.());
  await Promise.all([element, import('./define-backend-types.ts')]);
};
