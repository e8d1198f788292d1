import { BackendError } from '@stoa/contract';
import type { FieldProblem } from '@stoa/contract';

const BY_STATUS: Readonly<Record<number, readonly [FieldProblem, string]>> = {
  413: ['too-long', 'This file is larger than 10 MB.'],
  415: ['format', 'Send a picture or a recording, with its type.'],
  400: ['required', 'Send the bytes of a file.'],
};

/** What HTTP refuses about an upload, with the field that is at fault. */
export function uploadRefusal(error: Error & { statusCode?: number; validation?: unknown }): Error {
  const known = error.validation ? undefined : BY_STATUS[error.statusCode ?? 0];
  if (!known) return error;
  const [problem, message] = known;
  return Object.assign(new BackendError('invalid', message, { fields: { content: problem } }), {
    statusCode: error.statusCode,
  });
}
