import { OPERATIONS } from '@stoa/backend-http/protocol';
import { BackendError, LIMITS } from '@stoa/contract';
import type { Backend, BackendSource } from '@stoa/contract';
import { isPicture, MEDIA_HEAD, mediaTypeOf } from '@stoa/domain';
import { Media } from '@stoa/contract/schemas';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { GUEST } from '../identity/identify.ts';
import { PROBLEMS } from '../openapi.ts';
import { sendProblem } from '../problems.ts';
import { Keyed, need } from '../routes/route.ts';
import { ById } from '../routes/parameters.ts';
import { encodePicture } from './encode-picture.ts';
import { uploadRefusal } from './upload-refusal.ts';

/** What a request says it sends; what it sends, its bytes say. */
const CONTENT_TYPES = [/^image\//, /^audio\//, 'application/octet-stream'];
/** A picture or a recording that is opened by itself is still only that. */
const NOTHING_RUNS = "default-src 'none'; sandbox";
const YEAR = 31_536_000;

const UploadQuery = Type.Object({
  name: Type.Optional(Type.String({ maxLength: LIMITS.fileName })),
  duration: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: LIMITS.recording })),
});

/** Takes uploads; the body is the bytes, and nothing of them is read before the admission. */
export function registerUploads(app: FastifyInstance, source: BackendSource): void {
  void app.register(async (uploads) => {
    for (const type of CONTENT_TYPES) {
      uploads.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) =>
        done(null, body),
      );
    }
    uploads.route<{ Querystring: Static<typeof UploadQuery>; Body: Buffer }>({
      method: 'POST',
      url: OPERATIONS['media.upload'].path,
      bodyLimit: LIMITS.upload,
      schema: uploadSchema,
      errorHandler: (error, request, reply) => sendProblem(uploadRefusal(error), request, reply),
      handler: (request, reply) => upload(source, request, reply),
    });
  });
}

/** Serves uploads to whoever knows their address, because pictures in a page send no token. */
export function registerMedia(app: FastifyInstance, source: BackendSource): void {
  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: OPERATIONS['media.read'].path,
    schema: readSchema,
    handler: async (request, reply) => {
      const content = await withBackend(source.backendFor(GUEST), (backend) =>
        need(backend.media).read(request.params.id),
      );
      return send(reply, content);
    },
  });
}

async function upload(
  source: BackendSource,
  { viewer, body, query, headers }: FastifyRequest<{ Querystring: Static<typeof UploadQuery> }>,
  reply: FastifyReply,
): Promise<unknown> {
  const sent = body as Buffer;
  const type = mediaTypeOf(sent.subarray(0, MEDIA_HEAD));
  const kept = type && isPicture(type) ? await encodePicture(sent) : sent;
  const content = new Blob([new Uint8Array(kept)]);
  const call = { mutationId: String(headers['idempotency-key'] ?? '') };
  const media = await withBackend(source.backendFor(viewer), (backend) =>
    need(backend.media).upload({ content, ...query }, call),
  );
  return reply.code(201).send(media);
}

async function send(reply: FastifyReply, content: Blob | null): Promise<unknown> {
  const bytes = content ? Buffer.from(await content.arrayBuffer()) : Buffer.alloc(0);
  // What is kept was checked, and is checked again: nothing else leaves under this address.
  const type = mediaTypeOf(bytes.subarray(0, MEDIA_HEAD));
  if (type === null) throw new BackendError('not-found', 'There is no such picture or recording.');
  return reply
    .type(type)
    .header('cache-control', `private, max-age=${YEAR}, immutable`)
    .header('content-disposition', 'inline')
    .header('content-security-policy', NOTHING_RUNS)
    .header('x-content-type-options', 'nosniff')
    .send(bytes);
}

async function withBackend<T>(backend: Backend, use: (backend: Backend) => Promise<T>): Promise<T> {
  try {
    return await use(backend);
  } finally {
    await backend.dispose();
  }
}

const binary = { schema: Type.Unsafe({ type: 'string', format: 'binary' }) };

const uploadSchema = {
  operationId: 'media.upload',
  summary: 'Keep a picture or a recording; the body is its bytes',
  tags: ['media'],
  security: [{ bearer: [] }, {}],
  consumes: ['application/octet-stream'],
  querystring: UploadQuery,
  headers: Keyed,
  response: {
    201: { description: 'Done', content: { 'application/json': { schema: Media } } },
    ...PROBLEMS,
  },
};

const readSchema = {
  operationId: 'media.read',
  summary: 'A picture or a recording, for whoever knows its id',
  tags: ['media'],
  params: ById,
  response: {
    200: { description: 'The bytes', content: { 'image/webp': binary, 'audio/webm': binary } },
    ...PROBLEMS,
  },
};
