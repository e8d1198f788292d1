import type { Backend } from '@stoa/contract';
import { toBackendError } from '@stoa/contract';
import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { backendContext, preparePage } from '../foundation/backend-context.ts';
import { BACKEND_CHANGED } from '../foundation/backend-controller.ts';
import type { BackendSettings } from '../foundation/backend-types.ts';
import { settlePageBackend } from '../foundation/chosen-backend.ts';
import { Provider } from '../foundation/context.ts';
import { setPageLocale } from '../foundation/locale.ts';
import { openBackend } from '../foundation/open-backend.ts';
import { ProblemEvent } from '../foundation/problem-event.ts';
import { VERSION } from '../foundation/version.ts';

const CONNECTION = ['type', 'url', 'persist', 'seed', 'viewer', 'persona', 'token'] as const;

/**
 * Connects the elements inside it to a backend; the first one on a page, or the one marked `page`,
 * serves the whole page, and one with an `id` serves the elements that name it.
 *
 * @summary Connects elements to a backend.
 * @tag stoa-backend
 * @slot - The elements it serves, if it is to serve only those.
 * @fires stoa-problem - The backend could not be created.
 */
export class StoaBackend extends LitElement {
  static readonly version = VERSION;
  static override styles = css`
    :host {
      display: contents !important;
    }
  `;

  /** The kind of backend: `memory` lives in this page, `http` speaks to a Stoa server. */
  @property() type = 'memory';

  /** Address of the server, for `http`. */
  @property() url: string | undefined;

  /** Keeps what people write in this browser, for `memory`. */
  @property({ type: Boolean }) persist = false;

  /** Address of a JSON file with first content, for `memory`. */
  @property() seed: string | undefined;

  /** Identifier of the person who is looking, for `memory`. */
  @property() viewer: string | undefined;

  /** A demonstration persona, for servers in demo mode. */
  @property() persona: string | undefined;

  /** Language of all elements on the page, ahead of the page's `lang`. */
  @property() locale: string | undefined;

  /** Serves the whole page, even if it is not the first one. */
  @property({ type: Boolean, reflect: true }) page = false;

  /** Gives a token of the host's sign-in, or `null` for a guest; called whenever one is needed. */
  @property({ attribute: false }) token: BackendSettings['token'];

  #provider = new Provider<Backend>(this, backendContext);
  #attempt = 0;

  /** The backend, once it is there. */
  get backend(): Backend | undefined {
    return this.#provider.value;
  }

  override connectedCallback(): void {
    preparePage();
    super.connectedCallback();
    this.#provider.announce();
    this.#announce();
    if (!this.backend) this.requestUpdate('type');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announce();
    // One moved in the DOM is back by then, and keeps its backend.
    queueMicrotask(() => {
      if (!this.isConnected) this.#provide(undefined);
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('page')) this.#announce();
    if (changed.has('locale') && (this.locale || changed.get('locale'))) {
      void setPageLocale(this.locale);
    }
    if (this.isConnected && CONNECTION.some((name) => changed.has(name))) void this.#connect();
  }

  async #connect(): Promise<void> {
    const attempt = ++this.#attempt;
    try {
      const backend = await openBackend(this.type, this.#settings());
      if (attempt === this.#attempt && this.isConnected) this.#provide(backend);
      else await backend.dispose();
    } catch (error) {
      const problem = toBackendError(error);
      console.warn(`Stoa: no backend of type "${this.type}": ${problem.message}`);
      this.dispatchEvent(new ProblemEvent(problem, 'backend'));
    }
  }

  #settings(): BackendSettings {
    const { persist, persona, seed, token, url, viewer } = this;
    return { persist, persona, seed, token, url, viewer };
  }

  #provide(backend: Backend | undefined): void {
    const former = this.backend;
    if (former === backend) return;
    this.#provider.setValue(backend);
    this.#announce();
    void former?.dispose();
  }

  #announce(): void {
    settlePageBackend();
    document.dispatchEvent(new Event(BACKEND_CHANGED));
  }
}
