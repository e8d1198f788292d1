import { msg, str } from '@lit/localize';
import { isBackendError } from '@stoa/contract';
import type { BackendError, PostVersion } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { problemNotice } from '../foundation/notice.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { fullDate } from '../foundation/time.ts';

/** What a post said before, on its way, or why it cannot be had. */
export type EarlierVersions = 'loading' | BackendError | readonly PostVersion[];

/** What a post said before, newest first. */
export function postHistory(versions: EarlierVersions): TemplateResult {
  if (versions === 'loading') {
    return html`<p class="meta" role="status">${msg('Loading…')}</p>`;
  }
  if (isBackendError(versions)) return problemNotice(versions);
  return html`<ol class="versions" aria-label=${msg('Earlier versions')}>
    ${versions.map(
      ({ title, body, at, editor }) =>
        html`<li>
          <p class="meta">${msg(str`As of ${fullDate(at)}`)} · <bdi>${editor.name}</bdi></p>
          ${title ? html`<p class="title" dir="auto">${title}</p>` : nothing} ${richText(body)}
        </li>`,
    )}
  </ol>`;
}
