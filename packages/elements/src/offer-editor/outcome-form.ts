import { msg } from '@lit/localize';
import type { LocalizedText, Offer, OfferOutcome } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SheetChange } from './kept-sheet.ts';
import { localizedField, reasonLine } from './text-field.ts';

/** The outcome as it is being written. */
export interface OutcomeSheet {
  readonly said: LocalizedText;
  readonly done: LocalizedText;
  /** A day, or nothing. */
  readonly holdsFrom: string;
}

/** What has been told already. */
export function outcomeSheetOf(outcome: OfferOutcome | null | undefined): OutcomeSheet {
  if (!outcome) return { said: {}, done: {}, holdsFrom: '' };
  const { said, done, holdsFrom } = outcome;
  return { said, done, holdsFrom: holdsFrom?.slice(0, 10) ?? '' };
}

interface OutcomeOptions {
  readonly sheet: OutcomeSheet;
  readonly lang: string;
  /** What was kept from before, and what others have told meanwhile. */
  readonly kept: TemplateResult;
  /** The writer wanted to tell it before everything was there. */
  readonly incomplete: boolean;
  readonly busy: boolean;
  readonly change: (change: SheetChange<OutcomeSheet>) => void;
  readonly onTell: () => void;
}

/** "You said, we did": told to everyone who answered. */
export function outcomeForm(offer: Offer, options: OutcomeOptions): TemplateResult {
  const { sheet, lang, change, incomplete, busy } = options;
  const missing = (text: LocalizedText): boolean => incomplete && !text[lang]?.trim();
  return html`<div class="sheet">
    <p class="meta">
      ${
        offer.outcome
          ? msg('The outcome has been told. You can put it in better words; nobody is told twice.')
          : msg(
              'Everyone who has answered finds this on the card and in what is new for them. It closes the offer.',
            )
      }
    </p>
    ${options.kept}
    ${localizedField(
      sheet.said,
      lang,
      {
        part: 'said',
        label: msg('You said'),
        hint: msg('What the answers came to, in a sentence or two.'),
        rows: 3,
        reason: missing(sheet.said)
          ? msg('People want to see that they were heard: say what they said.')
          : undefined,
      },
      (update) => change((now) => ({ said: update(now.said) })),
    )}
    ${localizedField(
      sheet.done,
      lang,
      {
        part: 'done',
        label: msg('We did'),
        hint: msg('What was decided, and why; also when it is not what most wished for.'),
        rows: 3,
        reason: missing(sheet.done)
          ? msg(
              'Whoever answers once and hears nothing does not answer again: say what was decided.',
            )
          : undefined,
      },
      (update) => change((now) => ({ done: update(now.done) })),
    )}
    <div class="text-field narrow-field">
      <label for="field-holdsFrom">${msg('Holds from, if there is a day')}</label>
      <input
        class="field"
        type="date"
        id="field-holdsFrom"
        .value=${sheet.holdsFrom}
        @input=${(event: InputEvent) =>
          change({ holdsFrom: (event.target as HTMLInputElement).value })}
      />
      ${reasonLine('holdsFrom', undefined)}
    </div>
    <div class="acts">
      <button
        type="button"
        class="button primary"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${options.onTell}
      >
        ${offer.outcome ? msg('Save the outcome') : msg('Tell the outcome')}
      </button>
    </div>
  </div>`;
}
