import { msg, str } from '@lit/localize';
import type { Comment, QueueItem, Report, Subject } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { clockIcon } from '../foundation/icons.ts';
import { flagIcon, hideIcon } from '../foundation/moderation-icons.ts';
import { plural } from '../foundation/plural.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { fullDate, relativeTime, shortDate } from '../foundation/time.ts';
import { reportReason } from './asking.ts';
import { place } from './place.ts';
import type { QueueAct } from './queue-acts.ts';

interface ItemOptions {
  readonly acts: readonly QueueAct[];
  readonly now: number;
  readonly onAct: (act: QueueAct, place: HTMLElement) => Promise<void>;
  /** Shows this place alone; absent where it is. */
  readonly onOnly: ((subject: Subject) => void) | undefined;
}

/** A comment that waits, with what it answers, who reported it and why, and what can be done. */
export function queueItem(item: QueueItem, options: ItemOptions): TemplateResult {
  const { comment, parent } = item;
  const { now } = options;
  const label = msg(str`Comment of ${comment.author?.name ?? ''}`);
  return html`<article tabindex="-1" part="item" aria-label=${label}>
    <header class="about dotted">
      ${reasons(item)}
      <span class="meta"
        ><time datetime=${item.since} title=${fullDate(item.since)}
          >${relativeTime(item.since, now)}</time
        ></span
      >
      <span class="meta">${place(comment.subject, comment.id, options.onOnly)}</span>
    </header>
    ${parent?.body ? context(parent) : nothing}
    <div class="comment">
      ${avatar(comment.author)}
      <div class="content">
        <p class="byline dotted">
          <strong>${comment.author?.name}</strong>
          <span class="meta">${comment.author?.department}</span>
          <span class="meta"
            ><time datetime=${comment.createdAt} title=${fullDate(comment.createdAt)}
              >${relativeTime(comment.createdAt, now)}</time
            ></span
          >
          ${comment.editedAt ? html`<span class="meta">${msg('edited')}</span>` : nothing}
        </p>
        ${comment.body ? richText(comment.body) : nothing} ${record(item, now)}
      </div>
    </div>
    ${item.reports.length > 0 ? reports(item, now) : nothing} ${actBar(options)}
  </article>`;
}

function reasons({ comment, reportCount }: QueueItem): TemplateResult {
  const why = comment.stateReason;
  return html`${
    comment.state === 'held'
      ? html`<span class="badge held">${clockIcon}${msg('Waits for approval')}</span>`
      : nothing
  }
  ${
    comment.state === 'hidden'
      ? html`<span class="badge hidden">${hideIcon}${msg('Hidden', { id: 'is-hidden' })}</span>`
      : nothing
  }
  ${
    reportCount > 0
      ? html`<span class="badge reported"
          >${flagIcon}${plural(reportCount, msg('one {# report} other {# reports}'))}</span
        >`
      : nothing
  }
  ${why ? html`<span class="meta"><bdi>${why}</bdi></span>` : nothing}`;
}

function context({ author, body }: Comment): TemplateResult {
  return html`<blockquote class="context">
    <p class="meta">${msg(str`In reply to ${author?.name ?? ''}`)}</p>
    <p class="excerpt" dir="auto">${body?.text}</p>
  </blockquote>`;
}

function record({ hiddenBefore, block }: QueueItem, now: number): TemplateResult | typeof nothing {
  if (hiddenBefore === 0 && !block) return nothing;
  return html`<p class="record dotted">
    ${
      hiddenBefore > 0
        ? html`<span class="meta"
            >${plural(hiddenBefore, msg('one {# comment hidden before} other {# comments hidden before}'))}</span
          >`
        : nothing
    }
    ${
      block
        ? html`<span class="meta"
            >${
              block.until
                ? msg(str`writing stopped until ${shortDate(block.until, now)}`)
                : msg('writing stopped for good')
            }</span
          >`
        : nothing
    }
  </p>`;
}

function reports({ reports: shown, reportCount }: QueueItem, now: number): TemplateResult {
  const others = reportCount - shown.length;
  return html`<ul class="reports">
    ${shown.map((report) => html`<li>${reported(report, now)}</li>`)}
    ${
      others > 0
        ? html`<li class="meta">${plural(others, msg('one {and # more} other {and # more}'))}</li>`
        : nothing
    }
  </ul>`;
}

function reported({ reason, words, reporter, at }: Report, now: number): TemplateResult {
  return html`${flagIcon}
    <div>
      <p>
        <strong>${reportReason(reason)}</strong>${
          words ? html`<span class="words" dir="auto">${words}</span>` : nothing
        }
      </p>
      <p class="dotted">
        <span class="meta">${reporter ? reporter.name : msg('Somebody')}</span>
        <span class="meta">${relativeTime(at, now)}</span>
      </p>
    </div>`;
}

function actBar({ acts, onAct }: ItemOptions): TemplateResult {
  if (acts.length === 0) {
    return html`<p class="meta own">${msg('Another moderator decides about this one.')}</p>`;
  }
  return html`<div class="acts">
    ${acts.map(
      (act) =>
        html`<button
          type="button"
          class=${`button ${act.look}`}
          aria-keyshortcuts=${act.key}
          @click=${(event: Event) => void onAct(act, event.currentTarget as HTMLElement)}
        >
          ${act.icon}<span>${act.label}</span><kbd aria-hidden="true">${act.key}</kbd>
        </button>`,
    )}
  </div>`;
}
