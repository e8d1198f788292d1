import { msg } from '@lit/localize';
import type { Person } from '@stoa/contract';
import type { FollowStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { LateModule } from '../foundation/late-part.ts';
import type { FollowedLeaders } from './followed-leaders.ts';

/** Folded, it costs nothing: the list comes when it is opened. */
export class Followed {
  readonly #host: ReactiveControllerHost;
  readonly #list = new LateModule(() => import('./followed-leaders.ts'));
  #isOpen = false;
  #leaders: FollowedLeaders | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render(leaders: readonly Person[], store: FollowStore | undefined): TemplateResult {
    return html`<details class="followed" @toggle=${this.#onToggle}>
      <summary>${msg('Leaders you follow')}</summary>
      ${
        this.#isOpen && store
          ? this.#list.render(this.#host, (module) => {
              this.#leaders ??= new module.FollowedLeaders(this.#host);
              return this.#leaders.render(leaders, store);
            })
          : nothing
      }
    </details>`;
  }

  #onToggle = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    if (!this.#isOpen) this.#leaders = undefined;
    this.#host.requestUpdate();
  };
}
