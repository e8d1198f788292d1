import { OPERATIONS } from '@stoa/backend-http/protocol';
import type { Operation } from '@stoa/backend-http/protocol';
import { BackendError } from '@stoa/contract';
import type { BackendSource, MutationCall } from '@stoa/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { described } from '../openapi.ts';
import { refusedWith } from '../problems.ts';
import { ROUTES } from './index.ts';
import type { Route } from './route.ts';

const METHODS: readonly Operation['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Serves every operation of the protocol that is answered at once. */
export function registerRoutes(app: FastifyInstance, source: BackendSource): void {
  for (const name of Object.keys(ROUTES) as (keyof typeof ROUTES)[]) {
    const operation: Operation = OPERATIONS[name];
    const route = ROUTES[name];
    app.route({
      method: operation.method,
      url: operation.path,
      schema: described(name, route),
      config: { explain: route.explain },
      handler: (request, reply) => answer(source, operation, route, request, reply),
    });
  }
}

/** Refuses the methods that a path of the protocol does not have, naming those it has. */
export function refuseOtherMethods(app: FastifyInstance): void {
  const operations: readonly Operation[] = Object.values(OPERATIONS);
  for (const url of new Set(operations.map(({ path }) => path))) {
    const allowed = operations.filter(({ path }) => path === url).map(({ method }) => method);
    const names = allowed.join(', ');
    app.route({
      method: METHODS.filter((method) => !allowed.includes(method)),
      url,
      exposeHeadRoute: false,
      schema: { hide: true },
      handler: async (_request, reply) => {
        reply.header('allow', names);
        throw refusedWith(405, `Only ${names} can be used here.`);
      },
    });
  }
}

async function answer(
  source: BackendSource,
  { method, absent }: Operation,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const backend = source.backendFor(request.viewer);
  try {
    const outcome = await route.handle(backend, {
      params: request.params as never,
      query: request.query as never,
      body: request.body,
      headers: request.headers,
      call: method === 'GET' ? readCall(reply) : writeCall(request),
      revision: revisionOf(request),
    });
    if (outcome === null && absent) throw new BackendError('not-found', 'This does not exist.');
    if (outcome === null || outcome === undefined) return reply.code(204).send();
    const revision = (outcome as { revision?: string }).revision;
    if (revision !== undefined) reply.header('etag', `"${encodeURIComponent(revision)}"`);
    return reply.code(route.creates ? 201 : 200).send(outcome);
  } finally {
    await backend.dispose();
  }
}

/** Nobody waits for a read whose connection has gone; a write goes on. */
function readCall(reply: FastifyReply): MutationCall {
  const controller = new AbortController();
  reply.raw.once('close', () => controller.abort());
  return { signal: controller.signal, mutationId: '' };
}

function writeCall({ headers }: FastifyRequest): MutationCall {
  return { mutationId: String(headers['idempotency-key'] ?? '') };
}

function revisionOf({ headers }: FastifyRequest): string {
  const encoded = /"([^"]*)"/.exec(headers['if-match'] ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new BackendError('invalid', 'If-Match holds no revision of ours.', {
      fields: { revision: 'format' },
    });
  }
}
