import { BackendError } from '@stoa/contract';
import type { Id, Session } from '@stoa/contract';

/** Who writes; refusing a guest keeps the text with whoever has it. */
export function viewerIn(session: Session | undefined): Id {
  const id = session?.person?.id;
  if (id) return id;
  throw new BackendError('unauthenticated', 'Sign in to send this.');
}
