export { answerActs } from './answer-acts.ts';
export { historyActs } from './history-acts.ts';
export { moderationActs } from './moderation-acts.ts';
