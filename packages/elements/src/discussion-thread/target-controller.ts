import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

interface Surroundings {
  /** Whether there are comments among which to look. */
  readonly ready: () => boolean;
  /** Brings a loaded comment out of what is folded or released; `false` if it is not loaded. */
  readonly open: (id: string) => boolean;
  /** It is there, and the page moves to it. */
  readonly onArrive: () => void;
  /** Loads it. */
  readonly seek: (id: string) => void;
}

/** Leads to the comment that the page's address, or the thread, points to; once, wherever it is. */
export class TargetController implements ReactiveController {
  #host: Host;
  #around: Surroundings;
  #id: string | undefined;
  #opened: string | undefined;
  #sought: string | undefined;
  #visited: string | undefined;

  constructor(host: Host, around: Surroundings) {
    this.#host = host;
    this.#around = around;
    host.addController(this);
  }

  get id(): string | undefined {
    return this.#id;
  }

  /** Goes to this comment, again if need be. */
  go(id: string | undefined): void {
    this.#id = id;
    this.#opened = undefined;
    this.#sought = undefined;
    this.#visited = undefined;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const id = this.#id;
    if (!id || this.#visited === id || !this.#around.ready()) return;
    const comment = this.#host.renderRoot.querySelector<HTMLElement>('.target');
    if (comment) {
      this.#visited = id;
      this.#around.onArrive();
      comment.focus();
    } else if (this.#opened !== id && this.#around.open(id)) {
      this.#opened = id;
      this.#host.requestUpdate();
    } else if (this.#sought !== id) {
      this.#sought = id;
      this.#around.seek(id);
    }
  }
}
