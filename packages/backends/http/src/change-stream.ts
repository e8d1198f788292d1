import { createParser } from 'eventsource-parser';
import type { Change } from '@stoa/contract';
import type { StreamOpening } from './ports/changes.ts';

export interface StreamListener {
  /** Anything came, heartbeats included. */
  sound(): void;
  opened(opening: StreamOpening): void;
  changed(change: Change): void;
}

/** Reads a stream of changes until it ends. */
export async function readChanges(response: Response, listener: StreamListener): Promise<void> {
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event === 'open') listener.opened(JSON.parse(data) as StreamOpening);
      else if (event === 'change') listener.changed(JSON.parse(data) as Change);
    },
  });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    listener.sound();
    parser.feed(decoder.decode(value, { stream: true }));
  }
}
