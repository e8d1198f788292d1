/** Holds back timers of at least a second, and lets them pass on demand. */
export class GraceClock {
  #original = globalThis.setTimeout;
  #waiting: (() => void)[] = [];

  constructor() {
    const held = (callback: () => void, delay = 0): unknown =>
      delay >= 1000
        ? this.#waiting.push(callback)
        : this.#original.call(globalThis, callback, delay);
    globalThis.setTimeout = held as typeof setTimeout;
  }

  pass(): void {
    for (const callback of this.#waiting.splice(0)) callback();
  }

  release(): void {
    globalThis.setTimeout = this.#original;
  }
}
