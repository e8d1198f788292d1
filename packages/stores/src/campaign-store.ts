import { isAbort, toBackendError } from '@stoa/contract';
import type { BackendError, Campaign, CampaignAnswer, Session } from '@stoa/contract';
import { CAMPAIGNS_TOPIC } from '@stoa/domain';
import { v7 } from 'uuid';
import { follow } from './follow.ts';
import type { CampaignSnapshot } from './model.ts';
import { portOf } from './ports.ts';
import type { Phase } from './readable.ts';
import { Store } from './store.ts';
import type { StoreContext } from './store-context.ts';

/** The campaign that the backend has chosen for this viewer. */
export class CampaignStore extends Store<CampaignSnapshot> {
  readonly #context: StoreContext;
  #session: Session | undefined;
  #campaign: Campaign | null | undefined;
  /** Put aside on this page: what comes next waits for the next one. */
  #putAside = false;
  #phase: Phase = 'idle';
  #problem: BackendError | undefined;

  constructor(context: StoreContext) {
    super();
    this.#context = context;
  }

  /** Loads again after a failure. */
  retry(): void {
    void this.#load(this.signal);
  }

  snooze(): void {
    void this.#respond('snoozed');
  }

  dismiss(): void {
    void this.#respond('dismissed');
  }

  protected override start(signal: AbortSignal): void {
    void this.#begunWith(signal);
  }

  protected override derive(): CampaignSnapshot {
    const campaign = this.#putAside ? null : this.#campaign;
    return {
      phase: this.#phase,
      ...(this.#problem && { problem: this.#problem }),
      ...(this.#session && { session: this.#session }),
      ...(campaign !== undefined && { campaign }),
    };
  }

  async #begunWith(signal: AbortSignal): Promise<void> {
    await this.#load(signal);
    const { backend, environment } = this.#context;
    if (!this.#session || signal.aborted) return;
    follow({
      backend,
      environment,
      session: this.#session,
      topic: CAMPAIGNS_TOPIC,
      signal,
      onChange: () => void this.#load(signal),
      onLook: () => void this.#load(signal),
    });
  }

  async #load(signal: AbortSignal): Promise<void> {
    this.#phase = this.#campaign === undefined ? 'loading' : 'refreshing';
    this.changed();
    try {
      this.#session = await this.#context.session.load();
      this.#campaign = await portOf(this.#context.backend, 'campaigns').current({ signal });
      this.#phase = 'ready';
      this.#problem = undefined;
    } catch (error) {
      if (isAbort(error)) return;
      this.#phase = 'failed';
      this.#problem = toBackendError(error);
    }
    this.changed();
  }

  async #respond(answer: CampaignAnswer['answer']): Promise<void> {
    const campaign = this.#campaign;
    if (!campaign || this.#putAside) return;
    this.#putAside = true;
    this.#problem = undefined;
    this.changed();
    // Nobody knows a guest the next time.
    if (!this.#session?.person) return;
    try {
      const campaigns = portOf(this.#context.backend, 'campaigns');
      const { id, textVersion } = campaign;
      await campaigns.respond(id, { answer, textVersion }, { mutationId: v7() });
    } catch (error) {
      this.#putAside = false;
      this.#problem = toBackendError(error);
      this.changed();
    }
  }
}
