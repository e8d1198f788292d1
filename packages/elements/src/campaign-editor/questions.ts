import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A corrected letter must not ask everybody again, and new words may have to. */
export function wordsQuestion(
  onAnswer: (asksAgain: boolean) => void,
  onBack: () => void,
): TemplateResult {
  return html`<dialog class="ask" id="ask-again" aria-labelledby="question-title">
    <h3 id="question-title">${msg('The words are different now')}</h3>
    <p>${msg('Shall those who closed the old words be shown the new ones?')}</p>
    <div class="acts">
      <button type="button" class="button quiet" @click=${onBack}>${msg('Back')}</button>
      <button type="button" class="button" @click=${() => onAnswer(false)}>
        ${msg('No, it is a correction')}
      </button>
      <button type="button" class="button primary" @click=${() => onAnswer(true)}>
        ${msg('Yes, ask again')}
      </button>
    </div>
  </dialog>`;
}

/** What was typed is gone then, so it is asked. */
export function discardQuestion(onDiscard: () => void, onBack: () => void): TemplateResult {
  return html`<dialog class="ask" id="ask-discard" aria-labelledby="discard-title">
    <h3 id="discard-title">${msg('Discard the changes?')}</h3>
    <p>${msg('What you wrote here and did not publish is gone then.')}</p>
    <div class="acts">
      <button type="button" class="button" @click=${onBack}>${msg('Keep writing')}</button>
      <button type="button" class="button danger" @click=${onDiscard}>
        ${msg('Discard them')}
      </button>
    </div>
  </dialog>`;
}
