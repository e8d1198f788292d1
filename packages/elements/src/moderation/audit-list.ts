import { msg, str } from '@lit/localize';
import type { AuditAct, AuditEntry, Subject } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { showIcon, undoIcon } from '../foundation/moderation-icons.ts';
import { plural } from '../foundation/plural.ts';
import { fullDate, relativeTime, shortDate } from '../foundation/time.ts';
import { emptyList } from './moderation-placeholders.ts';
import { onlyPlace, place } from './place.ts';

interface AuditOptions {
  readonly now: number;
  /** The one place whose acts are shown. */
  readonly subject: Subject | undefined;
  readonly onOnly: (subject: Subject | undefined) => void;
  readonly onUndo: (entry: AuditEntry) => void;
  readonly onShow: (entry: AuditEntry) => void;
}

/** What was done, newest first, and what can be taken back. */
export function auditList(entries: readonly AuditEntry[], options: AuditOptions): TemplateResult {
  const { subject, onOnly } = options;
  const bar = subject
    ? html`<div class="bar">${onlyPlace(subject, () => onOnly(undefined))}</div>`
    : nothing;
  if (entries.length === 0) {
    return html`${bar}${emptyList(
      msg('Nothing has been done yet'),
      msg('Every act of moderators stands here for good, with who, when and why.'),
    )}`;
  }
  return html`<p class="lead">
      ${msg('Every act stands here for good. Nobody can change or remove an entry; taking one back is an act, too.')}
    </p>
    ${bar}
    <ol class="audit">
      ${entries.map((entry) => html`<li>${auditEntry(entry, options)}</li>`)}
    </ol>`;
}

function auditEntry(entry: AuditEntry, options: AuditOptions): TemplateResult {
  const { at, act, person, reason, excerpt } = entry;
  return html`<time class="meta" datetime=${at} title=${fullDate(at)}
      >${relativeTime(at, options.now)}</time
    >
    <div class="content">
      <p>
        <strong>${actWords(act)}</strong>${
          person ? html` <span class="whom">${person.name}</span>` : nothing
        }
      </p>
      ${excerpt ? html`<p class="excerpt context" dir="auto">${excerpt}</p>` : nothing}
      ${reason ? html`<p class="why" dir="auto">${reason}</p>` : nothing} ${about(entry, options)}
    </div>
    ${entry.undoable === null ? nothing : ways(entry, options)}`;
}

function about(entry: AuditEntry, { now, subject: shown, onOnly }: AuditOptions): TemplateResult {
  const { actor, subject, scope, until, commentId, reportsClosed } = entry;
  return html`<p class="dotted">
    <span class="meta">${actor ? msg(str`by ${actor.name}`) : msg('A rule about words')}</span>
    ${
      subject
        ? html`<span class="meta">${place(subject, commentId, shown ? undefined : onOnly)}</span>`
        : nothing
    }
    ${scope ? html`<span class="meta"><bdi>${scope.pattern}${scope.prefix ? '…' : ''}</bdi></span>` : nothing}
    ${until ? html`<span class="meta">${msg(str`until ${shortDate(until, now)}`)}</span>` : nothing}
    ${
      reportsClosed > 0
        ? html`<span class="meta"
            >${plural(reportsClosed, msg('one {answers # report} other {answers # reports}'))}</span
          >`
        : nothing
    }
  </p>`;
}

/** A refused comment was held before: taking that back is not yet showing it. */
function ways(entry: AuditEntry, { onUndo, onShow }: AuditOptions): TemplateResult {
  const what = `${actWords(entry.act)} · ${entry.person?.name ?? ''}`;
  return html`<div class="ways">
    ${
      entry.act === 'refuse'
        ? html`<button
            type="button"
            class="button"
            aria-label=${msg(str`Show again: ${what}`)}
            @click=${() => onShow(entry)}
          >
            ${showIcon}${msg('Show again')}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="button"
      aria-label=${entry.act === 'hide' ? msg(str`Show again: ${what}`) : msg(str`Undo: ${what}`)}
      @click=${() => onUndo(entry)}
    >
      ${
        entry.act === 'hide'
          ? html`${showIcon}${msg('Show again')}`
          : html`${undoIcon}${msg('Undo')}`
      }
    </button>
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
    case 'undo':
      return msg('Decision taken back');
  }
}
