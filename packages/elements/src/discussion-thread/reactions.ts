import { msg, str } from '@lit/localize';
import type { Comment, ReactionKind } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plusIcon } from '../foundation/icons.ts';
import { hasLoaded } from '../foundation/late-part.ts';
import { localized } from '../foundation/localized.ts';
import type { ThreadContext } from './thread-context.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** The reactions to a comment, as toggles in words; those that nobody chose show when asked for. */
export class Reactions {
  #host: Host;
  #choosing = false;
  /** Stays, also without a count, so that neither focus nor pointer lose it. */
  #chosen: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  render(comment: Comment, context: ThreadContext): TemplateResult {
    const { reactions } = context.session;
    const { react } = comment.may;
    const shown = reactions.filter(
      ({ kind }) =>
        (this.#choosing && react) || kind === this.#chosen || countOf(comment, kind) > 0,
    );
    return html`${repeat(
      shown,
      ({ kind }) => kind,
      (reaction) => this.#renderReaction(reaction, comment, context),
    )}
    ${react && shown.length < reactions.length ? this.#renderOpener(comment) : nothing}`;
  }

  #renderReaction(
    { kind, label }: ReactionKind,
    comment: Comment,
    context: ThreadContext,
  ): TemplateResult {
    const count = countOf(comment, kind);
    const text = html`${localized(label)}${
      count > 0 ? html` <span class="count">${count}</span>` : nothing
    }`;
    if (!comment.may.react) return html`<span class="reaction">${text}</span>`;
    const mine = comment.reactions.some((reaction) => reaction.kind === kind && reaction.mine);
    return html`<button
      type="button"
      class="reaction"
      aria-pressed=${mine ? 'true' : 'false'}
      @click=${() => {
        void hasLoaded(context.store.react(comment, kind, !mine));
        this.#choosing = false;
        this.#chosen = kind;
        this.#host.requestUpdate();
      }}
    >
      ${text}
    </button>`;
  }

  #renderOpener({ author }: Comment): TemplateResult {
    return html`<button
      type="button"
      class="button quiet react"
      aria-expanded="false"
      aria-label=${msg(str`React to ${author?.name ?? ''}`)}
      @click=${this.#onOpen}
    >
      ${plusIcon}<span class="text">${msg('React')}</span>
    </button>`;
  }

  #onOpen = async (): Promise<void> => {
    this.#choosing = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.reaction[aria-pressed="false"]')?.focus();
  };
}

function countOf(comment: Comment, kind: string): number {
  return comment.reactions.find((reaction) => reaction.kind === kind)?.count ?? 0;
}
