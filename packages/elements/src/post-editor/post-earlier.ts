import { msg } from '@lit/localize';
import { toBackendError } from '@stoa/contract';
import type { Id, Post } from '@stoa/contract';
import type { StoreHub } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { EarlierVersions } from '../blog-roll/post-history.ts';
import { LateModule } from '../foundation/late-part.ts';

/** What a changed post said before, once somebody wants to know. */
export class EarlierWords {
  readonly #host: ReactiveControllerHost;
  readonly #stores: () => StoreHub | undefined;
  readonly #versions = new Map<Id, EarlierVersions>();
  readonly #history = new LateModule(() => import('../blog-roll/post-history.ts'));

  constructor(host: ReactiveControllerHost, stores: () => StoreHub | undefined) {
    this.#host = host;
    this.#stores = stores;
  }

  render = ({ id, editedAt }: Post): TemplateResult | typeof nothing => {
    if (!editedAt) return nothing;
    const versions = this.#versions.get(id);
    return html`<details
      class="earlier-words"
      @toggle=${(event: Event) => {
        if ((event.target as HTMLDetailsElement).open) void this.#read(id);
      }}
    >
      <summary>${msg('What it said before')}</summary>
      ${
        versions
          ? this.#history.render(this.#host, ({ postHistory }) => postHistory(versions))
          : nothing
      }
    </details>`;
  };

  async #read(id: Id): Promise<void> {
    const { posts } = this.#stores()?.backend ?? {};
    if (!posts) return;
    // What was read before may have been followed by another change.
    if (!this.#versions.has(id)) this.#versions.set(id, 'loading');
    this.#host.requestUpdate();
    const read = posts.history(id, { limit: 100 }).then(({ items }) => items);
    this.#versions.set(id, await read.catch(toBackendError));
    this.#host.requestUpdate();
  }
}
