import { msg, str } from '@lit/localize';
import type { Comment, ReactionKind } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { plusIcon } from '../foundation/icons.ts';
import { hasLoaded } from '../foundation/late-part.ts';
import { localized } from '../foundation/localized.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { reactionBarStyles } from './reaction-bar.styles.ts';
import type { ThreadContext } from './thread-context.ts';

/**
 * The reactions to a comment, as toggles in words.
 *
 * @summary Part of a thread.
 * @tag stoa-reaction-bar
 */
export class StoaReactionBar extends StoaElement {
  static override styles = [StoaElement.styles, buttonStyles, reactionBarStyles];

  @property({ attribute: false }) context!: ThreadContext;
  @property({ attribute: false }) comment!: Comment;

  #choosing = false;
  /** Stays, also without a count, so that neither focus nor pointer lose it. */
  #chosen: string | undefined;

  protected override render(): TemplateResult {
    const { session } = this.context;
    const open = this.#choosing && this.comment.may.react;
    const shown = session.reactions.filter(
      ({ kind }) => open || kind === this.#chosen || this.#count(kind) > 0,
    );
    return html`<div class="bar" role="group" aria-label=${msg('Reactions')}>
      ${repeat(
        shown,
        ({ kind }) => kind,
        (reaction) => this.#renderReaction(reaction),
      )}
      ${this.comment.may.react && shown.length < session.reactions.length ? this.#renderOpener() : nothing}
    </div>`;
  }

  #renderReaction({ kind, label }: ReactionKind): TemplateResult {
    const count = this.#count(kind);
    const name = localized(label);
    const text = html`${name}${count > 0 ? html` <span class="count">${count}</span>` : nothing}`;
    if (!this.comment.may.react) return html`<span class="reaction">${text}</span>`;
    return html`<button
      type="button"
      class="reaction"
      aria-pressed=${this.#mine(kind) ? 'true' : 'false'}
      @click=${() => this.#onChoose(kind)}
    >
      ${text}
    </button>`;
  }

  #renderOpener(): TemplateResult {
    const author = this.comment.author?.name ?? '';
    return html`<button
      type="button"
      class="button quiet"
      aria-expanded="false"
      aria-label=${msg(str`React to ${author}`)}
      @click=${this.#onOpen}
    >
      ${plusIcon}${msg('React')}
    </button>`;
  }

  #count(kind: string): number {
    return this.comment.reactions.find((reaction) => reaction.kind === kind)?.count ?? 0;
  }

  #mine(kind: string): boolean {
    return this.comment.reactions.some((reaction) => reaction.kind === kind && reaction.mine);
  }

  #onOpen = async (): Promise<void> => {
    this.#choosing = true;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('button[aria-pressed="false"]')?.focus();
  };

  #onChoose(kind: string): void {
    void hasLoaded(this.context.store.react(this.comment, kind, !this.#mine(kind)));
    this.#choosing = false;
    this.#chosen = kind;
    this.requestUpdate();
  }
}
