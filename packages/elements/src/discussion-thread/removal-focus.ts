import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Keeps the focus in the thread when this comment is taken out. */
export function keepFocus(item: Host): void {
  item.addController(new RemovalFocus(item));
}

class RemovalFocus implements ReactiveController {
  #host: Host;
  #heir: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
    const thread = host.getRootNode() as ShadowRoot;
    const comments = [...thread.querySelectorAll<HTMLElement>('stoa-comment-item')];
    const at = comments.indexOf(host);
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
