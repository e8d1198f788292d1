import { toBackendError } from '@stoa/contract';
import type { BackendError, CampaignAnswer, ShownCampaign, Topic } from '@stoa/contract';
import { CAMPAIGNS_TOPIC } from '@stoa/domain';
import type { StoreHub } from './hub.ts';
import { LiveStore } from './live-store.ts';
import type { CampaignSnapshot } from './model.ts';
import { portOf } from './ports.ts';
import { thisVisit } from './visit.ts';

type Answer = Exclude<CampaignAnswer['answer'], 'show-again'>;

/** The campaign that the backend has chosen for this viewer. */
export class CampaignStore extends LiveStore<CampaignSnapshot> {
  #campaign: ShownCampaign | null | undefined;
  /** Put aside on this page: what comes next waits for the next one. */
  #putAside = false;
  #refused: BackendError | undefined;
  #holder: object | undefined;

  /** The first to ask shows the campaign, until it lets go: two banners on a page are one too many. */
  hold(holder: object): boolean {
    this.#holder ??= holder;
    return this.#holder === holder;
  }

  letGo(holder: object): void {
    if (this.#holder !== holder) return;
    this.#holder = undefined;
    this.changed();
  }

  /** Puts the campaign aside at once; it comes back if that could not be written. */
  async respond(answer: Answer): Promise<void> {
    const campaign = this.#campaign;
    if (!campaign || this.#putAside) return;
    this.#putAside = true;
    this.#refused = undefined;
    this.changed();
    try {
      const { sendAnswer } = await import('./campaign-answer.ts');
      await sendAnswer(this.hub, campaign, answer);
    } catch (error) {
      this.#putAside = false;
      this.#refused = toBackendError(error);
      this.changed();
    }
  }

  /** Asks again what to show, because the viewer wants to see something again. */
  recall(): void {
    this.#putAside = false;
    this.retry();
  }

  protected get topic(): Topic {
    return CAMPAIGNS_TOPIC;
  }

  protected async read(signal: AbortSignal): Promise<void> {
    const campaigns = portOf(this.hub.backend, 'campaigns');
    const campaign = await campaigns.current({ visit: thisVisit() }, { signal });
    const closed = campaign && !this.session?.person && (await this.#closedByGuest(campaign));
    if (signal.aborted) return;
    this.#campaign = closed ? null : campaign;
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

  /** Its code is for guests alone; where it cannot be had, nothing was closed. */
  #closedByGuest(campaign: ShownCampaign): Promise<boolean> {
    return import('./guest-closed.ts').then(
      ({ guestClosed }) => guestClosed(campaign),
      () => false,
    );
  }
}

/** The store of the viewer's campaign. */
export function campaignStore(hub: StoreHub): CampaignStore {
  return hub.share('campaign', () => new CampaignStore(hub));
}
