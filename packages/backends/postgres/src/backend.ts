import { CONTRACT_VERSION } from '@stoa/contract';
import type { Backend, Identity, ReactionKind, Unsubscribe } from '@stoa/contract';
import { watchable } from '@stoa/domain';
import { activityPort } from './activity.ts';
import { Calls } from './calls.ts';
import { campaignPort } from './campaigns.ts';
import { mediaPort } from './media.ts';
import { moderationPort } from './moderation.ts';
import { newsPort } from './news.ts';
import { offerPort } from './offers.ts';
import { peoplePort } from './people.ts';
import { postPort } from './posts.ts';
import type { Store } from './store.ts';
import { threadPort } from './threads.ts';
import { viewerPort } from './viewer.ts';

/** The store as one identity sees it. */
export function createBackend(
  store: Store,
  identity: Identity,
  vocabulary: readonly ReactionKind[],
): Backend {
  const calls = new Calls(store, structuredClone(identity));
  const view = { identity: calls.identity, vocabulary, now: store.clock, policy: store.policy };
  const watches = new Set<Unsubscribe>();
  return {
    contractVersion: CONTRACT_VERSION,
    viewer: viewerPort(calls, vocabulary, store.rules.limits),
    people: peoplePort(calls),
    threads: threadPort(calls, view),
    offers: offerPort(calls),
    posts: postPort(calls, store.due),
    campaigns: campaignPort(calls, store.timeZone),
    news: newsPort(calls),
    activity: activityPort(calls),
    media: mediaPort(calls),
    moderation: moderationPort(calls, view),
    watch: (request) => {
      if (calls.disposed) return () => undefined;
      const topics = watchable(calls.identity, request.topics);
      const stop = store.feed.watch({ ...request, topics });
      watches.add(stop);
      return () => {
        stop();
        watches.delete(stop);
      };
    },
    dispose: async () => {
      calls.dispose();
      for (const stop of watches) stop();
      watches.clear();
    },
  };
}
