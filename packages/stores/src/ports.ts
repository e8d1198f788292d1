import { BackendError } from '@stoa/contract';
import type { Backend } from '@stoa/contract';

type OptionalPort =
  | 'people'
  | 'threads'
  | 'moderation'
  | 'offers'
  | 'posts'
  | 'campaigns'
  | 'news'
  | 'activity'
  | 'media';

/** The port, or the problem `unsupported`. */
export function portOf<P extends OptionalPort>(backend: Backend, name: P): NonNullable<Backend[P]> {
  const port = backend[name];
  if (port) return port;
  throw new BackendError('unsupported', `There is no port "${name}".`);
}
