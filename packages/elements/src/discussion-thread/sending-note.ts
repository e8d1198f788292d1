import { msg } from '@lit/localize';
import type { Sending } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockIcon, lockIcon, warningIcon } from '../foundation/icons.ts';
import { problemWords } from '../foundation/problem.ts';

/** What an author can do about a write that was refused. */
export interface FailedActs {
  readonly onResend: () => void;
  readonly onDiscard: () => void;
  /** Absent where the write has no text. */
  readonly onEdit?: (() => void) | undefined;
  readonly onCopy?: (() => void) | undefined;
}

/** How a write fares that the backend has not confirmed. */
export function sendingNote(sending: Sending, acts: FailedActs): TemplateResult {
  switch (sending.state) {
    case 'sending':
      return html`<p class="sending">${clockIcon}${msg('Sending…')}</p>`;
    case 'waiting':
      return html`<p class="sending">
        ${clockIcon}${msg('Kept here. It will be sent by itself as soon as that works.')}
      </p>`;
    case 'needs-sign-in':
      return html`<p class="sending">
        ${lockIcon}${msg('Kept here. It will be sent once you have signed in again.')}
      </p>`;
    case 'failed':
      return failedNote(sending, acts);
  }
}

function failedNote({ problem }: Sending, acts: FailedActs): TemplateResult {
  return html`<div class="failed">
    <p class="sending">
      ${warningIcon}${msg('Not sent.')} ${problem ? `${problemWords(problem).title}.` : nothing}
    </p>
    <div class="failed-acts">
      ${act(msg('Try again'), acts.onResend)} ${act(msg('Edit'), acts.onEdit)}
      ${act(msg('Copy text'), acts.onCopy)} ${act(msg('Discard'), acts.onDiscard)}
    </div>
  </div>`;
}

function act(label: string, onClick: (() => void) | undefined): TemplateResult | typeof nothing {
  if (!onClick) return nothing;
  return html`<button type="button" class="button quiet" @click=${onClick}>${label}</button>`;
}
