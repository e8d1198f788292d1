import { LIMITS, toBackendError } from '@stoa/contract';
import type {
  BackendError,
  Campaign,
  CampaignDraft,
  CampaignResults,
  Offer,
  Session,
} from '@stoa/contract';
import { CAMPAIGN_DEFAULTS, canonicalJson, wordsOf } from '@stoa/domain';
import { draftsOf } from './drafts.ts';
import type { Draft } from './drafts.ts';
import type { StoreHub } from './hub.ts';
import type { CampaignEditorSnapshot } from './model.ts';
import { v7 } from './mutation-id.ts';
import { portOf } from './ports.ts';
import { Store } from './store.ts';

const MONTH = 30 * 24 * 60 * 60 * 1000;

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
  #kept: Draft | undefined;
  #touched = false;
  #sending = false;
  #refused: BackendError | undefined;
  #published = false;
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

  change(change: Partial<CampaignDraft>): void {
    this.#draft = { ...this.#draft, ...change };
    this.#published = false;
    this.#refused = undefined;
    this.#touched = true;
    this.#kept?.set(JSON.stringify(this.#draft));
    this.changed();
  }

  /** Forgets what was changed since the campaign was published, or the new one altogether. */
  discard(): void {
    this.#kept?.clear();
    this.#draft = this.#known ? draftOf(this.#known) : newDraft(this.#hub.backendNow());
    this.#touched = false;
    this.#refused = undefined;
    this.changed();
  }

  async publish(asksAgain?: boolean): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.#refused = undefined;
    this.changed();
    try {
      const draft = { ...this.#draft, ...(asksAgain !== undefined && { asksAgain }) };
      const key = canonicalJson(draft);
      if (this.#attempt?.key !== key) this.#attempt = { key, mutationId: v7() };
      const { mutationId } = this.#attempt;
      const campaign = await this.#port.publish(draft, { mutationId });
      this.#attempt = undefined;
      this.#kept?.clear();
      await this.#readList();
      await this.#take(campaign);
      this.#published = true;
    } catch (error) {
      this.#refused = toBackendError(error);
    }
    this.#sending = false;
    this.changed();
  }

  /** Goes on with what was changed here, over what somebody else published meanwhile. */
  async catchUp(): Promise<void> {
    try {
      await this.#readList();
      const newest = this.#campaigns.find(({ id }) => id === this.#known?.id);
      if (!newest) return;
      this.#known = newest;
      this.change({ revision: newest.revision });
    } catch (error) {
      this.#refused = toBackendError(error);
      this.changed();
    }
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

  protected override start(): void {
    void this.#load();
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
      wordsChanged: !!words,
      sending: this.#sending,
      published: this.#published,
    };
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
        await this.#take(this.#known);
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
    this.#draft = known ? draftOf(known) : newDraft(this.#hub.backendNow());
    this.#touched = false;
    const viewerId = this.#session?.person?.id;
    this.#kept =
      viewerId === undefined
        ? undefined
        : draftsOf(this.#hub).draft({
            viewerId,
            subject: `campaign:${known?.id ?? 'new'}`,
            slot: 'editor',
          });
    this.changed();
    await this.#kept?.ready;
    const text = this.#kept?.text;
    if (!text || this.#known !== known || this.#touched) return;
    this.#draft = JSON.parse(text) as CampaignDraft;
    this.#touched = true;
    this.changed();
  }
}

function newDraft(now: number): CampaignDraft {
  return {
    ...CAMPAIGN_DEFAULTS,
    name: '',
    goal: { kind: 'reported', name: '' },
    texts: [{ department: null, role: null, stage: null, example: {}, wordings: [{}, {}] }],
    action: { label: {}, href: '' },
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + 3 * MONTH).toISOString(),
  };
}

function draftOf(campaign: Campaign): CampaignDraft {
  const { textVersion: _version, publishedAt: _at, ...draft } = campaign;
  return draft;
}

/** The store of the campaign that is being written. */
export function campaignEditorStore(hub: StoreHub): CampaignEditorStore {
  return hub.share('campaign-editor', () => new CampaignEditorStore(hub));
}
