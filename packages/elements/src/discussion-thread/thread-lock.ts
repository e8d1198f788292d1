import { msg } from '@lit/localize';
import { moderationStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasLoaded } from '../foundation/has-loaded.ts';
import { lockIcon } from '../foundation/icons.ts';
import { wear } from '../foundation/late-styles.ts';
import { askLock } from '../moderation/asking.ts';
import type { ThreadContext } from './thread-context.ts';
import { threadLockStyles } from './thread-lock.styles.ts';

/** Moderators lock a discussion, after a question, and unlock it. */
export function lockButton(
  context: ThreadContext,
  root: ParentNode,
): TemplateResult | typeof nothing {
  if (!context.session.ports.includes('moderation')) return nothing;
  wear({ renderRoot: root }, threadLockStyles);
  const locked = context.store.getSnapshot().thread?.locked ?? false;
  const words = locked ? msg('Unlock this discussion') : msg('Lock this discussion');
  return html`<button
    type="button"
    id="lock"
    class="button quiet"
    aria-label=${words}
    title=${words}
    @click=${() => void (locked ? unlock(context) : lock(context, root))}
  >
    ${lockIcon}<span class="text">${words}</span>
  </button>`;
}

async function lock(context: ThreadContext, root: ParentNode): Promise<void> {
  const { ask } = await import('../moderation/ask.ts');
  await ask(root, () => askLock((reason) => setLocked(context, true, reason)));
}

async function unlock(context: ThreadContext): Promise<void> {
  if (await hasLoaded(setLocked(context, false, null))) return;
  context.say(msg('That did not work. Try again in a moment.'));
}

async function setLocked(
  { stores, store, subject }: ThreadContext,
  locked: boolean,
  reason: string | null,
): Promise<void> {
  await moderationStore(stores).lock(subject, locked, reason);
  store.retry();
}
