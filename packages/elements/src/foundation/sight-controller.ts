import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Half of it counts as seen; of something taller than the window, half the window. */
const HALF = 0.5;
const STEPS = [0, 0.1, 0.2, 0.3, 0.4, HALF, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * Tells, once for each key, that a part of its host marked `data-sight="key"` has been in sight
 * without a break for `dwell` milliseconds.
 */
export class SightController implements ReactiveController {
  #host: Host;
  #dwell: number;
  #onSeen: (key: string) => void;
  #observer: IntersectionObserver | undefined;
  #watched = new Map<Element, string>();
  #inSight = new Map<string, ReturnType<typeof setTimeout>>();
  #told = new Set<string>();

  constructor(host: Host, dwell: number, onSeen: (key: string) => void) {
    this.#host = host;
    this.#dwell = dwell;
    this.#onSeen = onSeen;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#judge(entries), {
      threshold: STEPS,
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched.clear();
    for (const key of [...this.#inSight.keys()]) this.#leave(key);
  }

  hostUpdated(): void {
    const marked = new Set(this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-sight]'));
    for (const element of [...this.#watched.keys()]) {
      if (!marked.has(element as HTMLElement)) this.#unwatch(element);
    }
    for (const element of marked) this.#watch(element, element.dataset['sight'] ?? '');
  }

  #watch(element: Element, key: string): void {
    if (this.#watched.get(element) === key) return;
    this.#unwatch(element);
    this.#watched.set(element, key);
    if (!this.#told.has(key)) this.#observer?.observe(element);
  }

  #unwatch(element: Element): void {
    const key = this.#watched.get(element);
    if (key === undefined) return;
    this.#observer?.unobserve(element);
    this.#watched.delete(element);
    this.#leave(key);
  }

  #judge(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const key = this.#watched.get(target);
      if (key === undefined) continue;
      const windowHeight = rootBounds?.height ?? innerHeight;
      if (intersectionRatio >= HALF || intersectionRect.height >= HALF * windowHeight) {
        this.#enter(key);
      } else this.#leave(key);
    }
  }

  #enter(key: string): void {
    if (this.#inSight.has(key) || this.#told.has(key)) return;
    this.#inSight.set(
      key,
      setTimeout(() => this.#tell(key), this.#dwell),
    );
  }

  #leave(key: string): void {
    clearTimeout(this.#inSight.get(key));
    this.#inSight.delete(key);
  }

  #tell(key: string): void {
    this.#inSight.delete(key);
    // A page in a background tab is in nobody's sight.
    if (document.visibilityState !== 'visible') {
      document.addEventListener('visibilitychange', () => this.#rewatch(key), { once: true });
      return;
    }
    this.#told.add(key);
    this.#onSeen(key);
  }

  /** Observing an element anew reports at once whether it is in sight. */
  #rewatch(key: string): void {
    for (const [element, its] of this.#watched) {
      if (its !== key) continue;
      this.#observer?.unobserve(element);
      this.#observer?.observe(element);
    }
  }
}
