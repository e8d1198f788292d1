import type { Id } from '@stoa/contract';
import type { StoreHub } from './hub.ts';

const GATHERING = 1_500;

/** Tells the backend which posts the viewer has read; it never disturbs the page. */
export class PostReads {
  readonly #hub: StoreHub;
  readonly #read = new Set<Id>();
  #waiting: Id[] = [];

  constructor(hub: StoreHub) {
    this.#hub = hub;
  }

  /** Whether it was read on this page. */
  has(id: Id): boolean {
    return this.#read.has(id);
  }

  add(id: Id): void {
    if (this.#read.has(id)) return;
    this.#read.add(id);
    this.#waiting.push(id);
    if (this.#waiting.length === 1) {
      this.#hub.environment.after(GATHERING, () => void this.#send());
    }
  }

  async #send(): Promise<void> {
    const ids = this.#waiting.slice(0, 100);
    this.#waiting = [];
    try {
      const { person } = await this.#hub.session.load();
      if (!person) return;
      const { v7 } = await import('./mutation-id.ts');
      await this.#hub.backend.posts?.markRead(ids, { mutationId: v7() });
    } catch {
      // It is unread again on the next visit, which costs nobody anything.
      for (const id of ids) this.#read.delete(id);
    }
  }
}

/** What the viewer of a hub reads. */
export function postReadsOf(hub: StoreHub): PostReads {
  return hub.share('post reads', () => new PostReads(hub));
}
