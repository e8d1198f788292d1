import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { stepped } from '../foundation/stepped.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Makes the buttons in the host's `.toolbar` one stop of the Tab key; arrow keys lead through them. */
export function makeToolbar(host: Host): void {
  host.addController(new ToolbarController(host));
}

class ToolbarController implements ReactiveController {
  #host: Host;
  #stop: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
    const root = host.renderRoot as HTMLElement;
    root.addEventListener('keydown', this.#onKeydown);
    root.addEventListener('focusin', this.#onFocusin);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const buttons = this.#buttons;
    const stop = buttons.find((button) => button === this.#stop) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }

  get #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.toolbar > button')];
  }

  #onKeydown = (event: KeyboardEvent): void => {
    stepped(event, this.#buttons, 'horizontal')?.focus();
  };

  #onFocusin = (event: Event): void => {
    const button = event.target as HTMLElement;
    if (!this.#buttons.includes(button)) return;
    this.#stop = button;
    this.hostUpdated();
  };
}
