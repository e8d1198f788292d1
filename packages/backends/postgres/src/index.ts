export { createPostgresSource } from './source.ts';
export type { PostgresOptions, PostgresPlace, PostgresSource } from './source.ts';
