import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { checkIcon } from '../foundation/icons.ts';

/** The shape of a list that is loading. */
export function questionSkeleton(): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden">${msg('Loading questions')}</p>
    ${[1, 2, 3].map(
      () =>
        html`<div class="row">
          <span class="bone round"></span>
          <div>
            <span class="bone bone-name"></span><span class="bone"></span
            ><span class="bone bone-short"></span>
          </div>
        </div>`,
    )}
  </div>`;
}

/** Stands in place of questions where none waits. */
export function noQuestions(mine: boolean): TemplateResult {
  return html`<div class="notice" part="notice">
    ${checkIcon}
    <div>
      <p class="notice-title">
        ${mine ? msg('No question is waiting for you') : msg('Every question has its answer')}
      </p>
      <p>
        ${
          mine
            ? msg(
                'Questions appear here when somebody mentions you, asks about your offer or post, or asks in the department you lead.',
              )
            : msg('New questions appear here by themselves.')
        }
      </p>
    </div>
  </div>`;
}
