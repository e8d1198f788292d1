import { toBackendError } from '@stoa/contract';
import type { FollowTarget } from '@stoa/contract';
import type { StoreHub } from './hub.ts';
import type { FollowSnapshot } from './model.ts';
import { portOf } from './ports.ts';
import { Store } from './store.ts';

/** What the viewer follows, of what has been asked for. */
export class FollowStore extends Store<FollowSnapshot> {
  readonly #hub: StoreHub;
  #known: ReadonlyMap<string, boolean> = new Map();
  readonly #asked = new Set<string>();

  constructor(hub: StoreHub) {
    super();
    this.#hub = hub;
  }

  /** Finds out about those that nobody has asked for yet. */
  ask(targets: readonly FollowTarget[]): void {
    const fresh = targets.filter((target) => !this.#asked.has(keyOfTarget(target)));
    if (fresh.length === 0) return;
    for (const target of fresh) this.#asked.add(keyOfTarget(target));
    void this.#read(fresh);
  }

  /** Shown at once; rejects, and is as before, if the backend refuses. */
  async follow(target: FollowTarget, on: boolean): Promise<void> {
    const before = this.#known.get(keyOfTarget(target)) ?? false;
    this.#set([target], on);
    try {
      const { v7 } = await import('./mutation-id.ts');
      await portOf(this.#hub.backend, 'news').follow(target, on, { mutationId: v7() });
    } catch (error) {
      this.#set([target], before);
      throw toBackendError(error);
    }
  }

  protected override start(): void {
    // It is read when it is asked for.
  }

  protected override derive(): FollowSnapshot {
    return { follows: (target) => this.#known.get(keyOfTarget(target)) };
  }

  async #read(targets: readonly FollowTarget[]): Promise<void> {
    try {
      const session = await this.#hub.session.load();
      if (!session.person || !session.ports.includes('news')) return;
      const followed = await portOf(this.#hub.backend, 'news').following(targets);
      const keys = new Set(followed.map(keyOfTarget));
      this.#set(
        targets.filter((target) => !keys.has(keyOfTarget(target))),
        false,
      );
      this.#set(followed, true);
    } catch {
      // Unknown, so nothing is offered; whoever asks next tries again.
      for (const target of targets) this.#asked.delete(keyOfTarget(target));
    }
  }

  #set(targets: readonly FollowTarget[], on: boolean): void {
    const entries = targets.map((target) => [keyOfTarget(target), on] as const);
    this.#known = new Map([...this.#known, ...entries]);
    this.changed();
  }
}

function keyOfTarget({ kind, id }: FollowTarget): string {
  return `${kind} ${id}`;
}

/** What the viewer of a hub follows. */
export function followStore(hub: StoreHub): FollowStore {
  return hub.share('follows', () => new FollowStore(hub));
}
