import { msg } from '@lit/localize';
import { toBackendError } from '@stoa/contract';
import type { AuditEntry, BackendError, QueueFilter, QueueItem, Subject } from '@stoa/contract';
import { moderationStore } from '@stoa/stores';
import type { ModerationSnapshot, ModerationStore, ModerationView } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { BackendElement } from '../foundation/backend-element.ts';
import { FocusKeeper } from '../foundation/focus-keeper.ts';
import { lockIcon } from '../foundation/icons.ts';
import { MinuteController } from '../foundation/minute-controller.ts';
import { missingBackendNotice } from '../foundation/missing-backend-notice.ts';
import { problemNotice } from '../foundation/notice.ts';
import { reportProblems } from '../foundation/report-problems.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { dottedStyles } from '../foundation/styles/dotted.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { proseStyles } from '../foundation/styles/prose.styles.ts';
import { skeletonStyles } from '../foundation/styles/skeleton.styles.ts';
import { toneStyles } from '../foundation/styles/tone.styles.ts';
import { serverNow } from '../foundation/time.ts';
import { stepped } from '../foundation/stepped.ts';
import { ask } from './ask.ts';
import { auditList } from './audit-list.ts';
import { blockList } from './block-list.ts';
import { moderationStyles } from './moderation.styles.ts';
import { listSkeleton, nothingWaits } from './moderation-placeholders.ts';
import { policyList } from './policy-list.ts';
import { queueActs, takeBack } from './queue-acts.ts';
import type { Deed, QueueAct } from './queue-acts.ts';
import { queueItem } from './queue-item.ts';
import { queueBar } from './queue-bar.ts';

/**
 * The desk of moderators: what waits for a decision, in its context and with its reports; what was
 * done; who may not write; where comments wait for approval. Each comment is reached with `j` and
 * `k`, and its acts with the letters that stand on their buttons.
 *
 * @summary The queue and the tools of moderators.
 * @tag stoa-moderation
 * @fires stoa-problem - What waits could not be loaded.
 * @csspart notice - A remark in place of a list.
 * @csspart item - A comment that waits.
 */
export class StoaModeration extends BackendElement {
  static override styles: CSSResultGroup = [
    BackendElement.styles,
    toneStyles,
    avatarStyles,
    buttonStyles,
    dottedStyles,
    fieldStyles,
    noticeStyles,
    proseStyles,
    skeletonStyles,
    moderationStyles,
  ];

  #desk = new StoreController<ModerationStore>(this, () =>
    this.stores ? moderationStore(this.stores) : undefined,
  );
  /** What was done last, and what takes it back. */
  #deed: Deed | undefined;
  #problem: BackendError | undefined;
  /** So many comments there were before more were asked for. */
  #shown = 0;

  constructor() {
    super();
    new MinuteController(this);
    new FocusKeeper(this, () => this.#items[this.#shown] ?? this.#find('[aria-selected="true"]'));
    reportProblems(this, 'moderation', () => this.#desk.snapshot?.problem);
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.#desk;
    if (!snapshot) return this.connection.overdue ? missingBackendNotice() : listSkeleton();
    const { problem, phase } = snapshot;
    if (problem?.code === 'forbidden' || problem?.code === 'unauthenticated')
      return forModerators();
    if (phase === 'failed' && problem && !snapshot.known) {
      return problemNotice(problem, { onRetry: () => this.#desk.store?.retry() });
    }
    return html`<section aria-label=${msg('Moderation')} @keydown=${this.#onKeydown}>
      ${this.#renderTabs(snapshot)} ${this.#renderDeed()}
      <div role="tabpanel" id="panel" aria-labelledby=${snapshot.view}>
        ${this.#renderView(snapshot)}
        ${snapshot.moreProblem ? problemNotice(snapshot.moreProblem) : nothing}
        ${snapshot.more ? this.#renderMore(snapshot) : nothing}
      </div>
    </section>`;
  }

  #renderTabs({ view, queue, more, filter }: ModerationSnapshot): TemplateResult {
    const tabs: readonly (readonly [ModerationView, string])[] = [
      ['queue', msg('Waiting')],
      ['audit', msg('What was done')],
      ['blocks', msg('Stopped people')],
      ['policies', msg('Approval')],
    ];
    return html`<div role="tablist" aria-label=${msg('Moderation')} @keydown=${this.#onTabKey}>
      ${tabs.map(
        ([name, label]) =>
          html`<button
            type="button"
            role="tab"
            id=${name}
            aria-selected=${view === name ? 'true' : 'false'}
            aria-controls="panel"
            tabindex=${view === name ? '0' : '-1'}
            @click=${() => this.#show(name)}
          >
            ${label}${
              name === 'queue' && queue.length > 0 && filter.why !== 'hidden'
                ? html` <span class="count"
                    >${queue.length}${more && view === 'queue' ? '+' : ''}</span
                  >`
                : nothing
            }
          </button>`,
      )}
    </div>`;
  }

  #renderDeed(): TemplateResult {
    return html`<div class="deed" role="status">
        ${
          this.#deed
            ? html`<p>
                <span>${this.#deed.said()}</span>
                ${
                  this.#deed.undo
                    ? html`<button type="button" class="button quiet" @click=${this.#onUndo}>
                        ${msg('Undo')}<kbd aria-hidden="true">z</kbd>
                      </button>`
                    : nothing
                }
              </p>`
            : nothing
        }
      </div>
      ${this.#problem ? problemNotice(this.#problem) : nothing}`;
  }

  #renderView(snapshot: ModerationSnapshot): TemplateResult {
    if (!snapshot.known) return listSkeleton();
    const now = serverNow(snapshot.session);
    const store = this.#desk.store!;
    switch (snapshot.view) {
      case 'queue':
        return this.#renderQueue(snapshot, now);
      case 'audit':
        return auditList(snapshot.audit, {
          now,
          subject: snapshot.filter.subject,
          onOnly: this.#onOnly,
          onUndo: (entry) => void this.#decideAgain(entry, 'undo'),
          onShow: (entry) => void this.#decideAgain(entry, 'restore'),
        });
      case 'blocks':
        return blockList(snapshot.blocks, now, (block) =>
          this.#do(async () => {
            await store.unblock(block.person.id, null);
            return { said: () => msg('They can write again.') };
          }),
        );
      case 'policies':
        return policyList(snapshot.policies, now, (scope, policy) =>
          this.#do(async () => {
            await store.setPolicy(scope, policy);
            return { said: () => msg('The rule is set.') };
          }),
        );
    }
  }

  #renderQueue({ queue, filter }: ModerationSnapshot, now: number): TemplateResult {
    const onFilter = (changed: QueueFilter): void => {
      this.#desk.store?.show('queue', changed);
    };
    return html`${queueBar(filter, onFilter)}
    ${
      queue.length === 0
        ? nothingWaits(filter)
        : html`<ol class="queue">
            ${queue.map(
              (item) =>
                html`<li>
                  ${queueItem(item, {
                    acts: this.#actsOn(item),
                    now,
                    onAct: this.#act,
                    onOnly: filter.subject === undefined ? this.#onOnly : undefined,
                  })}
                </li>`,
            )}
          </ol>`
    }`;
  }

  #renderMore({ loadingMore }: ModerationSnapshot): TemplateResult {
    return html`<p class="more">
      <button
        type="button"
        class="button"
        aria-disabled=${loadingMore ? 'true' : 'false'}
        @click=${this.#onMore}
      >
        ${loadingMore ? msg('Loading…') : msg('Show more')}
      </button>
    </p>`;
  }

  #actsOn(item: QueueItem): readonly QueueAct[] {
    const { store, snapshot } = this.#desk;
    return store ? queueActs(item, store, serverNow(snapshot?.session)) : [];
  }

  #show(view: ModerationView): void {
    this.#deed = undefined;
    this.#problem = undefined;
    this.#desk.store?.show(view);
  }

  #onOnly = (subject: Subject | undefined): void => {
    const { view, filter } = this.#desk.snapshot!;
    const { subject: _, ...rest } = filter;
    this.#desk.store?.show(view, subject === undefined ? rest : { ...rest, subject });
    this.#find('[aria-selected="true"]')?.focus();
  };

  #decideAgain({ commentId, undoable }: AuditEntry, act: 'undo' | 'restore'): Promise<void> {
    return this.#do(async () => {
      const comment = { id: commentId!, revision: undoable! };
      if (act === 'undo') return takeBack(comment, this.#desk.store!);
      const decided = await this.#desk.store!.decide(comment, act, null);
      const said = (): string => msg('The comment is shown again.');
      return { said, undo: () => takeBack(decided, this.#desk.store!) };
    });
  }

  /** Does it, after asking where that needs a reason; the next comment gets the focus. */
  #act = async (act: QueueAct, place: HTMLElement): Promise<void> => {
    const items = this.#items;
    const at = items.findIndex((item) => item.contains(place));
    const { asks } = act;
    if (asks) {
      let deed: Deed | undefined;
      if (!(await ask(this.renderRoot, () => asks((made) => (deed = made))))) return place.focus();
      this.#deed = deed;
    } else await this.#do(act.perform);
    this.requestUpdate();
    await this.updateComplete;
    const left = this.#items;
    (left[Math.min(at, left.length - 1)] ?? this.#find('[aria-selected="true"]'))?.focus();
  };

  async #do(perform: () => Promise<Deed>): Promise<void> {
    this.#problem = undefined;
    this.#shown = 0;
    try {
      this.#deed = await perform();
    } catch (error) {
      this.#deed = undefined;
      this.#problem = toBackendError(error);
      // Whoever was quicker has changed what is shown.
      if (this.#problem.code === 'conflict') this.#desk.store?.retry();
    }
    this.requestUpdate();
  }

  #onMore = (): void => {
    this.#shown = this.#items.length;
    this.#desk.store?.loadMore();
  };

  #onUndo = (): void => {
    const undo = this.#deed?.undo;
    if (undo) void this.#do(undo);
  };

  #onTabKey = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
    const next = stepped(event, tabs, 'horizontal');
    next?.focus();
    if (next) this.#show(next.id as ModerationView);
  };

  /** Letters count only while the focus is on a comment of the queue, and never in a field. */
  #onKeydown = (event: KeyboardEvent): void => {
    const place = event.target as HTMLElement;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || place.matches('input, textarea, select')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && this.#deed?.undo) return this.#onUndo();
    const items = this.#items;
    const at = items.findIndex((item) => item.contains(place));
    if (key === 'j' || key === 'k') {
      const next = items[at < 0 ? 0 : at + (key === 'j' ? 1 : -1)];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const item = this.#desk.snapshot?.queue[at];
    const act = item && this.#actsOn(item).find((candidate) => candidate.key === key);
    if (!act) return;
    event.preventDefault();
    void this.#act(act, items[at]!);
  };

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.queue article')];
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }
}

function forModerators(): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <div>
      <p class="notice-title">${msg('This is the desk of moderators')}</p>
      <p>${msg('If you moderate discussions, ask the people who run the intranet for access.')}</p>
    </div>
  </div>`;
}
