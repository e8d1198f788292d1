import { STATUS_CODES } from 'node:http';
import { BackendError, isBackendError } from '@stoa/contract';
import type { ProblemCode, ProblemDocument } from '@stoa/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { fieldProblems } from './field-problems.ts';
import type { Route } from './routes/route.ts';

type Explain = Route['explain'];

declare module 'fastify' {
  interface FastifyContextConfig {
    explain?: Explain;
  }
}

const STATUS: Readonly<Record<ProblemCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  'rate-limited': 429,
  unexpected: 500,
  unsupported: 501,
  unavailable: 503,
};

/** Answers a failed request with `application/problem+json`. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request.routeOptions.config.explain);
  if (problem.code === 'unexpected') request.log.error({ err: error }, 'request failed');
  if (problem.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
  if (problem.retryAfter !== undefined) {
    reply.header('retry-after', Math.ceil(problem.retryAfter));
  }
  void reply.code(problem.status).type('application/problem+json').send(problem);
}

/** What failed, in the contract's words; internals never leave the server. */
export function problemOf(error: unknown, explain?: Explain): ProblemDocument {
  if (isBackendError(error)) {
    const { code, message, detail } = error;
    const told =
      code === 'unexpected' ? 'Something went wrong in the server; its log says what.' : message;
    return { ...titled(statusOf(error)), detail: told, code, ...detail };
  }
  if (isRefusedRequest(error)) {
    const { statusCode, message } = error;
    if (!error.validation) return { ...titled(statusCode), detail: message, code: 'invalid' };
    const fields = fieldProblems(error.validation, error.validationContext);
    const why = explain?.(fields) || 'The request does not fit its schema.';
    const invalid = new BackendError('invalid', why, { fields });
    return problemOf(invalid);
  }
  return problemOf(new BackendError('unexpected', String(error)));
}

/** A problem may bring a status of its own, where HTTP has a more exact one. */
function statusOf(error: BackendError): number {
  return 'statusCode' in error ? Number(error.statusCode) : STATUS[error.code];
}

/** A refusal that only HTTP knows, such as a wrong method. */
export function refusedWith(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

/** What Fastify itself refuses: a body that is too long, malformed, or does not fit the schema. */
function isRefusedRequest(error: unknown): error is FastifyError & { statusCode: number } {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0;
  return status >= 400 && status < 500;
}

function titled(status: number): Pick<ProblemDocument, 'type' | 'title' | 'status'> {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Problem', status };
}
