import { msg } from '@lit/localize';
import { isBackendError } from '@stoa/contract';
import type { Campaign } from '@stoa/contract';
import { checkCampaign } from '@stoa/domain';
import { campaignEditorStore } from '@stoa/stores';
import type { CampaignEditorSnapshot, CampaignEditorStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { lockIcon, plusIcon } from '../foundation/icons.ts';
import { hasLoaded } from '../foundation/late-part.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { ProblemController } from '../foundation/problem-controller.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { CampaignPublishedEvent } from './campaign-editor.events.ts';
import { campaignEditorStyles } from './campaign-editor.styles.ts';
import { statusWords } from './campaign-words.ts';
import type { Faults } from './editor-fields.ts';
import { goalPart } from './goal-part.ts';
import { planPart } from './plan-part.ts';
import { previewPart } from './preview-part.ts';
import type { Previewed } from './preview-part.ts';
import { resultsPart } from './results-part.ts';
import { asPublished, namesIn } from './sample-readers.ts';
import { simulationPart } from './simulation-part.ts';
import { textsPart } from './texts-part.ts';
import type { Segment } from './texts-part.ts';

type Tab = 'goal' | 'texts' | 'plan' | 'preview' | 'simulation' | 'results';

const TABS: readonly Tab[] = ['goal', 'texts', 'plan', 'preview', 'simulation', 'results'];
const EVERYONE: Segment = { department: null, role: null, stage: null };

/**
 * Where editors write campaigns: the goal event, texts by department, role and stage, when and to
 * whom, a preview as any reader, ninety days of a sample of people, and results. Everything is
 * kept on the device while it is written; an edit of words asks whether it asks readers again.
 *
 * @summary Writes, previews, simulates and publishes campaigns, and shows how they fare.
 * @tag stoa-campaign-editor
 * @fires stoa-campaign-published - A campaign or an edit was published.
 * @fires stoa-problem - Something could not be loaded or published.
 * @csspart heading - The heading.
 * @csspart notice - A remark in place of the editor.
 * @cssprop --stoa-color-accent - The act, the chosen tab, and showings in charts.
 */
export class StoaCampaignEditor extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    campaignEditorStyles,
  ];

  /** A heading above the editor; *Campaigns* unless told. */
  @property() heading: string | undefined;

  /** Languages that texts are written in, as tags separated by spaces. */
  @property() languages = 'pl en';

  /** @internal */
  @state() private tab: Tab = 'goal';
  /** Faults are shown from the first attempt to publish on. @internal */
  @state() private attempted = false;
  /** @internal */
  @state() private segment: Segment = EVERYONE;
  /** @internal */
  @state() private previewed: Previewed = {
    department: null,
    role: null,
    stage: 'silent',
    showing: 0,
    placement: 'strip',
  };

  #editor = new StoreController<CampaignEditorStore>(
    this,
    () => this.stores && campaignEditorStore(this.stores),
  );

  constructor() {
    super();
    new ProblemController(this, 'campaign-editor', () => {
      const { snapshot } = this.#editor;
      return snapshot?.problem ?? snapshot?.refused;
    });
  }

  protected override render(): TemplateResult {
    const heading = this.heading ?? msg('Campaigns');
    return html`<section aria-label=${heading}>
      <h2 part="heading" dir="auto">${heading}</h2>
      ${this.#renderEditor()}
    </section>`;
  }

  #renderEditor(): TemplateResult {
    const { snapshot } = this.#editor;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : skeleton();
    const { phase, problem, session } = snapshot;
    if (phase === 'failed' && problem) {
      return problemNotice(problem, { onRetry: () => this.#editor.store?.retry() });
    }
    if (phase !== 'ready' || !session) return skeleton();
    const allowed = session.roles.includes('editor') && session.capabilities.publishCampaigns;
    return allowed ? this.#renderDesk(snapshot) : notForYou();
  }

  #renderDesk(snapshot: CampaignEditorSnapshot): TemplateResult {
    return html`<div class="desk">
      ${this.#renderList(snapshot)}
      <form class="sheet" novalidate @submit=${this.#onSubmit}>
        <h3 class="title">${snapshot.draft.name || msg('New campaign')}</h3>
        ${this.#renderTabs(snapshot)}
        <div
          class="panel"
          role="tabpanel"
          id="panel"
          aria-labelledby="tab-${this.tab}"
          tabindex="-1"
        >
          ${this.#renderPanel(snapshot)}
        </div>
        ${this.#renderActs(snapshot)}
      </form>
      ${this.#renderQuestion()}
    </div>`;
  }

  #renderList({ campaigns, known, session }: CampaignEditorSnapshot): TemplateResult {
    const now = serverNow(session);
    return html`<nav class="list" aria-label=${msg('Campaigns')}>
      <button
        type="button"
        class="button"
        aria-pressed=${known === null ? 'true' : 'false'}
        @click=${() => this.#open(null)}
      >
        ${plusIcon}${msg('New campaign')}
      </button>
      <ul>
        ${campaigns.map(
          (campaign) =>
            html`<li>
              <button
                type="button"
                class="entry"
                aria-current=${campaign.id === known?.id ? 'true' : 'false'}
                @click=${() => this.#open(campaign)}
              >
                <span class="entry-name">${campaign.name}</span>
                <span class="entry-status">${statusWords(campaign, now)}</span>
              </button>
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #renderTabs(snapshot: CampaignEditorSnapshot): TemplateResult {
    const faulty = new Set(Object.keys(this.#faultsOf(snapshot)).map(tabOf));
    return html`<div
      class="tabs"
      role="tablist"
      aria-label=${msg('Parts of the campaign')}
      @keydown=${this.#onTabKey}
    >
      ${this.#tabsOf(snapshot).map(
        (tab) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${tab}"
            class="tab"
            aria-controls="panel"
            aria-selected=${tab === this.tab ? 'true' : 'false'}
            tabindex=${tab === this.tab ? 0 : -1}
            @click=${() => this.#show(tab)}
          >
            ${tabWords(tab)}${
              faulty.has(tab)
                ? html`<span class="flag"
                    ><span class="visually-hidden">, ${msg('something is missing')}</span></span
                  >`
                : nothing
            }
          </button>`,
      )}
    </div>`;
  }

  #renderPanel(snapshot: CampaignEditorSnapshot): TemplateResult | typeof nothing {
    const { draft, offers, campaigns, known, results, session } = snapshot;
    const change = this.#editor.store!.change.bind(this.#editor.store);
    const faults = this.#faultsOf(snapshot);
    const languages = this.languages.split(' ').filter(Boolean);
    const all = [draft, ...campaigns];
    const departments = namesIn(all, 'department');
    const roles = namesIn(all, 'role');
    const campaign = asPublished(draft, known);
    switch (this.tab) {
      case 'goal':
        return goalPart({ draft, offers, languages, faults, change });
      case 'texts':
        return textsPart({
          draft,
          languages,
          departments,
          roles,
          chosen: this.segment,
          faults,
          change,
          choose: (segment) => (this.segment = segment),
        });
      case 'plan':
        return planPart({ draft, faults, change });
      case 'preview':
        return previewPart({
          campaign,
          departments,
          roles,
          previewed: this.previewed,
          preview: (changed) => (this.previewed = { ...this.previewed, ...changed }),
        });
      case 'simulation':
        return simulationPart(campaigns, campaign, serverNow(session));
      case 'results':
        return results ? resultsPart(results) : skeleton();
    }
  }

  #renderActs(snapshot: CampaignEditorSnapshot): TemplateResult {
    const { changed, sending, published, refused, known } = snapshot;
    const faults = Object.keys(this.#faultsOf(snapshot)).length;
    return html`${refused ? problemNotice(refused, { safe: msg('Your words are kept.') }) : nothing}
      ${
        refused?.code === 'conflict'
          ? html`<button
              type="button"
              class="button"
              @click=${() => void this.#editor.store?.catchUp()}
            >
              ${msg('Go on from the newest version with my changes')}
            </button>`
          : nothing
      }
      <div class="acts">
        <button type="submit" class="button primary" aria-disabled=${sending ? 'true' : 'false'}>
          ${known ? msg('Publish the changes') : msg('Publish')}
        </button>
        ${
          changed
            ? html`<button
                type="button"
                class="button quiet"
                @click=${() => this.#editor.store?.discard()}
              >
                ${msg('Discard the changes')}
              </button>`
            : nothing
        }
        <p class="kept ${faults > 0 ? 'fault' : ''}" role="status">
          ${
            faults > 0
              ? msg('Something is missing: see the marked parts.')
              : published
                ? msg('Published.')
                : changed
                  ? msg('Kept on this device, not published yet.')
                  : nothing
          }
        </p>
      </div>`;
  }

  /** A corrected letter must not ask everybody again, and new words may have to. */
  #renderQuestion(): TemplateResult {
    return html`<dialog class="question" aria-labelledby="question-title">
      <h3 id="question-title">${msg('The words are different now')}</h3>
      <p>${msg('Shall those who closed the old words be shown the new ones?')}</p>
      <div class="acts">
        <button type="button" class="button primary" @click=${() => this.#publish(true)}>
          ${msg('Yes, ask again')}
        </button>
        <button type="button" class="button" @click=${() => this.#publish(false)}>
          ${msg('No, it is a correction')}
        </button>
        <button type="button" class="button quiet" @click=${() => this.#question?.close()}>
          ${msg('Back')}
        </button>
      </div>
    </dialog>`;
  }

  get #question(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #tabsOf({ known, session }: CampaignEditorSnapshot): readonly Tab[] {
    const measured = known !== null && session?.capabilities.campaignLedger;
    return measured ? TABS : TABS.filter((tab) => tab !== 'results');
  }

  #faultsOf({ draft }: CampaignEditorSnapshot): Faults {
    if (!this.attempted) return {};
    try {
      checkCampaign(draft);
      return {};
    } catch (error) {
      if (isBackendError(error)) return error.detail.fields ?? {};
      throw error;
    }
  }

  #open(campaign: Campaign | null): void {
    const { store } = this.#editor;
    this.attempted = false;
    this.segment = EVERYONE;
    const first = campaign && namesIn([campaign], 'department')[0];
    this.previewed = { ...this.previewed, department: first ?? null, role: null };
    if (this.tab === 'results' && !campaign) this.tab = 'goal';
    const opened = campaign ? store?.edit(campaign) : store?.begin();
    void opened?.then(() => {
      if (this.tab === 'results') void store?.readResults();
    });
  }

  #show(tab: Tab): void {
    this.tab = tab;
    if (tab === 'results') void this.#editor.store?.readResults();
    if (tab === 'preview') void hasLoaded(import('../define/campaign-banner.ts'));
  }

  #onTabKey = (event: KeyboardEvent): void => {
    const { snapshot } = this.#editor;
    if (!snapshot) return;
    const tabs = this.#tabsOf(snapshot);
    const at = tabs.indexOf(this.tab);
    const forward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#show(tabs[(next + tabs.length) % tabs.length]!);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus(),
    );
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { snapshot } = this.#editor;
    if (!snapshot || snapshot.sending) return;
    this.attempted = true;
    const [fault] = Object.keys(this.#faultsOf(snapshot));
    if (fault !== undefined) {
      this.#goTo(fault, snapshot);
      return;
    }
    if (snapshot.wordsChanged) this.#question?.showModal();
    else void this.#publish();
  };

  /** Shows the part with the first fault, and what it is about. */
  #goTo(fault: string, { draft }: CampaignEditorSnapshot): void {
    this.#show(tabOf(fault));
    const text = draft.texts[Number(/^texts\.(\d+)/.exec(fault)?.[1] ?? -1)];
    if (text) this.segment = { department: text.department, role: text.role, stage: text.stage };
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  }

  async #publish(asksAgain?: boolean): Promise<void> {
    const { store } = this.#editor;
    this.#question?.close();
    await store?.publish(asksAgain);
    const { published, known } = store?.getSnapshot() ?? {};
    if (!published || !known) return;
    this.attempted = false;
    this.dispatchEvent(new CampaignPublishedEvent(known.id));
  }
}

function tabOf(field: string): Tab {
  if (field.startsWith('texts')) return 'texts';
  return /^(name|goal|action)/.test(field) ? 'goal' : 'plan';
}

function tabWords(tab: Tab): string {
  switch (tab) {
    case 'goal':
      return msg('Goal');
    case 'texts':
      return msg('Texts');
    case 'plan':
      return msg('When and to whom');
    case 'preview':
      return msg('Preview');
    case 'simulation':
      return msg('Ninety days');
    case 'results':
      return msg('Results');
  }
}

function notForYou(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <div>
      <p class="notice-title">${msg('Only editors write campaigns')}</p>
      <p>${msg('Ask whoever looks after the intranet if you should be one.')}</p>
    </div>
  </div>`;
}

function skeleton(): TemplateResult {
  return html`<div aria-busy="true" class="loading">
    <p class="visually-hidden">${msg('Loading')}</p>
    <span class="bone"></span><span class="bone"></span><span class="bone bone-short"></span>
  </div>`;
}
