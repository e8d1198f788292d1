import { isAbort, toBackendError } from '@stoa/contract';
import type { ArchivedCampaign, BackendError, Cursor, Topic } from '@stoa/contract';
import { CAMPAIGNS_TOPIC } from '@stoa/domain';
import { sendAnswer } from './campaign-answer.ts';
import { campaignStore } from './campaign-store.ts';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { CampaignArchiveSnapshot } from './model.ts';
import { portOf } from './ports.ts';

/** What the viewer was shown, and can be shown again. */
export class CampaignArchiveStore extends LiveStore<CampaignArchiveSnapshot> {
  #items: readonly ArchivedCampaign[] = [];
  #next: Cursor | null = null;
  #loadingMore = false;
  #refused: BackendError | undefined;
  #again: string | undefined;

  loadMore(): void {
    if (this.#next !== null && !this.#loadingMore) void this.#loadNext(this.#next);
  }

  /** Takes an answer back, and lets the banner of this page show the campaign. */
  async showAgain({ campaign }: ArchivedCampaign): Promise<void> {
    this.#refused = undefined;
    this.#again = campaign.id;
    this.changed();
    try {
      await sendAnswer(this.hub, campaign, 'show-again');
      campaignStore(this.hub).recall();
      await this.read(this.signal);
    } catch (error) {
      this.#again = undefined;
      if (!isAbort(error)) this.#refused = toBackendError(error);
    }
    this.changed();
  }

  protected get topic(): Topic {
    return CAMPAIGNS_TOPIC;
  }

  protected async read(signal: AbortSignal): Promise<void> {
    const page = await portOf(this.hub.backend, 'campaigns').archive({}, { signal });
    if (signal.aborted) return;
    this.#items = page.items;
    this.#next = page.next;
  }

  protected override derive(): CampaignArchiveSnapshot {
    return {
      ...this.status,
      ...(this.#refused && { problem: this.#refused }),
      ...(this.#again && { again: this.#again }),
      items: this.#items,
      more: this.#next !== null,
      loadingMore: this.#loadingMore,
    };
  }

  async #loadNext(cursor: Cursor): Promise<void> {
    this.#loadingMore = true;
    this.changed();
    try {
      const { signal } = this;
      const page = await portOf(this.hub.backend, 'campaigns').archive({ cursor }, { signal });
      const known = new Set(this.#items.map(({ campaign }) => campaign.id));
      this.#items = [
        ...this.#items,
        ...page.items.filter(({ campaign }) => !known.has(campaign.id)),
      ];
      this.#next = page.next;
    } catch (error) {
      if (!isAbort(error)) this.#refused = toBackendError(error);
    }
    this.#loadingMore = false;
    this.changed();
  }
}

/** The store of the viewer's archive. */
export function campaignArchiveStore(hub: StoreHub): CampaignArchiveStore {
  return hub.share('campaign-archive', () => new CampaignArchiveStore(hub));
}
