import { msg } from '@lit/localize';
import type { Comment, Id, Unread } from '@stoa/contract';
import type { CommentNode, ThreadSnapshot } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasLoaded } from '../foundation/has-loaded.ts';
import { plural } from '../foundation/plural.ts';
import { flat } from './flat.ts';
import type { ThreadContext } from './thread-context.ts';
import { downIcon, upIcon } from './thread-icons.ts';

interface Surroundings {
  readonly context: () => ThreadContext | undefined;
  readonly nodes: () => readonly CommentNode[];
  /** The comments that are on the page, neither folded away nor released. */
  readonly shown: () => readonly Id[];
  /** The comment that has the focus. */
  readonly focused: () => Id | undefined;
}

/** Leads from one comment to the next that is new since the last visit; the marks stay while it lasts. */
export class UnreadTour {
  #around: Surroundings;
  #unread: Unread | null = null;
  #viewerId: Id | undefined;
  #begun = false;
  /** One that is gone by the time it is stepped to does not hold up the others. */
  readonly #ledTo = new Set<Id>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What was unread when the thread was opened stays marked, though it counts as read from then on. */
  take({ thread, session }: ThreadSnapshot): void {
    if (this.#begun || !thread || !session) return;
    this.#begun = true;
    this.#unread = thread.unread;
    this.#viewerId = session.person?.id;
  }

  has({ id, author, createdAt, removedAt }: Comment): boolean {
    const since = this.#unread?.readUpTo;
    if (!since || removedAt !== null || author?.id === this.#viewerId) return false;
    return createdAt === since.at ? id > since.id : createdAt > since.at;
  }

  render(): TemplateResult | typeof nothing {
    const count = this.#unread?.count ?? 0;
    if (count === 0) return nothing;
    return html`<div class="unread" role="group" aria-label=${msg('New since your last visit')}>
      <span>
        ${plural(count, msg('one {# new since your last visit} other {# new since your last visit}'))}
      </span>
      <button
        type="button"
        class="button quiet icon-only"
        aria-label=${msg('Previous new comment')}
        title=${msg('Previous new comment (P)')}
        @click=${() => this.step(-1)}
      >
        ${upIcon}
      </button>
      <button
        type="button"
        class="button quiet icon-only"
        aria-label=${msg('Next new comment')}
        title=${msg('Next new comment (N)')}
        @click=${() => this.step(1)}
      >
        ${downIcon}
      </button>
    </div>`;
  }

  /** Goes on from the comment in focus; `false` if there is nothing to step through. */
  step(by: 1 | -1): boolean {
    const context = this.#around.context();
    if (!context || !this.#unread?.count) return false;
    const all = flat(this.#around.nodes()).map(({ comment }) => comment);
    const at = all.findIndex(({ id }) => id === this.#around.focused());
    const ahead = by > 0 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).reverse();
    const next = ahead.find((comment) => this.has(comment));
    const further = next?.id ?? this.#further(all, this.#unread.ids);
    if (further) this.#lead(further, context);
    else void this.#beyond(by, context);
    return true;
  }

  #lead(id: Id, context: ThreadContext): void {
    this.#ledTo.add(id);
    context.go(id);
  }

  /** An answer names the oldest only: those that follow are told once these are read. */
  async #beyond(by: 1 | -1, context: ThreadContext): Promise<void> {
    let left: readonly Id[] = [];
    const reading = context.store.markRead([...this.#ledTo, ...this.#around.shown()]);
    await hasLoaded(reading.then((ids) => (left = ids)));
    const all = flat(this.#around.nodes()).map(({ comment }) => comment);
    const further = this.#further(all, left);
    if (further) this.#lead(further, context);
    else
      context.say(by > 0 ? msg('That was the last new one.') : msg('That was the first new one.'));
  }

  /** The oldest that has not been shown: it stands further down, or among replies not loaded. */
  #further(shown: readonly Comment[], ids: readonly Id[]): Id | undefined {
    return ids.find((id) => !this.#ledTo.has(id) && !shown.some((comment) => comment.id === id));
  }
}
