import { CONTRACT_VERSION } from '@stoa/contract';
import type { Backend } from '@stoa/contract';
import { HttpClient } from './client.ts';
import type { HttpBackendOptions } from './client.ts';
import { latePort } from './late-port.ts';
import { lateWatch } from './late-watch.ts';
import { once } from './once.ts';
import { viewer } from './ports/viewer.ts';

/** Each port is what its module calls by the port's name. */
const PORTS = {
  people: () => import('./ports/people.ts'),
  threads: () => import('./ports/threads.ts'),
  offers: () => import('./ports/offers.ts'),
  posts: () => import('./ports/posts.ts'),
  campaigns: () => import('./ports/campaigns.ts'),
  moderation: () => import('./ports/moderation.ts'),
  news: () => import('./ports/news.ts'),
  activity: () => import('./ports/activity.ts'),
  media: () => import('./ports/media.ts'),
};

type Ports = Pick<Backend, keyof typeof PORTS>;
type PortModule = Readonly<Record<string, (client: HttpClient) => object>>;

/** A backend whose store is a Stoa server; which ports that has, `session()` tells. */
export function createHttpBackend(options: HttpBackendOptions): Backend {
  const client = new HttpClient(options);
  let close = (): void => undefined;
  const feed = once(async () => {
    const { changeFeed } = await import('./change-feed.ts');
    const made = changeFeed(client);
    close = () => made.close();
    return made;
  });
  const ports: Record<string, object> = {};
  for (const name of Object.keys(PORTS) as (keyof Ports)[]) {
    ports[name] = latePort(async () => {
      const module = (await PORTS[name]()) as unknown as PortModule;
      return module[name]!(client);
    });
  }
  return {
    ...(ports as Ports),
    contractVersion: CONTRACT_VERSION,
    viewer: viewer(client),
    watch: (request) => lateWatch(feed, request, () => client.closed),
    dispose: async () => {
      client.close();
      close();
    },
  };
}
