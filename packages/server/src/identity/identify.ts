import type { Identity } from '@stoa/contract';
import type { FastifyRequest } from 'fastify';

/** Says who makes a request: `null` is a guest; rejects with `unauthenticated` for a bad token. */
export type Identify = (request: FastifyRequest) => Promise<Identity | null>;

export const GUEST: Identity = { person: null, roles: [] };
