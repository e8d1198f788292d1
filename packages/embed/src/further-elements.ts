/** Elements that stand on few pages, by tag without its prefix, each with what its server is asked with. */
export const FURTHER: Readonly<Record<string, () => Promise<unknown>>> = {
  'blog-post': () =>
    Promise.all([
      import('@stoa/elements/define/blog-post.js'),
      import('@stoa/backend-http/ports/posts.js'),
    ]),
  'campaign-archive': () =>
    Promise.all([
      import('@stoa/elements/define/campaign-archive.js'),
      import('@stoa/backend-http/ports/campaigns.js'),
    ]),
  'campaign-editor': () =>
    Promise.all([
      import('@stoa/elements/define/campaign-editor.js'),
      import('@stoa/backend-http/ports/campaigns.js'),
    ]),
  moderation: () =>
    Promise.all([
      import('@stoa/elements/define/moderation.js'),
      import('@stoa/backend-http/ports/moderation.js'),
    ]),
  'offer-editor': () =>
    Promise.all([
      import('@stoa/elements/define/offer-editor.js'),
      import('@stoa/backend-http/ports/offers.js'),
    ]),
  'offer-report': () =>
    Promise.all([
      import('@stoa/elements/define/offer-report.js'),
      import('@stoa/backend-http/ports/offers.js'),
    ]),
  'post-editor': () =>
    Promise.all([
      import('@stoa/elements/define/post-editor.js'),
      import('@stoa/backend-http/ports/posts.js'),
    ]),
  questions: () =>
    Promise.all([
      import('@stoa/elements/define/questions.js'),
      import('@stoa/backend-http/ports/threads.js'),
    ]),
  'whats-new': () =>
    Promise.all([
      import('@stoa/elements/define/whats-new.js'),
      import('@stoa/backend-http/ports/news.js'),
    ]),
};
