import { msg, str } from '@lit/localize';
import type { Post } from '@stoa/contract';
import type { PostEditorSnapshot } from '@stoa/stores';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { checkIcon } from '../foundation/icons.ts';
import { fullDate } from '../foundation/time.ts';

/** What the button that publishes does now. */
export function publishWords({ draft, editing, sending }: PostEditorSnapshot): string {
  if (sending) return msg('Sending…');
  if (editing?.state === 'published') return msg('Save the change');
  return draft.publishAt ? msg('Publish at that time') : msg('Publish now');
}

/** Where the words are. */
export function keptWords(kept: PostEditorSnapshot['kept']): string {
  switch (kept) {
    case 'nothing':
    case 'page':
      return '';
    case 'here':
      return msg('Kept on this device');
    case 'kept':
      return msg('Kept for all your devices');
  }
}

export function publishedNotice({ state, publishedAt }: Post): TemplateResult {
  return html`<div class="notice success" role="status">
    ${checkIcon}
    <p>
      ${
        state === 'scheduled'
          ? msg(str`It appears ${fullDate(publishedAt)}. Until then you can change or withdraw it.`)
          : msg('It is on the roll.')
      }
    </p>
  </div>`;
}
