import { Client } from 'pg';
import type { ChangeFeed } from './change-feed.ts';
import { CHANNEL } from './changes.ts';

const SHORTEST_WAIT = 250;
const LONGEST_WAIT = 10_000;

/** Hears of changes that other processes write, over a connection of its own. */
export class ChangeListener {
  readonly #connectionString: string;
  readonly #feed: ChangeFeed;
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #wait = SHORTEST_WAIT;
  #closed = false;

  constructor(connectionString: string, feed: ChangeFeed) {
    this.#connectionString = connectionString;
    this.#feed = feed;
  }

  async open(): Promise<void> {
    const client = new Client({
      connectionString: this.#connectionString,
      application_name: 'stoa changes',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    // Every error is followed by the end; without a listener the process would end instead.
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.#feed.advance(Number(payload)));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end();
      throw error;
    }
    this.#client = client;
    this.#wait = SHORTEST_WAIT;
    client.once('end', () => this.#lost());
    if (this.#closed) await client.end();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }

  #lost(): void {
    if (this.#closed) return;
    this.#feed.interrupt();
    this.#reopenLater();
  }

  #reopenLater(): void {
    this.#retry = setTimeout(() => void this.#reopen(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  async #reopen(): Promise<void> {
    try {
      await this.open();
      // What was written meanwhile was not heard of.
      this.#feed.deliver();
    } catch {
      if (!this.#closed) this.#reopenLater();
    }
  }
}
