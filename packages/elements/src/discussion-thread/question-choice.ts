import { msg } from '@lit/localize';
import type { Comment } from '@stoa/contract';
import { mayAnswer } from '@stoa/domain';
import type { ReplyStanding } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { ThreadContext } from './thread-context.ts';

interface Place {
  readonly context: ThreadContext;
  /** The comment that is answered; absent for a root. */
  readonly parent: Comment | undefined;
  /** The unsent comment that is put into other words. */
  readonly rewritten: Comment | undefined;
}

/** Below the field: whether a comment is a question, or a reply the answer to one. */
export class QuestionChoice {
  #host: ReactiveControllerHost;
  #chosen: boolean | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render(place: Place): TemplateResult | typeof nothing {
    const words = wordsFor(place);
    if (!words) return nothing;
    return html`<label class="choice">
      <input type="checkbox" .checked=${this.#isChosen(place)} @change=${this.#onChange} />
      ${words}
    </label>`;
  }

  /** What the text is sent as. */
  standing(place: Place): ReplyStanding {
    if (!wordsFor(place) || !this.#isChosen(place)) return {};
    return isRoot(place) ? { kind: 'question' } : { answers: true };
  }

  #isChosen({ rewritten }: Place): boolean {
    return this.#chosen ?? rewritten?.kind === 'question';
  }

  #onChange = (event: Event): void => {
    this.#chosen = (event.currentTarget as HTMLInputElement).checked;
    this.#host.requestUpdate();
  };
}

function isRoot({ parent, rewritten }: Place): boolean {
  return !parent && (rewritten?.parentId ?? null) === null;
}

function wordsFor(place: Place): string | undefined {
  const { context, parent } = place;
  const { session, store } = context;
  if (!session.capabilities.questions) return undefined;
  if (isRoot(place)) {
    return store.getSnapshot().thread?.questions ? undefined : msg('This is a question');
  }
  const question = parent && store.commentOf(parent.rootId);
  if (question?.kind !== 'question' || question.answer || !question.author) return undefined;
  const facts = { askerId: question.author.id, ownerId: null };
  const may = parent?.may.answer || mayAnswer(session, facts);
  return may ? msg('This answers the question') : undefined;
}
