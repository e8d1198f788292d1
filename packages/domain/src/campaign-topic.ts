import type { Topic } from '@stoa/contract';

/** Its own module, so that a page with a banner alone loads no other topic. */
export const CAMPAIGNS_TOPIC: Topic = 'campaigns';
