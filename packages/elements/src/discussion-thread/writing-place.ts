import { msg } from '@lit/localize';
import type { CommentNode, Draft, ThreadSnapshot } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import type { SubmissionNews, Submissions } from './submissions.ts';
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
  #submissions: Submissions | undefined;
  #writing = false;
  #unloaded = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** A thread to write in; what was begun there is taken up again. */
  enter(context: ThreadContext): void {
    this.#context = context;
    this.#draft = undefined;
    this.#submissions = undefined;
    void hasLoaded(this.#resume(context));
  }

  /** What of that which was sent has arrived, or was refused, since the last look. */
  take({ nodes }: ThreadSnapshot): SubmissionNews {
    // What an earlier page could not send is on its way again.
    if (!this.#submissions && nodes.some(isComing)) void hasLoaded(this.#watch(nodes));
    return this.#submissions?.take(nodes) ?? { confirmed: [], failed: false };
  }

  render(context: ThreadContext): TemplateResult {
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

  async #resume(context: ThreadContext): Promise<void> {
    const { mayHaveBegun } = await import('./kept-draft.ts');
    if (!(await mayHaveBegun(context))) return;
    const draft = await this.#takeDraft(context);
    await draft.ready;
    if (draft.text) await this.#open();
  }

  /** What was begun here, with what is typed before the composer has come. */
  async #takeDraft(context: ThreadContext): Promise<Draft> {
    const { replyDraft } = await import('./drafts.ts');
    await this.#watch(context.store.getSnapshot().nodes);
    const draft = replyDraft(context, undefined);
    if (context === this.#context) this.#draft = draft;
    const typed = this.#find<HTMLTextAreaElement>('.opener')?.value;
    if (typed) draft.set(typed);
    return draft;
  }

  /** Notices what becomes of that which is on its way from now on. */
  async #watch(nodes: readonly CommentNode[]): Promise<void> {
    const context = this.#context;
    const { Submissions } = await import('./submissions.ts');
    if (context === this.#context) this.#submissions ??= new Submissions(nodes);
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

function isComing({ sending, replies }: CommentNode): boolean {
  return sending !== undefined || replies.some(isComing);
}
