import { msg, str } from '@lit/localize';
import type { BackendError } from '@stoa/contract';
import type { Sending } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { copyText } from '../foundation/copy-text.ts';
import { warningIcon } from '../foundation/icons.ts';
import { wear } from '../foundation/late-styles.ts';
import { problemWords } from '../foundation/problem.ts';
import type { ActedOn } from './comment-acts.ts';
import { failedNoteStyles } from './failed-note.styles.ts';

/** Why a write was refused, and what its author can do about it. */
export function failedNote({ problem, mutationId }: Sending, on: ActedOn): TemplateResult {
  wear(on.item, failedNoteStyles);
  const { store } = on.context;
  // A removal or a reaction has no text.
  const text = store.textOf(mutationId);
  return html`<div class="failed">
    <p class="sending">
      ${warningIcon}${msg('Not sent.')} ${problem ? refusalWords(problem) : nothing}
    </p>
    <div class="failed-acts">
      ${act(msg('Try again'), () => store.resend(mutationId))}
      ${text === undefined ? nothing : act(msg('Edit'), on.edit)}
      ${text === undefined ? nothing : act(msg('Copy text'), () => copyText(text, on.item.renderRoot))}
      ${act(msg('Discard'), () => store.discard(mutationId))}
    </div>
  </div>`;
}

/** Why moderators, or a rule about words, did not let it through. */
function refusalWords(problem: BackendError): string {
  const { refusal, reason = '' } = problem.detail;
  switch (refusal) {
    case 'blocked':
      return msg(str`Moderators have stopped your writing: ${reason}`);
    case 'locked':
      return msg('Moderators have locked this discussion meanwhile.');
    case 'words':
      return reason;
    default:
      return `${problemWords(problem).title}.`;
  }
}

function act(label: string, onClick: () => unknown): TemplateResult {
  return html`<button type="button" class="button quiet" @click=${onClick}>${label}</button>`;
}
