import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { hasLoaded } from './has-loaded.ts';
import { warningIcon } from './icons.ts';

export { hasLoaded };

/** Said where a part did not come; needs `noticeStyles`. */
export function unloadedNotice(): TemplateResult {
  return html`<div class="notice" role="alert" part="notice">
    ${warningIcon}
    <div>
      <p class="notice-title">${msg('This part could not be loaded')}</p>
      <p>${msg('Check your network, then reload the page. Nothing you wrote is lost.')}</p>
    </div>
  </div>`;
}

/** Not sooner, because each attempt that fails renders again. */
const AGAIN = 5_000;

/** A module that templates use once it has come; it is asked for when it is first needed. */
export class LateModule<M> {
  #load: () => Promise<M>;
  #coming: Promise<boolean> | undefined;
  #module: M | undefined;
  /** When it could not be fetched. */
  #missedAt: number | undefined;

  constructor(load: () => Promise<M>) {
    this.#load = load;
  }

  /** There once it has come. */
  get value(): M | undefined {
    return this.#module;
  }

  /** Renders with the module; nothing while it is on its way, and its host again once it is there. */
  render(
    host: ReactiveControllerHost,
    template: (module: M) => TemplateResult | typeof nothing,
  ): TemplateResult | typeof nothing {
    if (this.#module) return template(this.#module);
    const missed = this.#missedAt !== undefined;
    if (missed && Date.now() - (this.#missedAt ?? 0) < AGAIN) return unloadedNotice();
    void this.load().then(() => host.requestUpdate());
    return missed ? unloadedNotice() : nothing;
  }

  /** Whether it has come. */
  load(): Promise<boolean> {
    return (this.#coming ??= this.#fetch());
  }

  async #fetch(): Promise<boolean> {
    const loaded = await hasLoaded(this.#load().then((module) => (this.#module = module)));
    // What could not be fetched now can perhaps be later.
    if (!loaded) this.#coming = undefined;
    this.#missedAt = loaded ? undefined : Date.now();
    return loaded;
  }
}
