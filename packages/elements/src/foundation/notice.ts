import { msg } from '@lit/localize';
import type { BackendError } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { warningIcon } from './icons.ts';
import { problemWords } from './problem.ts';

interface ProblemOptions {
  /** What is not affected, in a sentence; shown between what happened and what to do. */
  readonly safe?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** A problem in place of what could not be shown; needs `noticeStyles` and `buttonStyles`. */
export function problemNotice(problem: BackendError, options: ProblemOptions = {}): TemplateResult {
  const words = problemWords(problem);
  return html`<div class="notice" role="alert" part="notice">
    ${warningIcon}
    <div>
      <p class="notice-title">${words.title}</p>
      <p>${options.safe ? `${options.safe} ` : nothing}${words.advice}</p>
      ${
        words.retry && options.onRetry
          ? html`<button type="button" class="button" @click=${options.onRetry}>
              ${msg('Try again')}
            </button>`
          : nothing
      }
      <details class="notice-details">
        <summary>${msg('Details for support')}</summary>
        <code>${problem.code}: ${problem.message}</code>
      </details>
    </div>
  </div>`;
}

/** What happened, beside the act that failed. */
export function problemLine(problem: BackendError): TemplateResult {
  return html`<span>${problemWords(problem).title}.</span>`;
}
