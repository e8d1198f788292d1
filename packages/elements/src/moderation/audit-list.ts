import { msg, str } from '@lit/localize';
import type { AuditAct, AuditEntry } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plural } from '../foundation/plural.ts';
import { fullDate, relativeTime, shortDate } from '../foundation/time.ts';
import { emptyList } from './moderation-placeholders.ts';

/** What was done, newest first. */
export function auditList(entries: readonly AuditEntry[], now: number): TemplateResult {
  if (entries.length === 0) {
    return emptyList(
      msg('Nothing has been done yet'),
      msg('Every act of moderators stands here for good, with who, when and why.'),
    );
  }
  return html`<p class="lead">
      ${msg('Every act stands here for good. Nobody can change or remove an entry.')}
    </p>
    <ol class="audit">
      ${entries.map((entry) => html`<li>${auditEntry(entry, now)}</li>`)}
    </ol>`;
}

function auditEntry(entry: AuditEntry, now: number): TemplateResult {
  const { at, actor, act, person, reason, subject, scope, until, reportsClosed } = entry;
  return html`<time class="meta" datetime=${at} title=${fullDate(at)}
      >${relativeTime(at, now)}</time
    >
    <div>
      <p>
        <strong>${actWords(act)}</strong>${
          person ? html` <span class="whom">${person.name}</span>` : nothing
        }
      </p>
      ${reason ? html`<p class="why" dir="auto">${reason}</p>` : nothing}
      <p class="meta">
        <span>${actor ? msg(str`by ${actor.name}`) : msg('A rule about words')}</span>
        ${subject ? html`<bdi>${subject}</bdi>` : nothing}
        ${scope ? html`<bdi>${scope.pattern}${scope.prefix ? '…' : ''}</bdi>` : nothing}
        ${until ? html`<span>${msg(str`until ${shortDate(until, now)}`)}</span>` : nothing}
        ${
          reportsClosed > 0
            ? html`<span
                >${plural(reportsClosed, msg('one {answers # report} other {answers # reports}'))}</span
              >`
            : nothing
        }
      </p>
    </div>`;
}

function actWords(act: AuditAct): string {
  switch (act) {
    case 'hold':
      return msg('Comment held');
    case 'hide':
      return msg('Comment hidden');
    case 'restore':
      return msg('Comment shown again');
    case 'approve':
      return msg('Comment approved');
    case 'refuse':
      return msg('Comment refused');
    case 'dismiss':
      return msg('Comment left as it is');
    case 'pin':
      return msg('Comment pinned');
    case 'unpin':
      return msg('Comment unpinned');
    case 'remove':
      return msg('Comment removed');
    case 'lock':
      return msg('Discussion locked');
    case 'unlock':
      return msg('Discussion unlocked');
    case 'block':
      return msg('Writing stopped');
    case 'unblock':
      return msg('Writing allowed again');
    case 'set-policy':
      return msg('Approval rule changed');
  }
}
