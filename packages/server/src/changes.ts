import { HEARTBEAT, OPERATIONS } from '@stoa/backend-http/protocol';
import type { StreamOpening } from '@stoa/backend-http/protocol';
import { PassThrough } from 'node:stream';
import { BackendError } from '@stoa/contract';
import type { Backend, BackendSource, Change } from '@stoa/contract';
import { Topic } from '@stoa/contract/schemas';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { PROBLEMS } from './openapi.ts';

const Query = Type.Object({ topic: Type.Array(Topic, { minItems: 1, maxItems: 200 }) });
const Headers = Type.Object({
  'last-event-id': Type.Optional(
    Type.Integer({ minimum: 0, description: 'Changes after this one; from now on without it.' }),
  ),
});
/** A reader who is this far behind is cut off, and resumes. */
const LONGEST_BACKLOG = 1_048_576;

/** Serves changes as server-sent events; streams end when the server begins to close. */
export function registerChanges(app: FastifyInstance, source: BackendSource): void {
  const streams = new Set<ChangeStream>();
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
  app.route<{ Querystring: { topic: string[] }; Headers: { 'last-event-id'?: number } }>({
    method: 'GET',
    url: OPERATIONS['changes.watch'].path,
    exposeHeadRoute: false,
    schema: {
      operationId: 'changes.watch',
      summary: 'Changes on topics as server-sent events: first `open`, then `change`',
      tags: ['changes'],
      security: [{ bearer: [] }, {}],
      querystring: Query,
      headers: Headers,
      response: {
        200: {
          description: 'A stream whose event ids are the sequences of the changes',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...PROBLEMS,
      },
    },
    handler: async (request, reply) => {
      const backend = source.backendFor(request.viewer);
      try {
        const { sequence } = await backend.viewer.session();
        if (!backend.watch || sequence === null) {
          throw new BackendError('unsupported', 'This backend does not report changes.');
        }
        const stream = new ChangeStream({ sequence });
        streams.add(stream);
        stream.onEnd(() => {
          streams.delete(stream);
          void backend.dispose();
        });
        stream.follow(backend, request.query.topic, request.headers['last-event-id'] ?? sequence);
        return await reply
          .type('text/event-stream')
          .header('x-accel-buffering', 'no')
          .send(stream.output);
      } catch (error) {
        await backend.dispose();
        throw error;
      }
    },
  });
}

/** One reader's stream of events. */
class ChangeStream {
  readonly output = new PassThrough();
  readonly #heartbeat: NodeJS.Timeout;

  constructor(opening: StreamOpening) {
    this.#heartbeat = setInterval(() => this.#write(': still here\n\n'), HEARTBEAT * 1_000);
    this.onEnd(() => clearInterval(this.#heartbeat));
    this.#write(`event: open\ndata: ${JSON.stringify(opening)}\n\n`);
  }

  onEnd(act: () => void): void {
    this.output.once('close', act);
  }

  follow(backend: Backend, topics: readonly Topic[], after: number): void {
    backend.watch?.({
      topics,
      after,
      onChange: (change) => this.#report(change),
    });
  }

  end(): void {
    this.output.end();
  }

  #report(change: Change): void {
    this.#write(`event: change\nid: ${change.sequence}\ndata: ${JSON.stringify(change)}\n\n`);
  }

  #write(text: string): void {
    if (this.output.writableEnded || this.output.destroyed) return;
    this.output.write(text);
    if (this.output.writableLength + this.output.readableLength > LONGEST_BACKLOG) {
      this.output.destroy();
    }
  }
}
