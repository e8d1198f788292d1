import { toBackendError } from '@stoa/contract';
import type { BackendError, Campaign, CampaignAnswer, Topic } from '@stoa/contract';
import { CAMPAIGNS_TOPIC } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { CampaignSnapshot } from './model.ts';
import { portOf } from './ports.ts';

/** The campaign that the backend has chosen for this viewer. */
export class CampaignStore extends LiveStore<CampaignSnapshot> {
  #campaign: Campaign | null | undefined;
  /** Put aside on this page: what comes next waits for the next one. */
  #putAside = false;
  #refused: BackendError | undefined;

  snooze(): void {
    void this.#respond('snoozed');
  }

  dismiss(): void {
    void this.#respond('dismissed');
  }

  protected get topic(): Topic {
    return CAMPAIGNS_TOPIC;
  }

  protected async read(signal: AbortSignal): Promise<void> {
    const campaign = await portOf(this.hub.backend, 'campaigns').current({ signal });
    if (signal.aborted) return;
    this.#campaign = campaign;
    this.#refused = undefined;
  }

  protected override derive(): CampaignSnapshot {
    const campaign = this.#putAside ? null : this.#campaign;
    return {
      ...this.status,
      ...(this.#refused && { problem: this.#refused }),
      ...(campaign !== undefined && { campaign }),
    };
  }

  async #respond(answer: CampaignAnswer['answer']): Promise<void> {
    const campaign = this.#campaign;
    if (!campaign || this.#putAside) return;
    this.#putAside = true;
    this.#refused = undefined;
    this.changed();
    // Nobody knows a guest the next time.
    if (!this.session?.person) return;
    try {
      const campaigns = portOf(this.hub.backend, 'campaigns');
      const { id, textVersion } = campaign;
      const { v7 } = await import('./mutation-id.ts');
      await campaigns.respond(id, { answer, textVersion }, { mutationId: v7() });
    } catch (error) {
      this.#putAside = false;
      this.#refused = toBackendError(error);
      this.changed();
    }
  }
}

/** The store of the viewer's campaign. */
export function campaignStore(hub: StoreHub): CampaignStore {
  return hub.share('campaign', () => new CampaignStore(hub));
}
