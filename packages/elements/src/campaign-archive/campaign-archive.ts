import { msg } from '@lit/localize';
import type { ArchivedCampaign } from '@stoa/contract';
import { campaignArchiveStore } from '@stoa/stores';
import type { CampaignArchiveSnapshot, CampaignArchiveStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { infoIcon, retryIcon } from '../foundation/icons.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemLine, problemNotice } from '../foundation/notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { safeAddress } from '../foundation/rich-text/safe-address.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { serverNow, shortDate } from '../foundation/time.ts';
import { campaignArchiveStyles } from './campaign-archive.styles.ts';

/**
 * The messages that banners showed the reader: closed ones, those put off and those still open,
 * each readable again and, while it runs, to be shown again.
 *
 * @summary Finds messages that were closed or put off.
 * @tag stoa-campaign-archive
 * @fires stoa-problem - The messages could not be loaded, or one could not be shown again.
 * @csspart heading - The heading.
 * @csspart item - One message.
 * @csspart notice - A remark in place of messages.
 * @cssprop --stoa-color-text-muted - Days, states and examples.
 */
export class StoaCampaignArchive extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    campaignArchiveStyles,
  ];

  /** A heading above the messages; *Messages for you* unless told. */
  @property() heading: string | undefined;

  #archive = new StoreController<CampaignArchiveStore>(
    this,
    () => this.stores && campaignArchiveStore(this.stores),
  );

  constructor() {
    super();
    reportProblems(this, 'campaign-archive', () => this.#archive.snapshot?.problem);
  }

  protected override render(): TemplateResult {
    const heading = this.heading ?? msg('Messages for you');
    return html`<section aria-label=${heading}>
      <h2 part="heading" dir="auto">${heading}</h2>
      ${this.#renderArchive()}
    </section>`;
  }

  #renderArchive(): TemplateResult {
    const { snapshot } = this.#archive;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : skeleton();
    const { items, phase, problem } = snapshot;
    if (items.length > 0) return this.#renderItems(snapshot);
    if (phase === 'failed' && problem) {
      return problemNotice(problem, { onRetry: () => this.#archive.store?.retry() });
    }
    return phase === 'ready' || phase === 'refreshing' ? nothingYet() : skeleton();
  }

  #renderItems({ items, more, loadingMore, problem, again, session }: CampaignArchiveSnapshot) {
    const now = serverNow(session);
    return html`<ul class="items">
        ${repeat(
          items,
          ({ campaign }) => campaign.id,
          (item) => html`<li class="item" part="item">${this.#renderItem(item, now, again)}</li>`,
        )}
      </ul>
      ${problem ? html`<p class="failed" role="alert">${problemLine(problem)}</p>` : nothing}
      ${
        more
          ? html`<button
              type="button"
              class="button"
              aria-disabled=${loadingMore ? 'true' : 'false'}
              @click=${() => this.#archive.store?.loadMore()}
            >
              ${msg('Show older messages')}
            </button>`
          : nothing
      }`;
  }

  #renderItem(item: ArchivedCampaign, now: number, again: string | undefined): TemplateResult {
    const { campaign, firstShownAt } = item;
    const { message, example, action, id } = campaign;
    const href = safeAddress(action.href);
    const isBack = again === id && item.state === 'open';
    return html`<p class="meta">
        <time datetime=${firstShownAt}>${shortDate(firstShownAt, now)}</time>
        <span aria-hidden="true">·</span> ${stateWords(item)}
      </p>
      <p class="message" lang=${localizedLang(message)} dir="auto">${localized(message)}</p>
      ${
        example
          ? html`<p class="example" lang=${localizedLang(example)} dir="auto">
              ${localized(example)}
            </p>`
          : nothing
      }
      <div class="acts">
        ${
          href && item.state !== 'ended'
            ? html`<a class="button" href=${href} lang=${localizedLang(action.label)}
                >${localized(action.label)}</a
              >`
            : nothing
        }
        ${
          putAside(item)
            ? html`<button
                type="button"
                class="button quiet"
                @click=${(event: Event) => void this.#showAgain(event, item)}
              >
                ${retryIcon}${msg('Show again')}
              </button>`
            : nothing
        }
        <span class="back" role="status" tabindex="-1"
          >${isBack ? msg('It is shown again, in its place on the page.') : nothing}</span
        >
      </div>`;
  }

  /** Where that takes the button away, a focus on it goes to what is said instead. */
  async #showAgain({ currentTarget }: Event, item: ArchivedCampaign): Promise<void> {
    const button = currentTarget as HTMLElement;
    const said = button.nextElementSibling as HTMLElement | null;
    const held = button.matches(':focus');
    await this.#archive.store?.showAgain(item);
    await this.updateComplete;
    const lost = document.activeElement === document.body;
    if (held && lost && !button.isConnected) said?.focus({ preventScroll: true });
  }
}

function putAside({ state }: ArchivedCampaign): boolean {
  return state === 'dismissed' || state === 'already-does' || state === 'snoozed';
}

function stateWords({ state, until }: ArchivedCampaign): string {
  switch (state) {
    case 'open':
      return msg('current');
    case 'snoozed':
      return until ? `${msg('put off until')} ${shortDate(until, Date.now())}` : msg('put off');
    case 'dismissed':
      return msg('closed by you');
    case 'already-does':
      return msg('you already do this');
    case 'converted':
      return msg('done');
    case 'ended':
      return msg('ended');
  }
}

function skeleton(): TemplateResult {
  return html`<div aria-busy="true">
    <p class="visually-hidden">${msg('Loading messages')}</p>
    ${[1, 2].map(
      () =>
        html`<div class="item">
          <span class="bone bone-meta"></span><span class="bone"></span
          ><span class="bone bone-short"></span>
        </div>`,
    )}
  </div>`;
}

function nothingYet(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${infoIcon}
    <div>
      <p class="notice-title">${msg('No messages yet')}</p>
      <p>${msg('What a banner tells you can be found here later, also after you close it.')}</p>
    </div>
  </div>`;
}
