import type { OperationName } from '@stoa/backend-http/protocol';
import { ProblemDocument } from '@stoa/contract/schemas';
import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { Route } from './routes/route.ts';

const problem = {
  description: 'A problem, described by its code',
  content: { 'application/problem+json': { schema: ProblemDocument } },
};

/** What every operation may answer besides its own answer. */
export const PROBLEMS = { '4xx': problem, '5xx': problem };

/** The schemas of a route as Fastify validates, serialises and documents them. */
export function described(name: OperationName, route: Route): FastifySchema {
  const status = route.answer ? (route.creates ? 201 : 200) : 204;
  const answer = route.answer
    ? { description: 'Done', content: { 'application/json': { schema: route.answer } } }
    : { description: 'Done', type: 'null' };
  return {
    operationId: name,
    summary: route.summary,
    tags: [name.slice(0, name.indexOf('.'))],
    security: [{ bearer: [] }, {}],
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.headers ? { headers: route.headers } : {}),
    ...(route.body ? { body: route.body } : {}),
    response: { [status]: answer, ...PROBLEMS },
  };
}

/** Serves the description of the protocol that is generated from the routes. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Stoa',
        version,
        description: 'Discussions, offers, posts and campaigns of an intranet.',
      },
      components: {
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
    },
  });
}
