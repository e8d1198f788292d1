import type { Change } from '@stoa/contract';
import { EventStreamReader } from './event-stream.ts';
import type { StreamOpening } from './ports/changes.ts';

export interface StreamListener {
  /** Anything came, heartbeats included. */
  sound(): void;
  opened(opening: StreamOpening): void;
  changed(change: Change): void;
}

/** Reads a stream of changes until it ends. */
export async function readChanges(response: Response, listener: StreamListener): Promise<void> {
  const events = new EventStreamReader(({ event, data }) => {
    if (event === 'open') listener.opened(JSON.parse(data) as StreamOpening);
    else if (event === 'change') listener.changed(JSON.parse(data) as Change);
  });
  const reader = response.body?.getReader();
  // It takes a byte order mark from the beginning, as the standard asks.
  const decoder = new TextDecoder();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    listener.sound();
    events.feed(decoder.decode(value, { stream: true }));
  }
}
