import type { Backend, Change, Session, Topic } from '@stoa/contract';
import type { Environment } from './environment.ts';

const POLL = 30_000;

interface Following {
  readonly backend: Backend;
  readonly session: Session;
  readonly environment: Environment;
  readonly topic: Topic;
  readonly signal: AbortSignal;
  readonly onChange: (change: Change) => void;
  /** The line is down, or up again. */
  readonly onInterrupted?: (interrupted: boolean) => void;
  /** Without a live backend: the time to look again. */
  readonly onLook: () => void;
}

/** Follows a topic until the signal aborts: live where the backend is, else by looking now and then. */
export function follow(following: Following): void {
  const { backend, session, topic, signal } = following;
  if (signal.aborted) return;
  if (!backend.watch || !session.capabilities.live) return poll(following);
  const stop = backend.watch({
    topics: [topic],
    after: session.sequence,
    onChange: following.onChange,
    onState: (state) => following.onInterrupted?.(state === 'interrupted'),
  });
  signal.addEventListener('abort', stop, { once: true });
}

function poll(following: Following): void {
  const { environment, signal } = following;
  if (signal.aborted) return;
  const pause = POLL * (0.75 + environment.random() / 2);
  const cancel = environment.after(pause, () => {
    signal.removeEventListener('abort', cancel);
    if (environment.visible()) following.onLook();
    poll(following);
  });
  signal.addEventListener('abort', cancel, { once: true });
}
