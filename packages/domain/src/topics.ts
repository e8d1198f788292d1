import type { Id, Subject, Topic } from '@stoa/contract';

export const threadTopic = (subject: Subject): Topic => `thread:${subject}`;
export const offerTopic = (id: Id): Topic => `offer:${id}`;
export const POSTS_TOPIC: Topic = 'posts';
export const CAMPAIGNS_TOPIC: Topic = 'campaigns';

/** The thread under a post. */
export const postSubject = (id: Id): Subject => `post:${id}`;
