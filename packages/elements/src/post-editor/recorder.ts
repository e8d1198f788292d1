/** One recording from the microphone. */
export class Recorder {
  readonly #recorder: MediaRecorder;
  readonly #stream: MediaStream;
  readonly #began = performance.now();
  readonly #parts: Blob[] = [];

  constructor(stream: MediaStream) {
    this.#stream = stream;
    this.#recorder = new MediaRecorder(stream);
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#parts.push(data));
    this.#recorder.start(1_000);
  }

  /** Rejects where there is no microphone, or it may not be used. */
  static async begin(): Promise<Recorder> {
    return new Recorder(await navigator.mediaDevices.getUserMedia({ audio: true }));
  }

  static get possible(): boolean {
    return typeof MediaRecorder === 'function' && 'mediaDevices' in navigator;
  }

  get seconds(): number {
    return Math.max(1, Math.round((performance.now() - this.#began) / 1_000));
  }

  async stop(): Promise<{ readonly content: Blob; readonly seconds: number }> {
    const { seconds } = this;
    const stopped = new Promise((resolve) =>
      this.#recorder.addEventListener('stop', resolve, { once: true }),
    );
    this.#recorder.stop();
    await stopped;
    this.release();
    return { content: new Blob(this.#parts, { type: this.#recorder.mimeType }), seconds };
  }

  /** Lets go of the microphone. */
  release(): void {
    for (const track of this.#stream.getTracks()) track.stop();
  }
}

/** How long a chosen recording lasts, in seconds; rejects for what cannot be played. */
export function durationOf(file: Blob): Promise<number> {
  const source = URL.createObjectURL(file);
  const audio = new Audio();
  return new Promise<number>((resolve, reject) => {
    audio.addEventListener('loadedmetadata', () =>
      resolve(Number.isFinite(audio.duration) ? Math.max(1, Math.ceil(audio.duration)) : 1),
    );
    audio.addEventListener('error', () => reject(new Error('This file cannot be played.')));
    audio.preload = 'metadata';
    audio.src = source;
  }).finally(() => URL.revokeObjectURL(source));
}
