import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { warningIcon } from './icons.ts';
import { wordsHaveCome } from './locale.ts';

/** Whether a part that loads late has come, with its words; the reader may be offline by then. */
export async function hasLoaded(part: Promise<unknown>): Promise<boolean> {
  try {
    await part;
    await wordsHaveCome();
    return true;
  } catch (error) {
    console.warn('Stoa: a part of an element could not be loaded.', error);
    return false;
  }
}

/** Said where a part did not come; needs `noticeStyles`. */
export function unloadedNotice(): TemplateResult {
  return html`<div class="notice" role="alert" part="notice">
    ${warningIcon}
    <div>
      <p class="notice-title">${msg('This part could not be loaded')}</p>
      <p>${msg('Check your network, then reload the page. Nothing you wrote is lost.')}</p>
    </div>
  </div>`;
}
