import { isBackendError, LIMITS, toBackendError } from '@stoa/contract';
import type {
  BackendError,
  Campaign,
  CampaignDraft,
  CampaignResults,
  Offer,
  Session,
} from '@stoa/contract';
import { canonicalJson, wordsOf } from '@stoa/domain';
import { draftOf, newDraft } from './campaigns/campaign-draft.ts';
import { KeptCampaign } from './campaigns/kept-campaign.ts';
import { draftsOf } from './drafts.ts';
import type { StoreHub } from './hub.ts';
import type { CampaignEditorSnapshot } from './model.ts';
import { v7 } from './mutation-id.ts';
import { pageOnlyOf } from './page-only.ts';
import { portOf } from './ports.ts';
import { differences, reconciled } from './reconcile.ts';
import type { Difference, Side } from './reconcile.ts';
import { Store } from './store.ts';

/** A change of what is there when it is made, so that several within one task all count. */
export type CampaignChange =
  Partial<CampaignDraft> | ((draft: CampaignDraft) => Partial<CampaignDraft>);

/** Writing a campaign: kept on this device at once, until it is published. */
export class CampaignEditorStore extends Store<CampaignEditorSnapshot> {
  readonly #hub: StoreHub;
  #phase: CampaignEditorSnapshot['phase'] = 'idle';
  #problem: BackendError | undefined;
  #session: Session | undefined;
  #campaigns: readonly Campaign[] = [];
  #offers: readonly Offer[] = [];
  #known: Campaign | null = null;
  #draft: CampaignDraft = newDraft(0);
  /** What was published when this was begun; unknown from earlier versions. */
  #begun: CampaignDraft | undefined;
  #kept: KeptCampaign | undefined;
  #touched = false;
  #sending = false;
  #refused: BackendError | undefined;
  #published = false;
  #sent: CampaignDraft | undefined;
  #results: CampaignResults | null | undefined;
  /** Of a publication whose outcome is not known; the same draft goes out under the same id. */
  #attempt: { readonly key: string; readonly mutationId: string } | undefined;

  constructor(hub: StoreHub) {
    super();
    this.#hub = hub;
  }

  retry(): void {
    void this.#load();
  }

  /** Begins a new campaign, or goes on with the one that was begun. */
  begin(): Promise<void> {
    return this.#take(null);
  }

  edit(campaign: Campaign): Promise<void> {
    return this.#take(campaign);
  }

  change(change: CampaignChange): void {
    const changed = typeof change === 'function' ? change(this.#draft) : change;
    this.#write({ ...this.#draft, ...changed });
    this.#published = false;
    this.#refused = undefined;
    this.changed();
  }

  /** Forgets what was changed since the campaign was published, or the new one altogether. */
  discard(): void {
    this.#kept?.clear();
    this.#beginFrom(this.#known);
    this.#refused = undefined;
    this.changed();
  }

  discardRest(): void {
    this.#kept?.dropRest();
    this.changed();
  }

  async publish(asksAgain?: boolean): Promise<void> {
    if (this.#sending || this.#differences().length > 0) return;
    this.#sending = true;
    this.#refused = undefined;
    this.changed();
    try {
      const campaign = await this.#sendFromNewest(asksAgain);
      this.#attempt = undefined;
      const typed = this.#draft === this.#sent ? undefined : this.#draft;
      this.#kept?.clear();
      await this.#readList();
      await this.#take(campaign);
      // What was typed while it was on its way changes what is published now.
      if (typed) this.change({ ...typed, id: campaign.id, revision: campaign.revision });
      this.#published = !typed;
    } catch (error) {
      this.#refused = toBackendError(error);
    }
    this.#sending = false;
    this.changed();
  }

  /** Goes on from what somebody else has published, with the chosen side of each part. */
  settle(side: (field: string) => Side): void {
    const known = this.#known;
    if (!known) return;
    const draft = reconciled(this.#draft, this.#differences(), side);
    this.#begun = draftOf(known);
    this.change({ ...draft, revision: known.revision });
  }

  /** Reads how the campaign fares. */
  async readResults(): Promise<void> {
    const campaign = this.#known;
    if (!campaign) return;
    try {
      const results = await this.#port.results(campaign.id);
      if (campaign.id === this.#known?.id) this.#results = results;
    } catch (error) {
      this.#refused = toBackendError(error);
    }
    this.changed();
  }

  protected override start(signal: AbortSignal): void {
    void this.#load();
    signal.addEventListener(
      'abort',
      this.#pageOnly.subscribe(() => this.changed()),
    );
  }

  protected override derive(): CampaignEditorSnapshot {
    const words = this.#known && wordsOf(this.#known) !== wordsOf(this.#draft);
    return {
      phase: this.#phase,
      ...(this.#problem && { problem: this.#problem }),
      ...(this.#session && { session: this.#session }),
      ...(this.#refused && { refused: this.#refused }),
      ...(this.#results !== undefined && { results: this.#results }),
      campaigns: this.#campaigns,
      offers: this.#offers,
      known: this.#known,
      draft: this.#draft,
      changed: this.#touched,
      alone: this.#kept !== undefined && this.#pageOnly.has(this.#kept.key),
      newer: this.#differences(),
      rest: this.#kept?.rest ?? '',
      wordsChanged: !!words,
      sending: this.#sending,
      published: this.#published,
    };
  }

  get #pageOnly() {
    return pageOnlyOf(this.#hub.environment);
  }

  get #port() {
    return portOf(this.#hub.backend, 'campaigns');
  }

  async #load(): Promise<void> {
    this.#phase = 'loading';
    this.#problem = undefined;
    this.changed();
    try {
      this.#session = await this.#hub.session.load();
      const { roles, capabilities } = this.#session;
      if (capabilities.publishCampaigns && roles.includes('editor')) {
        await this.#readList();
        await this.#take(this.#newest() ?? this.#known);
        void this.#readOffers();
      }
      this.#phase = 'ready';
    } catch (error) {
      this.#phase = 'failed';
      this.#problem = toBackendError(error);
    }
    this.changed();
  }

  async #readList(): Promise<void> {
    const { items } = await this.#port.list({ limit: LIMITS.pageMaximum });
    this.#campaigns = items;
  }

  /** For choosing a goal by its name; without them its id can be typed. */
  async #readOffers(): Promise<void> {
    try {
      this.#offers = (await this.#hub.backend.offers?.list())?.items ?? [];
    } catch {
      this.#offers = [];
    }
    this.changed();
  }

  async #take(known: Campaign | null): Promise<void> {
    this.#known = known;
    this.#results = undefined;
    this.#published = false;
    this.#refused = undefined;
    this.#beginFrom(known);
    const viewerId = this.#session?.person?.id;
    const subject = `campaign:${known?.id ?? 'new'}`;
    this.#kept =
      viewerId === undefined
        ? undefined
        : new KeptCampaign(draftsOf(this.#hub).draft({ viewerId, subject, slot: 'editor' }));
    this.changed();
    await this.#kept?.ready;
    if (this.#known !== known || this.#touched || !this.#kept) return;
    const { draft, begun } = this.#kept.read();
    if (Object.keys(draft).length > 0) {
      this.#draft = { ...this.#draft, ...draft };
      this.#begun = begun;
      this.#touched = true;
    }
    this.changed();
  }

  #beginFrom(known: Campaign | null): void {
    this.#draft = known ? draftOf(known) : newDraft(this.#hub.backendNow());
    this.#begun = this.#draft;
    this.#touched = false;
  }

  #write(draft: CampaignDraft): void {
    this.#draft = draft;
    this.#touched = true;
    this.#kept?.keep(draft, this.#begun);
  }

  /** What others have published since this was begun. */
  #differences(): Difference<CampaignDraft>[] {
    const known = this.#known;
    if (!known || !this.#touched || this.#draft.revision === known.revision) return [];
    const found = differences(this.#begun, this.#draft, draftOf(known));
    return found.filter(({ field }) => field !== 'revision');
  }

  /** What others changed elsewhere in it stands in no way of what is changed here. */
  async #sendFromNewest(asksAgain: boolean | undefined): Promise<Campaign> {
    this.#goOnFromNewest();
    try {
      return await this.#send(asksAgain);
    } catch (error) {
      if (!isBackendError(error) || error.code !== 'conflict') throw error;
      await this.#readList();
      this.#known = this.#newest() ?? this.#known;
      if (this.#differences().length > 0 || !this.#goOnFromNewest()) throw error;
      return this.#send(asksAgain);
    }
  }

  /** Whether there was something newer than what this was begun from. */
  #goOnFromNewest(): boolean {
    const { revision } = this.#known ?? {};
    if (!revision || this.#draft.revision === revision) return false;
    this.settle(() => 'mine');
    return true;
  }

  #newest(): Campaign | undefined {
    return this.#campaigns.find(({ id }) => id === this.#known?.id);
  }

  #send(asksAgain: boolean | undefined): Promise<Campaign> {
    this.#sent = this.#draft;
    const draft = { ...this.#draft, ...(asksAgain !== undefined && { asksAgain }) };
    const key = canonicalJson(draft);
    if (this.#attempt?.key !== key) this.#attempt = { key, mutationId: v7() };
    const { mutationId } = this.#attempt;
    return this.#port.publish(draft, { mutationId });
  }
}

/** The store of the campaign that is being written. */
export function campaignEditorStore(hub: StoreHub): CampaignEditorStore {
  return hub.share('campaign-editor', () => new CampaignEditorStore(hub));
}
