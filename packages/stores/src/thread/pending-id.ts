import type { Id } from '@stoa/contract';

const PENDING = 'pending:';

/** The id of a comment that the backend has not confirmed. */
export const pendingId = (mutationId: string): Id => PENDING + mutationId;

/** Tells a comment that the backend has not confirmed. */
export const isPending = (id: Id): boolean => id.startsWith(PENDING);
