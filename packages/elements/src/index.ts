export * from './backend/backend.ts';
export * from './foundation/index.ts';
