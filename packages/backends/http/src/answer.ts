import { BackendError } from '@stoa/contract';

export function typeOf(response: Response): string {
  return response.headers.get('content-type') ?? '';
}

export function isJson(response: Response): boolean {
  return /[/+]json\b/i.test(typeOf(response));
}

/** A page instead of data: what proxies and hosts serve once a session has ended. */
export function signInPage(): BackendError {
  return new BackendError('unauthenticated', 'A page came instead of data.');
}
