import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { linkedComment } from './permalink.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

interface Surroundings {
  /** There are comments among which to look. */
  readonly ready: () => boolean;
  /** The comment is not among those shown. */
  readonly seek: (id: string) => void;
}

/** Leads to the comment that the page's address, or the thread, points to; once, wherever it is. */
export class TargetController implements ReactiveController {
  #host: Host;
  #around: Surroundings;
  #id: string | undefined;
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
    this.#visited = undefined;
    this.#sought = undefined;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#onHashChange);
    this.#id ??= linkedComment();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  hostUpdated(): void {
    const id = this.#id;
    if (!id || !this.#around.ready()) return;
    const comment = this.#host.renderRoot.querySelector<HTMLElement>('.target');
    if (comment && this.#visited !== id) {
      this.#visited = id;
      comment.focus();
    } else if (!comment && this.#sought !== id) {
      this.#sought = id;
      this.#around.seek(id);
    }
  }

  #onHashChange = (): void => {
    const linked = linkedComment();
    if (linked) this.go(linked);
  };
}
