import { msg } from '@lit/localize';
import type { Post } from '@stoa/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

interface Host {
  readonly renderRoot: DocumentFragment | HTMLElement;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** Asks before a post goes: others may be reading it. */
export class Withdrawal {
  readonly #host: Host;
  readonly #withdraw: (post: Post) => void;
  #post: Post | undefined;

  constructor(host: Host, withdraw: (post: Post) => void) {
    this.#host = host;
    this.#withdraw = withdraw;
  }

  ask(post: Post): void {
    this.#post = post;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#dialog?.showModal());
  }

  render(): TemplateResult {
    const scheduled = this.#post?.state === 'scheduled';
    return html`<dialog class="ask" aria-labelledby="withdraw">
      <h3 id="withdraw">
        ${scheduled ? msg('Withdraw this post before it appears?') : msg('Withdraw this post?')}
      </h3>
      <p>
        ${
          scheduled
            ? msg('It does not appear. Its words stay here as a draft.')
            : msg('It leaves the roll, for everyone. Its words stay here as a draft.')
        }
      </p>
      <div class="acts">
        <button type="button" class="button" @click=${() => this.#dialog?.close()}>
          ${msg('Keep it')}
        </button>
        <button type="button" class="button danger" @click=${this.#onWithdraw}>
          ${msg('Withdraw the post')}
        </button>
      </div>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.ask');
  }

  #onWithdraw = (): void => {
    this.#dialog?.close();
    if (this.#post) this.#withdraw(this.#post);
  };
}
