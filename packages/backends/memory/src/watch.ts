import type { Change, Id, Topic, Unsubscribe, WatchRequest } from '@stoa/contract';
import type { State } from './state.ts';
import type { MemoryStore } from './store.ts';

/** Names no entity: everything on the topic is to be read again. */
const EVERYTHING: Id = '*';

/** Reports changes in order, each once, always after the caller's own code has run. */
export function watchChanges(store: MemoryStore, request: WatchRequest): Unsubscribe {
  const topics = new Set(request.topics);
  let reached = request.after ?? null;
  let connected = false;
  let stopped = false;
  let turn = deliver();

  async function deliver(): Promise<void> {
    if (stopped) return;
    try {
      const news = await store.read((state) => newsAfter(state, reached ?? state.sequence, topics));
      reached = news.reached;
      if (!connected) tell(() => request.onState?.('connected'));
      connected = true;
      for (const change of news.changes) tell(() => request.onChange(change));
    } catch {
      // The store cannot be read now; the next change tries again from where this one stopped.
      if (connected) tell(() => request.onState?.('interrupted'));
      connected = false;
    }
  }

  /** In a microtask of its own, so that a callback that throws stops nothing but itself. */
  function tell(callback: () => void): void {
    queueMicrotask(() => {
      if (!stopped) callback();
    });
  }

  const unsubscribe = store.subscribe(() => {
    turn = turn.then(deliver);
  });
  return () => {
    stopped = true;
    unsubscribe();
  };
}

interface News {
  readonly changes: Change[];
  readonly reached: number;
}

function newsAfter(state: State, after: number, topics: ReadonlySet<Topic>): News {
  const oldest = state.changes[0]?.sequence ?? state.sequence + 1;
  const missed = after + 1 < oldest || after > state.sequence;
  const changes = missed
    ? [...topics].map((topic) => resetOf(topic, state))
    : state.changes.filter((change) => change.sequence > after && topics.has(change.topic));
  return { changes: structuredClone(changes), reached: state.sequence };
}

function resetOf(topic: Topic, { sequence, writtenAt }: State): Change {
  const at = writtenAt || new Date(0).toISOString();
  return { sequence: Math.max(sequence, 1), topic, kind: 'reset', id: EVERYTHING, at };
}
