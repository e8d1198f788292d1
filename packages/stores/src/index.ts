export type * from './model.ts';
export type * from './readable.ts';
