import { isBackendError } from '@stoa/contract';
import type { Change, Topic, Unsubscribe, WatchRequest } from '@stoa/contract';
import { readChanges } from './change-stream.ts';
import { REAL_CLOCK } from './feed-clock.ts';
import type { FeedClock } from './feed-clock.ts';
import type { HttpClient } from './client.ts';
import { changes, HEARTBEAT } from './ports/changes.ts';
import type { OpenStream, StreamOpening } from './ports/changes.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Two heartbeats may get lost before the line counts as dead. */
const SILENCE = 2.5 * HEARTBEAT * 1_000;
/** Trying again cannot help here. */
const FINAL: ReadonlySet<string> = new Set(['forbidden', 'invalid', 'not-found', 'unsupported']);

interface Watcher {
  readonly topics: ReadonlySet<Topic>;
  readonly request: WatchRequest;
  /** The newest change this watcher has had, or need not have; `null` until the line is up. */
  last: number | null;
  state: 'connected' | 'interrupted' | null;
}

interface Line {
  readonly controller: AbortController;
  readonly topics: ReadonlySet<Topic>;
  /** The newest change that came over it; `null` until it is up. */
  position: number | null;
}

/** The feed of a server's changes. */
export function changeFeed(client: HttpClient): ChangeFeed {
  return new ChangeFeed(changes(client));
}

/** Shares one stream between all watchers, and gives each its changes in order and once. */
export class ChangeFeed {
  readonly #open: OpenStream;
  readonly #clock: FeedClock;
  readonly #watchers = new Set<Watcher>();
  #line: Line | null = null;
  #opening = false;
  #failures = 0;
  #cancelRetry = () => {};
  #cancelSilence = () => {};

  constructor(open: OpenStream, clock: FeedClock = REAL_CLOCK) {
    this.#open = open;
    this.#clock = clock;
  }

  watch(request: WatchRequest): Unsubscribe {
    const last = request.after ?? null;
    const watcher: Watcher = { topics: new Set(request.topics), request, last, state: null };
    this.#watchers.add(watcher);
    if (!this.#join(watcher)) this.#reopen();
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#hangUp();
    };
  }

  close(): void {
    this.#watchers.clear();
    this.#hangUp();
  }

  /** Whether the open line already carries all that this watcher needs. */
  #join(watcher: Watcher): boolean {
    const position = this.#line?.position ?? null;
    if (position === null || !this.#line) return false;
    if ((watcher.last ?? position) < position) return false;
    for (const topic of watcher.topics) if (!this.#line.topics.has(topic)) return false;
    watcher.last ??= position;
    queueMicrotask(() => this.#tell(watcher, 'connected'));
    return true;
  }

  #hangUp(): void {
    this.#cancelRetry();
    this.#cancelSilence();
    const line = this.#line;
    this.#line = null;
    line?.controller.abort();
  }

  /** Elements of one page begin to watch in one go: they get one stream, not one each. */
  #reopen(): void {
    this.#hangUp();
    if (this.#opening) return;
    this.#opening = true;
    queueMicrotask(() => {
      this.#opening = false;
      if (this.#watchers.size > 0) void this.#connect();
    });
  }

  async #connect(): Promise<void> {
    const topics = new Set<Topic>();
    let after: number | null = null;
    for (const watcher of this.#watchers) {
      for (const topic of watcher.topics) topics.add(topic);
      if (watcher.last !== null) after = Math.min(after ?? watcher.last, watcher.last);
    }
    const line: Line = { controller: new AbortController(), topics, position: null };
    this.#line = line;
    this.#listenForSilence(line);
    try {
      const response = await this.#open([...topics], after, line.controller.signal);
      await readChanges(response, {
        sound: () => this.#listenForSilence(line),
        opened: (opening) => this.#opened(line, opening),
        changed: (change) => this.#deliver(line, change),
      });
      this.#lost(line, null);
    } catch (error) {
      this.#lost(line, error);
    }
  }

  #listenForSilence(line: Line): void {
    this.#cancelSilence();
    if (this.#line !== line) return;
    this.#cancelSilence = this.#clock.after(SILENCE, () => this.#lost(line, null));
  }

  #opened(line: Line, { sequence }: StreamOpening): void {
    if (this.#line !== line) return;
    this.#failures = 0;
    line.position = sequence;
    for (const watcher of [...this.#watchers]) {
      watcher.last ??= sequence;
      this.#tell(watcher, 'connected');
    }
  }

  #deliver(line: Line, change: Change): void {
    if (this.#line !== line) return;
    const { sequence, topic, kind } = change;
    line.position = Math.max(line.position ?? 0, sequence);
    for (const watcher of [...this.#watchers]) {
      const meant = watcher.topics.has(topic);
      // A store that was replaced counts from the beginning again, and says so with a reset.
      if (kind === 'reset' ? !meant : sequence <= (watcher.last ?? 0)) continue;
      watcher.last = sequence;
      if (meant && this.#watchers.has(watcher)) guard(() => watcher.request.onChange(change));
    }
  }

  #lost(line: Line, error: unknown): void {
    if (this.#line !== line) return;
    this.#hangUp();
    for (const watcher of [...this.#watchers]) this.#tell(watcher, 'interrupted');
    if (isBackendError(error) && FINAL.has(error.code)) return;
    const told = isBackendError(error) ? (error.detail.retryAfter ?? 0) * 1_000 : 0;
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++);
    const wait = Math.max(told, longest * (0.5 + this.#clock.random() / 2));
    this.#cancelRetry = this.#clock.after(wait, () => this.#reopen());
  }

  #tell(watcher: Watcher, state: 'connected' | 'interrupted'): void {
    if (watcher.state === state || !this.#watchers.has(watcher)) return;
    watcher.state = state;
    guard(() => watcher.request.onState?.(state));
  }
}

/** A listener that throws is reported to the page, and the others are served. */
function guard(act: () => void): void {
  try {
    act();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
