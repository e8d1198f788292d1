import type { ElementLoader } from './autoload.ts';

/** The elements that a page may hold, by tag. */
export function elementLoaders(): ReadonlyMap<string, ElementLoader> {
  return new Map<string, ElementLoader>([
    ['stoa-backend', () => import('@stoa/elements/define/backend.js')],
    ['stoa-blog-roll', () => import('@stoa/elements/define/blog-roll.js')],
    ['stoa-campaign-banner', () => import('@stoa/elements/define/campaign-banner.js')],
    ['stoa-discussion-thread', () => import('@stoa/elements/define/discussion-thread.js')],
    ['stoa-offer-feedback', () => import('@stoa/elements/define/offer-feedback.js')],
  ]);
}
