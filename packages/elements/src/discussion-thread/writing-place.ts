import { msg } from '@lit/localize';
import type { Draft } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import type { ThreadContext } from './thread-context.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * The place to write a comment: a field to begin in, then the composer, which is loaded when
 * someone writes, because most people read.
 */
export class WritingPlace {
  #host: Host;
  #context: ThreadContext | undefined;
  /** What was begun here, once its code has come. */
  #draft: Draft | undefined;
  #writing = false;
  #unloaded = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Takes up what was begun here before. */
  async resume(context: ThreadContext): Promise<void> {
    const draft = await this.#takeDraft(context);
    await draft.ready;
    if (draft.text) await this.#open();
  }

  render(context: ThreadContext): TemplateResult {
    if (context !== this.#context) this.#draft = undefined;
    this.#context = context;
    if (this.#writing) {
      return html`<stoa-reply-composer class="root" .context=${context}></stoa-reply-composer>`;
    }
    return html`<textarea
        class="field opener"
        rows="1"
        aria-label=${msg('Write a comment')}
        placeholder=${msg('Write a comment')}
        @focus=${this.#open}
        @input=${this.#keep}
      ></textarea>
      ${this.#unloaded ? unloadedNotice() : nothing}`;
  }

  /** What was begun here, with what is typed before the composer has come. */
  async #takeDraft(context: ThreadContext): Promise<Draft> {
    const { replyDraft } = await import('./drafts.ts');
    const draft = replyDraft(context, undefined);
    if (context === this.#context) this.#draft = draft;
    const typed = this.#find<HTMLTextAreaElement>('.opener')?.value;
    if (typed) draft.set(typed);
    return draft;
  }

  #open = async (): Promise<void> => {
    if (!this.#context) return;
    const composer = import('../define/reply-composer.ts');
    const parts = Promise.all([composer, this.#takeDraft(this.#context)]);
    this.#unloaded = !(await hasLoaded(parts));
    this.#host.requestUpdate();
    if (this.#unloaded || this.#writing) return;
    const focused = this.#find('.opener')?.matches(':focus');
    this.#writing = true;
    await this.#host.updateComplete;
    if (focused) this.#find('.root')?.focus();
  };

  #keep = (event: InputEvent): void => {
    if (this.#draft) this.#draft.set((event.target as HTMLTextAreaElement).value);
    else if (this.#context) void hasLoaded(this.#takeDraft(this.#context));
  };

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.#host.renderRoot.querySelector<E>(selector);
  }
}
