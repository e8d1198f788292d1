import { msg } from '@lit/localize';
import { isBackendError } from '@stoa/contract';
import type { Campaign } from '@stoa/contract';
import { checkCampaign } from '@stoa/domain';
import { campaignEditorStore } from '@stoa/stores';
import type { CampaignEditorSnapshot, CampaignEditorStore } from '@stoa/stores';
import { html } from 'lit';
import type { CSSResultGroup, nothing, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BackendElement } from '../foundation/backend-element.ts';
import { hasLoaded, LateModule } from '../foundation/late-part.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { dialogStyles } from '../foundation/styles/dialog.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { earlierWords } from '../kept-work/earlier-words.ts';
import { KeptFocus } from '../kept-work/kept-focus.ts';
import { keptWorkStyles } from '../kept-work/kept-work.styles.ts';
import { onlyHere } from '../kept-work/only-here.ts';
import { VersionChoice } from '../kept-work/version-choice.ts';
import { CampaignPublishedEvent } from './campaign-editor.events.ts';
import { campaignEditorStyles } from './campaign-editor.styles.ts';
import { campaignFieldStyles } from './campaign-fields.styles.ts';
import { campaignList } from './campaign-list.ts';
import { describePart } from './campaign-parts.ts';
import type { Faults } from './editor-fields.ts';
import { notForYou, skeleton } from './editor-notices.ts';
import { numbersPartStyles } from './numbers-part.styles.ts';
import { EmptiedFields } from './emptied-fields.ts';
import { partPanel } from './part-panel.ts';
import { partTabs, tabOf, tabsOf } from './part-tabs.ts';
import type { Tab } from './part-tabs.ts';
import type { Previewed } from './preview-part.ts';
import { publishActs } from './publish-acts.ts';
import { discardQuestion, wordsQuestion } from './questions.ts';
import { namesIn } from './sample-readers.ts';
import { textsPartStyles } from './texts-part.styles.ts';
import type { Segment } from './texts-part.ts';

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
    toneStyles,
    buttonStyles,
    fieldStyles,
    dialogStyles,
    noticeStyles,
    skeletonStyles,
    keptWorkStyles,
    campaignEditorStyles,
    campaignFieldStyles,
    numbersPartStyles,
    textsPartStyles,
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
  #emptied = new EmptiedFields();

  #codes = new LateModule(() => import('./poster-code.ts'));
  #versions = new VersionChoice(this, describePart);

  constructor() {
    super();
    new KeptFocus(this);
    reportProblems(this, 'campaign-editor', () => {
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
    const store = this.#editor.store!;
    const faults = this.#faultsOf(snapshot);
    return html`<div class="desk">
      ${campaignList(snapshot, (campaign) => this.#open(campaign))}
      <form class="sheet" novalidate @submit=${this.#onSubmit}>
        <h3 class="title">${snapshot.draft.name || msg('New campaign')}</h3>
        ${onlyHere(snapshot.alone)}
        ${earlierWords(snapshot.rest, this.renderRoot, () => store.discardRest())}
        ${this.#versions.render(snapshot.newer, (side) => store.settle(side))}
        ${partTabs({
          tabs: tabsOf(snapshot),
          shown: this.tab,
          faulty: new Set(Object.keys(faults).map(tabOf)),
          onTab: (tab, byKey) => this.#show(tab, byKey),
        })}
        <div
          class="panel"
          role="tabpanel"
          id="panel"
          aria-labelledby="tab-${this.tab}"
          tabindex="-1"
        >
          ${this.#renderPanel(snapshot, faults)}
        </div>
        ${publishActs(snapshot, Object.keys(faults).length > 0, () =>
          this.#dialog('ask-discard')?.showModal(),
        )}
      </form>
      ${this.#renderQuestions(store)}
    </div>`;
  }

  #renderQuestions(store: CampaignEditorStore): TemplateResult {
    const back = (): void => {
      this.#dialog('ask-again')?.close();
      this.#dialog('ask-discard')?.close();
    };
    const discard = (): void => {
      back();
      store.discard();
    };
    const publish = (asksAgain: boolean): void => {
      back();
      void this.#publish(asksAgain);
    };
    return html`${wordsQuestion(publish, back)} ${discardQuestion(discard, back)}`;
  }

  #renderPanel(snapshot: CampaignEditorSnapshot, faults: Faults): TemplateResult | typeof nothing {
    return partPanel({
      tab: this.tab,
      snapshot,
      languages: this.languages.split(' ').filter(Boolean),
      faults,
      change: (changed) => this.#editor.store?.change(changed),
      segment: this.segment,
      choose: (segment) => (this.segment = segment),
      previewed: this.previewed,
      preview: (changed) => (this.previewed = { ...this.previewed, ...changed }),
      emptied: this.#emptied,
      code: (...of) => this.#codes.render(this, ({ posterCode }) => posterCode(...of)),
    });
  }

  #dialog(id: string): HTMLDialogElement | null {
    return this.renderRoot.querySelector(`dialog#${id}`);
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
    this.#emptied.clear();
    this.segment = EVERYONE;
    const first = campaign && namesIn([campaign], 'department')[0];
    this.previewed = { ...this.previewed, department: first ?? null, role: null };
    if (this.tab === 'results' && !campaign) this.tab = 'goal';
    const opened = campaign ? store?.edit(campaign) : store?.begin();
    void opened?.then(() => {
      if (this.tab === 'results') void store?.readResults();
    });
  }

  #show(tab: Tab, byKey = false): void {
    this.tab = tab;
    if (tab === 'results') void this.#editor.store?.readResults();
    if (tab === 'preview') void hasLoaded(import('../define/campaign-banner.ts'));
    if (!byKey) return;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus(),
    );
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { snapshot } = this.#editor;
    if (!snapshot || snapshot.sending) return;
    this.attempted = true;
    if (snapshot.newer.length > 0) {
      this.#versions.focus();
      return;
    }
    const [fault] = Object.keys(this.#faultsOf(snapshot));
    if (fault !== undefined) {
      this.#goTo(fault, snapshot);
      return;
    }
    if (snapshot.wordsChanged) this.#dialog('ask-again')?.showModal();
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
    await store?.publish(asksAgain);
    const { published, known } = store?.getSnapshot() ?? {};
    if (!published || !known) return;
    this.attempted = false;
    this.dispatchEvent(new CampaignPublishedEvent(known.id));
  }
}
