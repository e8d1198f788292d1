export * from './backend/backend.ts';
export * from './discussion-thread/discussion-thread.events.ts';
export * from './discussion-thread/discussion-thread.ts';
export * from './foundation/index.ts';
