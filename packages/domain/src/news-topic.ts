import type { Id, Topic } from '@stoa/contract';

/** Reported to that person only. Its own module, because every page that follows something does so. */
export const newsTopic = (personId: Id): Topic => `news:${personId}`;
