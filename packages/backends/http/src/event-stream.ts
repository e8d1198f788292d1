/** One of the server-sent events of a stream. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

const LINE_END = /\r\n?|\n/;

/**
 * Reads server-sent events as the HTML standard has them, whatever pieces their text comes in. Their
 * `id` and `retry` mean nothing here: what a page resumes from stands in the data.
 */
export class EventStreamReader {
  readonly #onEvent: (event: StreamEvent) => void;
  #line = '';
  #afterReturn = false;
  #event = '';
  #data: string[] = [];

  constructor(onEvent: (event: StreamEvent) => void) {
    this.#onEvent = onEvent;
  }

  /** Takes the next piece; an event is told as soon as its empty line has ended, be it by half a CR LF. */
  feed(piece: string): void {
    if (piece === '') return;
    // The second half of an end whose first half has ended the line already.
    const text = this.#afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.#afterReturn = piece.endsWith('\r');
    const lines = (this.#line + text).split(LINE_END);
    this.#line = lines.pop() ?? '';
    for (const line of lines) this.#read(line);
  }

  #read(line: string): void {
    if (line === '') {
      this.#dispatch();
      return;
    }
    // A comment is a field without a name.
    const [field = ''] = line.split(':', 1);
    const value = line.slice(field.length + 1).replace(/^ /, '');
    if (field === 'event') this.#event = value;
    else if (field === 'data') this.#data.push(value);
  }

  #dispatch(): void {
    const event = this.#event || 'message';
    const data = this.#data;
    this.#event = '';
    this.#data = [];
    if (data.length > 0) this.#onEvent({ event, data: data.join('\n') });
  }
}
