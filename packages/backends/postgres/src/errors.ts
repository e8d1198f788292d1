import { BackendError, isBackendError, toBackendError } from '@stoa/contract';

const SQLSTATE = /^[0-9A-Z]{5}$/;
/** SQLSTATE classes and codes of a database that cannot serve now. */
const UNAVAILABLE = /^(08|53|57|58|40|55P03|25P03|25006|28|3D)/;
const DATA_EXCEPTION = /^22/;
const CONTENTION = new Set(['40001', '40P01']);
const NETWORK = /^E(CONN|NOTFOUND|AI_|PIPE|HOST|NET|TIMEDOUT|MFILE)/;
/** What drivers say without a code when a connection is not there. */
const DISCONNECTED =
  /connection|timeout exceeded|is closed|has already been destroyed|after calling end/i;

/** The problem that a failure of the database amounts to. */
export function toProblem(error: unknown): BackendError {
  if (isBackendError(error)) return error;
  const code = codeOf(error);
  const options = { cause: error };
  if (DATA_EXCEPTION.test(code)) {
    return new BackendError('invalid', 'The database cannot hold this value.', {}, options);
  }
  if (UNAVAILABLE.test(code) || NETWORK.test(code) || (!code && isDisconnection(error))) {
    return new BackendError('unavailable', 'The database does not answer.', {}, options);
  }
  if (SQLSTATE.test(code)) {
    return new BackendError('unexpected', 'The database refused the call.', {}, options);
  }
  return toBackendError(error);
}

/** Whether others were in the way, and trying again may succeed. */
export function isContention(error: unknown): boolean {
  return CONTENTION.has(codeOf(error));
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function isDisconnection(error: unknown): boolean {
  return error instanceof Error && DISCONNECTED.test(error.message);
}
