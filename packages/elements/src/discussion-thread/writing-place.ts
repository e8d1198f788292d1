import type { Comment } from '@stoa/contract';
import { keepEarlyText } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import { replyPlace } from './draft-place.ts';
import type { Begun } from './drafts.ts';
import { replyLabel } from './reply-label.ts';
import type { ThreadContext } from './thread-context.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** The comment that is answered, and what follows once that is done or given up. */
interface Answered {
  readonly node: { readonly comment: Comment };
  readonly onReplied: () => void;
}

/**
 * The place to write a comment: a field to begin in, then the composer, which is loaded when
 * someone writes, because most people read.
 */
export class WritingPlace {
  /** The composer has come. */
  writing = false;
  #host: Host;
  #answered: Answered | undefined;
  #context: ThreadContext | undefined;
  /** Takes what is typed here, once its code has come and has read what was begun before. */
  #begun: Begun | undefined;
  #unloaded = false;

  constructor(host: Host, answered?: Answered) {
    this.#host = host;
    this.#answered = answered;
  }

  /** Takes up what was begun here before. */
  async resume(): Promise<void> {
    await this.#takeUp();
    if (this.#begun?.text) await this.open();
  }

  /** Puts the cursor where one types. */
  focus(): void {
    this.#find('.place')?.focus();
  }

  render(context: ThreadContext): TemplateResult {
    if (context !== this.#context) this.#begun = undefined;
    this.#context = context;
    const parent = this.#answered?.node.comment;
    if (this.writing) {
      return html`<stoa-reply-composer
        class="place"
        .context=${context}
        .parent=${parent}
        @close=${this.#answered?.onReplied}
      ></stoa-reply-composer>`;
    }
    const label = replyLabel(parent);
    return html`<textarea
        class="field place"
        rows="1"
        aria-label=${label}
        placeholder=${label}
        @focus=${this.open}
        @input=${this.#onInput}
      ></textarea>
      ${this.#unloaded ? unloadedNotice() : nothing}`;
  }

  /** Resolves when the composer has come, or cannot come now. */
  open = async (): Promise<void> => {
    const composer = import('../define/reply-composer.ts');
    const parts = Promise.all([composer, this.#takeUp()]);
    this.#unloaded = !(await hasLoaded(parts));
    this.#host.requestUpdate();
    if (this.#unloaded || this.writing) return;
    const focused = this.#find('.place')?.matches(':focus');
    this.writing = true;
    await this.#host.updateComplete;
    if (focused) this.focus();
  };

  async #takeUp(): Promise<void> {
    const { begunAt } = await import('./drafts.ts');
    while (this.#context && !this.#begun) {
      const context = this.#context;
      const begun = await begunAt(context, this.#answered?.node.comment, () => this.#typed);
      // Somebody else may have signed in meanwhile.
      if (context !== this.#context) continue;
      this.#begun = begun;
      this.#keep();
    }
  }

  #onInput = (): void => {
    this.#keep();
    // What could not be loaded when the field was entered, perhaps can be now.
    if (!this.#begun) void this.open();
  };

  #keep(): void {
    const context = this.#context;
    const typed = this.#typed;
    if (this.#begun) this.#begun.goOn(typed);
    else if (context && typed !== undefined) {
      keepEarlyText(context.stores, replyPlace(context, this.#answered?.node.comment), typed);
    }
  }

  get #typed(): string | undefined {
    return this.#find<HTMLTextAreaElement>('.place')?.value;
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.#host.renderRoot.querySelector<E>(selector);
  }
}
