import { BackendError } from '@stoa/contract';

export function isJson(response: Response): boolean {
  return /[/+]json\b/i.test(response.headers.get('content-type') ?? '');
}

/** A page instead of data: what proxies and hosts serve once a session has ended. */
export function signInPage(): BackendError {
  return new BackendError('unauthenticated', 'A sign-in page came instead of an answer.');
}
