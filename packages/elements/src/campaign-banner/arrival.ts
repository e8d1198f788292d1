import { activityOf } from '@stoa/stores';
import type { StoreHub } from '@stoa/stores';

const CHANNEL = /^[a-z][a-z0-9-]{0,31}$/;
const counted = new WeakSet<StoreHub>();

/** Counts once that somebody came through a link of a campaign, for example from a poster. */
export function countArrival(stores: StoreHub): void {
  const query = new URLSearchParams(location.search);
  const id = query.get('stoa-campaign');
  const channel = query.get('stoa-channel');
  if (!id || !channel || !CHANNEL.test(channel) || counted.has(stores)) return;
  counted.add(stores);
  activityOf(stores).record('clicked', { kind: 'campaign', id }, channel);
}
