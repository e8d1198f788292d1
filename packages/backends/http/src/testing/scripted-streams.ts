import { setImmediate as turn } from 'node:timers/promises';
import type { Change } from '@stoa/contract';
import type { OpenStream, StreamOpening } from '../ports/changes.ts';

/** Streams of changes as a server would send them, by hand. */
export class ScriptedStreams {
  count = 0;
  readonly #opened: ScriptedStream[] = [];
  #waiting: ((stream: ScriptedStream) => void) | null = null;

  readonly open: OpenStream = (topics, after, signal) => {
    this.count += 1;
    const stream = new ScriptedStream({ topics, after }, signal);
    if (this.#waiting) this.#waiting(stream);
    else this.#opened.push(stream);
    this.#waiting = null;
    return stream.response;
  };

  /** The next stream that the feed opens. */
  next(): Promise<ScriptedStream> {
    const stream = this.#opened.shift();
    if (stream) return Promise.resolve(stream);
    return new Promise((resolve) => (this.#waiting = resolve));
  }
}

export class ScriptedStream {
  readonly asked: { readonly topics: readonly string[]; readonly after: number | null };
  readonly signal: AbortSignal;
  readonly response: Promise<Response>;
  #resolve!: (response: Response) => void;
  #reject!: (error: Error) => void;
  readonly #bytes = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  readonly #answer = new Response(this.#bytes.readable);
  readonly #writer = this.#bytes.writable.getWriter();

  constructor(asked: ScriptedStream['asked'], signal: AbortSignal) {
    this.asked = asked;
    this.signal = signal;
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Sends an opening or changes, and waits until the feed has read them. */
  async send(...frames: readonly (StreamOpening | Change)[]): Promise<void> {
    for (const frame of frames) {
      const event = 'topic' in frame ? 'change' : 'open';
      await this.sendText(`event: ${event}\ndata: ${JSON.stringify(frame)}\n\n`);
    }
  }

  async sendText(text: string): Promise<void> {
    await this.#write(new TextEncoder().encode(text));
  }

  async sendBytewise(text: string): Promise<void> {
    for (const byte of new TextEncoder().encode(text)) await this.#write(Uint8Array.of(byte));
  }

  async end(): Promise<void> {
    await this.#writer.close();
    await turn();
  }

  async fail(error: Error): Promise<void> {
    this.#reject(error);
    await turn();
  }

  async #write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#resolve(this.#answer);
    await this.#writer.write(bytes);
    await turn();
  }
}
