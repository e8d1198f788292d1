import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
};

const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';

/** Whoever removes what they stand on goes on with what has come in its place. */
export class KeptFocus implements ReactiveController {
  readonly #host: Host;
  #focused: HTMLElement | undefined;
  #place = -1;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const root = this.#host.renderRoot as ShadowRoot | undefined;
    this.#focused = (root?.activeElement as HTMLElement | null | undefined) ?? undefined;
    this.#place = this.#focused ? this.#stops().indexOf(this.#focused) : -1;
  }

  hostUpdated(): void {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    if (!this.#focused || this.#focused.isConnected || activeElement || this.#place < 0) return;
    const stops = this.#stops();
    stops[Math.min(this.#place, stops.length - 1)]?.focus({ preventScroll: true });
  }

  #stops(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(STOPS)];
  }
}
