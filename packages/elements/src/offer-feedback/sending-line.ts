import { msg } from '@lit/localize';
import type { Sending } from '@stoa/stores';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { checkIcon, clockIcon, lockIcon, warningIcon } from '../foundation/icons.ts';
import { problemWords } from '../foundation/problem.ts';

interface SendingOptions {
  readonly onResend: () => void;
  readonly onDiscard: () => void;
}

/** How an answer on its way fares, and what the reader can do about it. */
export function sendingLine(sending: Sending, options: SendingOptions): TemplateResult {
  switch (sending.state) {
    case 'sending':
      return line('', clockIcon, msg('Sending your answer'));
    case 'waiting':
      return line(
        '',
        clockIcon,
        msg('No connection: your answer is safe here and goes out by itself.'),
      );
    case 'needs-sign-in':
      return line('', lockIcon, msg('Your answer is safe here. Sign in again, and it goes out.'));
    case 'failed':
      return failedLine(sending, options);
  }
}

/** Said once when the backend has confirmed an answer. */
export function thanksLine(): TemplateResult {
  return line('success', checkIcon, msg('Thank you, your opinion is in.'));
}

/** Said once when an answer was taken back. */
export function withdrawnLine(): TemplateResult {
  return line('', checkIcon, msg('Your answer is taken back and counts no more.'));
}

function line(kind: string, icon: TemplateResult, words: string): TemplateResult {
  return html`<div class="notice line ${kind}" role="status">
    ${icon}
    <p>${words}</p>
  </div>`;
}

function failedLine({ problem }: Sending, { onResend, onDiscard }: SendingOptions): TemplateResult {
  const advice = problem ? problemWords(problem).advice : '';
  return html`<div class="notice danger" role="alert">
    ${warningIcon}
    <div>
      <p class="notice-title">${msg('Your answer could not be sent')}</p>
      <p>${msg('Nothing you chose or wrote is lost.')} ${advice}</p>
      <div class="acts">
        <button type="button" class="button" @click=${onResend}>${msg('Send again')}</button>
        <button type="button" class="button" @click=${onDiscard}>${msg('Back to the form')}</button>
      </div>
    </div>
  </div>`;
}
