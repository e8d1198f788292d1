import type { ProblemCode, ProblemDetail } from './schemas/problem.ts';

const CODES: ReadonlySet<string> = new Set<ProblemCode>([
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'unavailable',
  'unsupported',
  'unexpected',
]);

/** The one error a backend rejects with; aborts reject with the native `AbortError`. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;

  constructor(
    code: ProblemCode,
    message: string,
    detail: ProblemDetail = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.detail = detail;
  }
}

/** Recognises a `BackendError` by shape, because a page may hold several copies of the class. */
export function isBackendError(error: unknown): error is BackendError {
  return (
    error instanceof Error && 'code' in error && 'detail' in error && CODES.has(String(error.code))
  );
}

/** Recognises the rejection of an aborted call. */
export function isAbort(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError'
  );
}

/** The problem that an unknown failure amounts to. */
export function toBackendError(error: unknown): BackendError {
  if (isBackendError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new BackendError('unexpected', message, {}, { cause: error });
}
