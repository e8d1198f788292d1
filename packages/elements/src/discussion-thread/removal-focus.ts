import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Keeps the focus in the thread when a comment that has it is removed. */
export class RemovalFocus implements ReactiveController {
  #host: Host;
  #heir: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Remembers where the focus goes once the comment is gone. */
  expectRemoval(): void {
    const thread = this.#host.getRootNode() as ShadowRoot;
    const comments = [...thread.querySelectorAll<HTMLElement>('stoa-comment-item')];
    const at = comments.indexOf(this.#host);
    this.#heir = comments[at + 1] ?? comments[at - 1] ?? thread.querySelector('h2') ?? undefined;
  }

  /** One that was answered leaves its place behind. */
  hostUpdated(): void {
    if (this.#heir && this.#host.shadowRoot?.querySelector('.removed')) this.#pass(this.#host);
  }

  hostDisconnected(): void {
    this.#pass(this.#heir);
  }

  #pass(heir: HTMLElement | undefined): void {
    if (heir && document.activeElement === document.body) heir.focus();
    this.#heir = undefined;
  }
}
