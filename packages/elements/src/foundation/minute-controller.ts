import type { ReactiveController, ReactiveControllerHost } from 'lit';

const ticking = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Renders its host every minute, or what it is told to, so that relative times stay true; all share
 * one timer.
 */
export class MinuteController implements ReactiveController {
  #onMinute: () => void;

  constructor(host: ReactiveControllerHost, onMinute = () => host.requestUpdate()) {
    this.#onMinute = onMinute;
    host.addController(this);
  }

  hostConnected(): void {
    ticking.add(this.#onMinute);
    timer ??= setInterval(() => {
      for (const onMinute of ticking) onMinute();
    }, 60_000);
  }

  hostDisconnected(): void {
    ticking.delete(this.#onMinute);
    if (ticking.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }
}
