import type { ElementLoader } from './autoload.ts';

/**
 * The elements that a page may hold, by tag. What a Stoa server is asked with comes along with the
 * element that asks it, and not one request later.
 */
export function elementLoaders(): ReadonlyMap<string, ElementLoader> {
  return new Map<string, ElementLoader>([
    ['stoa-backend', () => import('@stoa/elements/define/backend.js')],
    [
      'stoa-blog-roll',
      () =>
        Promise.all([
          import('@stoa/elements/define/blog-roll.js'),
          import('@stoa/backend-http/ports/posts.js'),
        ]),
    ],
    [
      'stoa-blog-post',
      () =>
        Promise.all([
          import('@stoa/elements/define/blog-post.js'),
          import('@stoa/backend-http/ports/posts.js'),
        ]),
    ],
    [
      'stoa-campaign-archive',
      () =>
        Promise.all([
          import('@stoa/elements/define/campaign-archive.js'),
          import('@stoa/backend-http/ports/campaigns.js'),
        ]),
    ],
    [
      'stoa-campaign-editor',
      () =>
        Promise.all([
          import('@stoa/elements/define/campaign-editor.js'),
          import('@stoa/backend-http/ports/campaigns.js'),
        ]),
    ],
    [
      'stoa-campaign-banner',
      () =>
        Promise.all([
          import('@stoa/elements/define/campaign-banner.js'),
          import('@stoa/backend-http/ports/campaigns.js'),
        ]),
    ],
    [
      'stoa-discussion-thread',
      () =>
        Promise.all([
          import('@stoa/elements/define/discussion-thread.js'),
          import('@stoa/backend-http/ports/threads.js'),
        ]),
    ],
    [
      'stoa-moderation',
      () =>
        Promise.all([
          import('@stoa/elements/define/moderation.js'),
          import('@stoa/backend-http/ports/moderation.js'),
        ]),
    ],
    [
      'stoa-offer-editor',
      () =>
        Promise.all([
          import('@stoa/elements/define/offer-editor.js'),
          import('@stoa/backend-http/ports/offers.js'),
        ]),
    ],
    [
      'stoa-offer-report',
      () =>
        Promise.all([
          import('@stoa/elements/define/offer-report.js'),
          import('@stoa/backend-http/ports/offers.js'),
        ]),
    ],
    [
      'stoa-offer-feedback',
      () =>
        Promise.all([
          import('@stoa/elements/define/offer-feedback.js'),
          import('@stoa/backend-http/ports/offers.js'),
        ]),
    ],
    [
      'stoa-post-editor',
      () =>
        Promise.all([
          import('@stoa/elements/define/post-editor.js'),
          import('@stoa/backend-http/ports/posts.js'),
        ]),
    ],
    [
      'stoa-questions',
      () =>
        Promise.all([
          import('@stoa/elements/define/questions.js'),
          import('@stoa/backend-http/ports/threads.js'),
        ]),
    ],
    [
      'stoa-whats-new',
      () =>
        Promise.all([
          import('@stoa/elements/define/whats-new.js'),
          import('@stoa/backend-http/ports/news.js'),
        ]),
    ],
  ]);
}
