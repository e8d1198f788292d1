import type { Subject, Topic } from '@stoa/contract';

/** Its own module, so that a page with a thread alone loads no other topic. */
export const threadTopic = (subject: Subject): Topic => `thread:${subject}`;
