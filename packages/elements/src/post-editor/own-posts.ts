import { msg, str } from '@lit/localize';
import type { Post, PostDraft, SavedDraft } from '@stoa/contract';
import type { PostEditorSnapshot, PostEditorStore, PostWork } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fullDate, relativeTime } from '../foundation/time.ts';

/** More than the lines that are shown have room for. */
const LONGEST = 400;

interface Acts {
  readonly store: PostEditorStore;
  readonly now: number;
  readonly viewerId: string | undefined;
  /** Something has come into the fields: the writer goes on there. */
  readonly onOpened: () => void;
  readonly onWithdraw: (post: Post) => void;
  readonly history: (post: Post) => TemplateResult | typeof nothing;
}

/** Everything of one's own: what was begun, what waits for its time, what is published. */
export function ownPosts(snapshot: PostEditorSnapshot, acts: Acts): TemplateResult {
  const { aside, drafts, scheduled, own, more, draftId } = snapshot;
  const here = new Set([draftId, ...aside.map(({ id }) => id)]);
  const others = drafts.filter(({ id }) => !here.has(id));
  return html`${list(
    'aside',
    msg('Begun on this device'),
    aside.map((work) => begunWork(work, acts)),
  )}
  ${list(
    'waiting',
    msg('Waiting for their time'),
    scheduled.filter(({ id }) => id !== draftId).map((post) => ownPost(post, acts)),
  )}
  ${list(
    'drafts',
    msg('Drafts'),
    others.map((draft) => keptDraft(draft, acts)),
  )}
  ${list(
    'published',
    msg('Published'),
    own.map((post) => ownPost(post, acts)),
    more
      ? html`<button type="button" class="button" @click=${() => void acts.store.readMore()}>
          ${msg('Show older ones')}
        </button>`
      : nothing,
  )}`;
}

function list(
  id: string,
  heading: string,
  items: readonly TemplateResult[],
  after: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section class="list" aria-labelledby=${id}>
    <h3 id=${id}>${heading}</h3>
    <ul>
      ${items}
    </ul>
    ${after}
  </section>`;
}

function begunWork(work: PostWork, { store, onOpened }: Acts): TemplateResult {
  const { editing, draft, id } = work;
  const discard = () => (editing ? store.forget(id) : void store.discard(id));
  return item(
    wordsOf(draft),
    editing ? msg('Changes that are not published') : msg('Not published yet'),
    html`${act(msg('Go on writing'), () => {
      store.resume(work);
      onOpened();
    })}
    ${act(msg('Discard'), discard)}`,
  );
}

function keptDraft(saved: SavedDraft, { store, now, onOpened }: Acts): TemplateResult {
  return item(
    wordsOf(saved.draft),
    relativeTime(saved.savedAt, now),
    html`${act(msg('Go on writing'), () => {
      store.open(saved);
      onOpened();
    })}
    ${act(msg('Discard'), () => void store.discard(saved.id))}`,
  );
}

function ownPost(post: Post, acts: Acts): TemplateResult {
  const { author, publishedAt, editedAt, state, may } = post;
  const time =
    state === 'scheduled'
      ? msg(str`Appears ${fullDate(publishedAt)}`)
      : relativeTime(publishedAt, acts.now);
  const isOwn = acts.viewerId === author.id;
  const edited = editedAt ? `\u00a0· ${msg('Edited')}` : '';
  return item(
    wordsOf(post),
    `${isOwn ? '' : `${author.name}\u00a0· `}${time}${edited}`,
    html`${
      may.edit
        ? act(msg('Change'), () => {
            acts.store.edit(post);
            acts.onOpened();
          })
        : nothing
    }
    ${may.withdraw ? act(msg('Withdraw'), () => acts.onWithdraw(post)) : nothing}`,
    acts.history(post),
  );
}

function item(
  words: string,
  hint: string,
  acts: TemplateResult,
  below: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<li>
    <p>
      <span class="item-words" dir="auto">${words}</span>
      <span class="hint">${hint}</span>
    </p>
    <span class="item-acts">${acts}</span>
    ${below}
  </li>`;
}

function act(words: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="button quiet" @click=${onClick}>${words}</button>`;
}

function wordsOf({
  title,
  body,
  audio,
}: Pick<PostDraft | Post, 'title' | 'body' | 'audio'>): string {
  const text = body.format === 'markdown' ? body.text : '';
  return (title || text.trim() || audio?.transcript || msg('Without words')).slice(0, LONGEST);
}
