import { msg, str } from '@lit/localize';
import type { Session, Thread } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockIcon, lockIcon } from '../foundation/icons.ts';
import { wear } from '../foundation/late-styles.ts';
import { serverNow, shortDate } from '../foundation/time.ts';
import { closedNoticeStyles } from './closed-notice.styles.ts';
import type { ThreadContext } from './thread-context.ts';

/** Why somebody cannot write, or what happens with what they write. */
export function closedNotice(
  thread: Thread,
  { session }: ThreadContext,
  root: ParentNode,
): TemplateResult {
  wear({ renderRoot: root }, closedNoticeStyles);
  return html`${session.block ? blockNotice(session) : thread.locked ? lockNotice(thread) : nothing}
  ${
    thread.policy === 'pre' && thread.access === 'write' && !session.roles.includes('moderator')
      ? html`<p class="quiet before-writing">
          ${clockIcon}${msg('What you write is shown once a moderator has approved it.')}
        </p>`
      : nothing
  }`;
}

function blockNotice(session: Session): TemplateResult {
  const { until, reason } = session.block ?? { until: null, reason: '' };
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <div>
      <p class="notice-title">
        ${
          until === null
            ? msg('You cannot write here any more')
            : msg(str`You cannot write until ${shortDate(until, serverNow(session))}`)
        }
      </p>
      <p>${msg('Moderators gave this reason:')} <q dir="auto">${reason}</q></p>
      <p>${msg('You can read on, and what you began to write is kept.')}</p>
    </div>
  </div>`;
}

function lockNotice({ access }: Thread): TemplateResult {
  return html`<div class="notice" part="notice">
    ${lockIcon}
    <div>
      <p class="notice-title">${msg('Moderators have locked this discussion')}</p>
      <p>
        ${
          access === 'write'
            ? msg('Others read it; only moderators write in it.')
            : msg('You can read it. What you began to write is kept.')
        }
      </p>
    </div>
  </div>`;
}
