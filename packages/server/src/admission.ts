import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { ANSWER_KEY_HEADER, PERSONA_HEADER } from '@stoa/backend-http/protocol';
import { BackendError, toBackendError } from '@stoa/contract';
import type { Identity } from '@stoa/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GUEST } from './identity/identify.ts';
import type { Identify } from './identity/identify.ts';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Identity;
    /** Why the viewer could not be identified. */
    refusal: BackendError | null;
  }
}

/** How many requests one person, or one address of guests, may send in a minute. */
export interface RateLimits {
  readonly reads: number;
  readonly writes: number;
}

export interface AdmissionOptions {
  readonly identify: Identify;
  readonly reading: 'anyone' | 'signed-in';
  readonly rateLimit: RateLimits | null;
}

const MINUTE = 60_000;
/** Milliseconds that requests wait for the event loop on average before new ones are turned away. */
const LONGEST_DELAY = 2_000;
/** Long enough that one long task, such as opening a database, does not weigh in. */
const PRESSURE_WINDOW = 10_000;

/** Headers that every answer carries, and which pages may ask from elsewhere. */
export async function protect(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  await app.register(helmet, { crossOriginResourcePolicy: { policy: 'cross-origin' } });
  await app.register(cors, {
    origin: origins.includes('*') ? true : [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'Last-Event-ID',
      ANSWER_KEY_HEADER,
      PERSONA_HEADER,
    ],
    exposedHeaders: ['Date', 'ETag', 'Retry-After'],
    strictPreflight: false,
    maxAge: 600,
  });
  await app.register(underPressure, {
    maxEventLoopDelay: LONGEST_DELAY,
    sampleInterval: PRESSURE_WINDOW,
    pressureHandler: () => {
      throw new BackendError('unavailable', 'The server is busy.', { retryAfter: 10 });
    },
  });
}

/** Decides who calls, how often they may, and whether they may at all, before bodies are read. */
export async function admit(app: FastifyInstance, options: AdmissionOptions): Promise<void> {
  app.decorateRequest('viewer');
  app.decorateRequest('refusal', null);
  app.addHook('onRequest', async (request) => {
    try {
      request.viewer = (await options.identify(request)) ?? GUEST;
    } catch (error) {
      // Kept for later, so that tokens cannot be tried faster than requests are allowed.
      request.viewer = GUEST;
      request.refusal = toBackendError(error);
    }
  });
  if (options.rateLimit) await limit(app, options.rateLimit);
  app.addHook('preParsing', async (request) => {
    if (request.refusal) throw request.refusal;
    if (options.reading === 'signed-in' && !request.viewer.person) {
      throw new BackendError('unauthenticated', 'Sign in to see this.');
    }
  });
}

async function limit(app: FastifyInstance, { reads, writes }: RateLimits): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: MINUTE,
    max: (request) => (isRead(request) ? reads : writes),
    keyGenerator: (request) => {
      const { person } = request.viewer;
      const who = person ? `person ${person.id}` : `guests at ${request.ip}`;
      return `${isRead(request) ? 'reads' : 'writes'} of ${who}`;
    },
    errorResponseBuilder: (_request, { ttl }) =>
      new BackendError('rate-limited', 'Too many requests: wait a little.', {
        retryAfter: Math.ceil(ttl / 1_000),
      }),
  });
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}
