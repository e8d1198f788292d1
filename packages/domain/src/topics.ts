import type { Id, Subject, Topic } from '@stoa/contract';

export { CAMPAIGNS_TOPIC } from './campaign-topic.ts';
export { newsTopic } from './news-topic.ts';
export { threadTopic } from './thread-topic.ts';

export const offerTopic = (id: Id): Topic => `offer:${id}`;
export const POSTS_TOPIC: Topic = 'posts';
export const QUESTIONS_TOPIC: Topic = 'questions';
/** Something is new for very many people. */
export const NEWS_TOPIC: Topic = 'news';
export const MODERATION_TOPIC: Topic = 'moderation';

/** The thread under an offer. */
export const offerSubject = (id: Id): Subject => `offer:${id}`;

/** The thread under a post. */
export const postSubject = (id: Id): Subject => `post:${id}`;
