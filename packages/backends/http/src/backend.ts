import { CONTRACT_VERSION } from '@stoa/contract';
import type { Backend } from '@stoa/contract';
import { HttpClient } from './client.ts';
import type { HttpBackendOptions } from './client.ts';
import { LateChangeFeed } from './late-change-feed.ts';
import { latePort } from './late-port.ts';
import { viewer } from './ports/viewer.ts';

/** A backend whose store is a Stoa server; which ports that has, `session()` tells. */
export function createHttpBackend(options: HttpBackendOptions): Backend {
  const client = new HttpClient(options);
  const feed = new LateChangeFeed(async () => {
    const [{ ChangeFeed }, { changes }] = await Promise.all([
      import('./change-feed.ts'),
      import('./ports/changes.ts'),
    ]);
    return new ChangeFeed(changes(client));
  });
  return {
    contractVersion: CONTRACT_VERSION,
    viewer: viewer(client),
    people: latePort(async () => (await import('./ports/people.ts')).people(client)),
    threads: latePort(async () => (await import('./ports/threads.ts')).threads(client)),
    offers: latePort(async () => (await import('./ports/offers.ts')).offers(client)),
    posts: latePort(async () => (await import('./ports/posts.ts')).posts(client)),
    campaigns: latePort(async () => (await import('./ports/campaigns.ts')).campaigns(client)),
    moderation: latePort(async () => (await import('./ports/moderation.ts')).moderation(client)),
    news: latePort(async () => (await import('./ports/news.ts')).news(client)),
    activity: latePort(async () => (await import('./ports/activity.ts')).activity(client)),
    media: latePort(async () => (await import('./ports/media.ts')).media(client)),
    watch: (request) => feed.watch(request),
    dispose: async () => {
      feed.close();
      client.close();
    },
  };
}
