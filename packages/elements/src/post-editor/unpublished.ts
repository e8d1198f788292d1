import { msg, str } from '@lit/localize';
import type { Post, PostDraft, SavedDraft } from '@stoa/contract';
import type { PostEditorSnapshot, PostEditorStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fullDate, relativeTime } from '../foundation/time.ts';

/** Own drafts, and what waits for its time. */
export function unpublished(
  { drafts, scheduled, draftId, editing }: PostEditorSnapshot,
  store: PostEditorStore,
  now: number,
): TemplateResult | typeof nothing {
  const others = drafts.filter(({ id }) => id !== draftId);
  const waiting = scheduled.filter(({ id }) => id !== editing?.id);
  return html`${
    waiting.length > 0
      ? html`<section class="list" aria-labelledby="waiting">
          <h3 id="waiting">${msg('Waiting for their time')}</h3>
          <ul>
            ${waiting.map((post) => waitingPost(post, store))}
          </ul>
        </section>`
      : nothing
  }
  ${
    others.length > 0
      ? html`<section class="list" aria-labelledby="drafts">
          <h3 id="drafts">${msg('Drafts')}</h3>
          <ul>
            ${others.map((draft) => keptDraft(draft, store, now))}
          </ul>
        </section>`
      : nothing
  }`;
}

function waitingPost(post: Post, store: PostEditorStore): TemplateResult {
  return html`<li>
    <p>
      <span dir="auto">${wordsOf(post)}</span>
      <span class="hint"
        >${post.author.name} · ${msg(str`Appears ${fullDate(post.publishedAt)}`)}</span
      >
    </p>
    ${
      post.may.edit
        ? html`<button type="button" class="button quiet" @click=${() => store.edit(post)}>
              ${msg('Change')}
            </button>
            <button type="button" class="button quiet" @click=${() => void store.withdraw(post)}>
              ${msg('Withdraw')}
            </button>`
        : nothing
    }
  </li>`;
}

function keptDraft(saved: SavedDraft, store: PostEditorStore, now: number): TemplateResult {
  return html`<li>
    <p>
      <span dir="auto">${wordsOf(saved.draft)}</span>
      <span class="hint">${relativeTime(saved.savedAt, now)}</span>
    </p>
    <button type="button" class="button quiet" @click=${() => store.open(saved)}>
      ${msg('Go on writing')}
    </button>
    <button type="button" class="button quiet" @click=${() => void store.discard(saved.id)}>
      ${msg('Discard')}
    </button>
  </li>`;
}

function wordsOf({
  title,
  body,
  audio,
}: Pick<PostDraft | Post, 'title' | 'body' | 'audio'>): string {
  const text = body.format === 'markdown' ? body.text : '';
  return (title || text.trim() || audio?.transcript || msg('Without words')).slice(0, 90);
}
