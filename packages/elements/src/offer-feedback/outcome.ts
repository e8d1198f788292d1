import { msg, str } from '@lit/localize';
import type { AnswerDraft, Offer, OfferResults, Question } from '@stoa/contract';
import type { Sending } from '@stoa/stores';
import { isOver } from '@stoa/domain';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, localizedLang } from '../foundation/localized.ts';
import { plural } from '../foundation/plural.ts';
import { distribution } from './distribution.ts';
import { givenIn } from './kept-answer.ts';
import type { Given } from './kept-answer.ts';
import { sendingLine, thanksLine } from './sending-line.ts';

interface OutcomeOptions {
  /** The reader's answer, if there is one. */
  readonly given: AnswerDraft | undefined;
  readonly sending: Sending | undefined;
  /** The reader has answered anonymously on another device. */
  readonly elsewhere: boolean;
  /** An answer was confirmed just now. */
  readonly thanks: boolean;
  readonly asTable: boolean;
  readonly now: number;
  /** Answers can be taken back; whether the reader is asked for it now. */
  readonly withdrawal: { readonly asking: boolean } | undefined;
  readonly onWithdraw: (act: 'ask' | 'keep' | 'withdraw') => void;
  readonly onChange: () => void;
  readonly onResend: () => void;
  readonly onDiscard: () => void;
  readonly onToggle: () => void;
}

/** What the form turns into: the own answer, and what others said. */
export function outcome(offer: Offer, options: OutcomeOptions): TemplateResult {
  return html`<div class="outcome">
    ${options.sending ? sendingLine(options.sending, options) : nothing}
    ${options.thanks && !options.sending ? thanksLine() : nothing}
    ${options.given ? ownAnswer(offer, options.given, options) : nothing}
    ${options.elsewhere ? answeredElsewhere() : nothing} ${othersSaid(offer, options)}
  </div>`;
}

function ownAnswer(offer: Offer, given: AnswerDraft, options: OutcomeOptions): TemplateResult {
  const changeable = offer.access === 'write' && !isBusy(options);
  const answers = givenIn(given);
  return html`<section class="own">
    <div class="heading">
      <h3 tabindex="-1">${msg('Your answer')}</h3>
      ${
        changeable
          ? html`<div class="acts">
              <button type="button" class="button quiet change" @click=${options.onChange}>
                ${msg('Change answer')}
              </button>
              ${options.withdrawal && !options.withdrawal.asking && !options.sending ? takeBack(options) : nothing}
            </div>`
          : nothing
      }
    </div>
    ${changeable && options.withdrawal?.asking ? askToTakeBack(options) : nothing}
    <dl class="ratings">
      ${offer.questions.map((question) => {
        const words = answerWords(question, answers.get(question.id));
        return html`<div class=${question.kind === 'scale' ? nothing : 'worded'}>
          <dt lang=${localizedLang(question.text)} dir="auto">${localized(question.text)}</dt>
          <dd dir="auto">${words}</dd>
        </div>`;
      })}
    </dl>
    ${
      given.sentence
        ? html`<blockquote class="sentence" dir="auto">${given.sentence}</blockquote>`
        : nothing
    }
  </section>`;
}

function takeBack({ onWithdraw }: OutcomeOptions): TemplateResult {
  return html`<button type="button" class="button quiet" @click=${() => onWithdraw('ask')}>
    ${msg('Take back')}
  </button>`;
}

function askToTakeBack({ onWithdraw }: OutcomeOptions): TemplateResult {
  const onKeydown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onWithdraw('keep');
  };
  return html`<div
    class="notice line asking"
    role="group"
    aria-labelledby="asking"
    @keydown=${onKeydown}
  >
    <div>
      <p id="asking">
        ${msg('Take your answer back? It counts no more; what you wrote stays in the form, on this device.')}
      </p>
      <div class="acts">
        <button type="button" class="button danger" @click=${() => onWithdraw('withdraw')}>
          ${msg('Take back')}
        </button>
        <button type="button" class="button" @click=${() => onWithdraw('keep')}>
          ${msg('Keep my answer')}
        </button>
      </div>
    </div>
  </div>`;
}

function answeredElsewhere(): TemplateResult {
  return html`<section class="own">
    <h3 tabindex="-1">${msg('You have answered')}</h3>
    <p class="meta">
      ${msg(
        'Your answer is anonymous: only the device you gave it on can show it, change it or take it back. Nothing here knows which answer is yours.',
      )}
    </p>
  </section>`;
}

/** On its way right now, or refused, which has acts of its own. */
function isBusy({ sending }: OutcomeOptions): boolean {
  return sending?.state === 'sending' || sending?.state === 'failed';
}

function answerWords(question: Question, given: Given | undefined): string {
  if (given === undefined) return '–';
  if (question.kind === 'scale') return msg(str`${String(given)} of ${question.steps}`);
  if (!('options' in question)) return String(given);
  const chosen = question.options.filter(({ id }) => (given as readonly string[]).includes(id));
  return chosen.map(({ text }) => localized(text)).join(', ');
}

function othersSaid(offer: Offer, options: OutcomeOptions): TemplateResult {
  const { results } = offer;
  return html`<section class="others">
    <div class="heading">
      <h3>${msg('What others said')}</h3>
      ${results ? html`<p class="meta">${respondentsWords(results)}</p>` : nothing}
    </div>
    ${
      results
        ? resultsOf(offer, results, options)
        : html`<p class="meta">${msg('The results appear once your answer has arrived.')}</p>`
    }
  </section>`;
}

function respondentsWords({ respondents }: OfferResults): string {
  return plural(respondents, msg('one {# answer} other {# answers}', { id: 'answer-count' }));
}

function resultsOf(offer: Offer, results: OfferResults, options: OutcomeOptions): TemplateResult {
  if (offer.anonymous && !isOver(offer.status)) return html`<p class="too-few">${laterWords()}</p>`;
  if (results.respondents < results.minimumGroup) return tooFew(results);
  const own = options.given ? givenIn(options.given) : undefined;
  const shown = offer.questions.filter(({ kind }) => kind !== 'sentence');
  if (shown.length === 0) return html`<p class="meta">${msg('Words go to the owner only.')}</p>`;
  return html`${shown.map((question) => {
      const result = results.questions.find(({ questionId }) => questionId === question.id);
      if (!result) return nothing;
      return html`<div class="distribution">
        ${
          offer.questions.length > 1
            ? html`<p class="asked" lang=${localizedLang(question.text)} dir="auto">
                ${localized(question.text)}
              </p>`
            : nothing
        }
        ${distribution(question, result, own?.get(question.id), options.asTable)}
      </div>`;
    })}
    <button type="button" class="button quiet toggle" @click=${options.onToggle}>
      ${options.asTable ? msg('Show as a chart') : msg('Show as a table')}
    </button>`;
}

function laterWords(): string {
  return msg(
    'The results of an anonymous offer show once it has closed, so that nobody can tell from their changes who said what.',
  );
}

function tooFew({ minimumGroup }: OfferResults): TemplateResult {
  const needed = plural(
    minimumGroup,
    msg('one {# answer} other {# answers}', { id: 'answers-needed' }),
  );
  return html`<p class="too-few">
    ${msg(str`Ratings show from ${needed} on, so that nobody can be recognised.`)}
  </p>`;
}
