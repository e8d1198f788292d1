import { isAbort, toBackendError } from '@stoa/contract';
import type { ArchivedCampaign, BackendError, Topic } from '@stoa/contract';
import { CAMPAIGNS_TOPIC } from '@stoa/domain';
import { sendAnswer } from './campaign-answer.ts';
import { campaignStore } from './campaign-store.ts';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { CampaignArchiveSnapshot } from './model.ts';
import { PagedList } from './paged-list.ts';
import { portOf } from './ports.ts';

/** What the viewer was shown, and can be shown again. */
export class CampaignArchiveStore extends LiveStore<CampaignArchiveSnapshot> {
  readonly #list = new PagedList<ArchivedCampaign>({
    page: (request, call) => portOf(this.hub.backend, 'campaigns').archive(request, call),
    keyOf: ({ campaign }) => campaign.id,
    changed: () => this.changed(),
  });
  #refused: BackendError | undefined;
  #again: string | undefined;

  loadMore(): void {
    this.#refused = undefined;
    void this.#list.more(this.signal);
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

  protected read(signal: AbortSignal): Promise<void> {
    return this.#list.read(signal);
  }

  protected override derive(): CampaignArchiveSnapshot {
    const { more, loadingMore, moreProblem } = this.#list.status;
    const refused = this.#refused ?? moreProblem;
    return {
      ...this.status,
      ...(refused && { problem: refused }),
      ...(this.#again && { again: this.#again }),
      items: this.#list.items,
      more,
      loadingMore,
    };
  }
}

/** The store of the viewer's archive. */
export function campaignArchiveStore(hub: StoreHub): CampaignArchiveStore {
  return hub.share('campaign-archive', () => new CampaignArchiveStore(hub));
}
