import { BackendError } from '@stoa/contract';
import type { Backend, FieldProblem, MutationCall } from '@stoa/contract';
import { Type } from 'typebox';
import type { Static, TObject, TSchema } from 'typebox';

/** What reaches an operation after its schemas have accepted the request. */
export interface RouteInput<P extends TObject, Q extends TObject, B extends TSchema> {
  readonly params: Static<P>;
  readonly query: Static<Q>;
  readonly body: Static<B>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Holds a signal in reads, and a `mutationId` in writes. */
  readonly call: MutationCall;
  /** From `If-Match`, in edits. */
  readonly revision: string;
}

export interface Route<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
> {
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly headers?: TObject;
  readonly body?: B;
  /** Absent for an operation that answers 204. */
  readonly answer?: TSchema;
  /** Whether the answer is a new entity, 201. */
  readonly creates?: true;
  /** Says why the fields that a schema refused are needed; empty where it does not know. */
  readonly explain?: (fields: Readonly<Record<string, FieldProblem>>) => string;
  handle(backend: Backend, input: RouteInput<P, Q, B>): Promise<unknown>;
}

/** Infers the input of `handle` from the schemas beside it. */
export function route<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
>(definition: Route<P, Q, B>): Route {
  return definition;
}

/** The port, or `unsupported` from a backend that lacks it. */
export function need<T>(port: T | undefined): T {
  if (port) return port;
  throw new BackendError('unsupported', 'This backend does not offer that.');
}

const idempotencyKey = Type.String({
  minLength: 1,
  maxLength: 128,
  description: 'A UUIDv7 made by the client; repeating it returns the first outcome.',
});

/** Headers of a write. */
export const Keyed = Type.Object({ 'idempotency-key': idempotencyKey });

const ifMatch = Type.String({
  pattern: '^(W/)?"[^"]+"$',
  maxLength: 512,
  description: 'The revision that the edit is based on, percent-encoded, in quotes.',
});

/** Headers of an edit. */
export const Revised = Type.Object({ 'idempotency-key': idempotencyKey, 'if-match': ifMatch });

/** Headers of a write that may be the first. */
export const RevisedOrNew = Type.Object({
  'idempotency-key': idempotencyKey,
  'if-match': Type.Optional(ifMatch),
});
