import type { Id } from '@stoa/contract';
import type { Environment } from './environment.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { SentDraft, TextStorage } from './storage.ts';
import { textStorage } from './text-storage.ts';

/** The entries of an outbox in storage; where that fails, they live on this page. */
export class KeptEntries {
  readonly #environment: Environment;
  readonly #stored = new Set<string>();
  /** Confirmed or given up here, so that a look at older data does not bring them back. */
  readonly #over = new Set<string>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** What this viewer has not sent yet, oldest first. */
  async of(scope: string, viewerId: Id): Promise<OutboxEntry[]> {
    const stored = await this.#attempt('read', (storage) => storage.entries());
    const own = (stored ?? []).filter(
      (entry) =>
        entry.scope === scope && entry.viewerId === viewerId && !this.#over.has(entry.mutationId),
    );
    for (const { mutationId } of own) this.#stored.add(mutationId);
    return own.sort((a, b) => (a.mutationId < b.mutationId ? -1 : 1));
  }

  async save(entry: OutboxEntry, draft?: SentDraft): Promise<void> {
    await this.#attempt('stored', async (storage) => {
      await storage.saveEntry(entry, draft);
      this.#stored.add(entry.mutationId);
    });
  }

  async forget(mutationId: string): Promise<void> {
    this.#over.add(mutationId);
    await this.#attempt('removed', (storage) => storage.deleteEntry(mutationId));
  }

  /** It was stored, and another tab has taken it away. */
  async isGone(mutationId: string): Promise<boolean> {
    if (!this.#stored.has(mutationId)) return false;
    const entries = await this.#attempt('read', (storage) => storage.entries());
    return entries !== undefined && !entries.some((entry) => entry.mutationId === mutationId);
  }

  /** Sending is idempotent, so a text is better sent than held back by its storage. */
  async #attempt<T>(
    deed: string,
    work: (storage: TextStorage) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await work(await textStorage(this.#environment));
    } catch (error) {
      console.warn(`Stoa: an unsent text could not be ${deed}.`, error);
      return undefined;
    }
  }
}
