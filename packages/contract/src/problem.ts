import type { ProblemCode, ProblemDetail } from './schemas/problem.ts';

/** Codes of other systems, such as Node's and PostgreSQL's, have capitals or digits. */
const CODE = /^[a-z-]+$/;

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
  const { code, detail } = (error ?? {}) as Partial<BackendError>;
  return error instanceof Error && !!detail && CODE.test(code ?? '');
}

/** Recognises the rejection of an aborted call. */
export function isAbort(error: unknown): boolean {
  return (error as Partial<Error> | null | undefined)?.name === 'AbortError';
}

/** The problem that an unknown failure amounts to. */
export function toBackendError(error: unknown): BackendError {
  if (isBackendError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new BackendError('unexpected', message, {}, { cause: error });
}
