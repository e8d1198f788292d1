import { BackendError } from '@stoa/contract';
import type { ProblemCode, ProblemDetail } from '@stoa/contract';
import { isJson } from './answer.ts';

const CODES: ReadonlySet<unknown> = new Set<ProblemCode>([
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

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** The problem a response stands for, whether our server wrote it or something on the way. */
export async function problemIn(response: Response): Promise<BackendError> {
  const body = isJson(response) ? await readJson(response) : {};
  const retryAfter = secondsToWait(response, body['retryAfter']);
  const detail = {
    ...(retryAfter === null ? {} : { retryAfter }),
    ...told('fields', body),
    ...told('refusal', body),
    ...told('until', body),
    ...told('reason', body),
  };
  const named = body['code'];
  if (CODES.has(named))
    return new BackendError(named as ProblemCode, String(body['detail']), detail);
  const code = BY_STATUS[response.status] ?? 'unexpected';
  return new BackendError(code, `The server answered with status ${response.status}.`, detail);
}

/** A part of the detail, if the body has it. */
function told(name: keyof ProblemDetail, body: ProblemDetail): ProblemDetail {
  return body[name] === undefined ? {} : { [name]: body[name] };
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Seconds from the body, else from `Retry-After`, which holds seconds or a date. */
function secondsToWait(response: Response, told: unknown): number | null {
  if (typeof told === 'number') return told;
  const header = response.headers.get('retry-after');
  if (!header) return null;
  const seconds = Number(header);
  if (seconds >= 0) return seconds;
  const now = Date.parse(response.headers.get('date') ?? '') || Date.now();
  const wait = (Date.parse(header) - now) / 1000;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
