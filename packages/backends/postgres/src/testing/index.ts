export { emptyTables } from './empty-tables.ts';
export { newDataDirectory } from './new-data-directory.ts';
export { startPostgres } from './start-postgres.ts';
export type { RunningPostgres } from './start-postgres.ts';
