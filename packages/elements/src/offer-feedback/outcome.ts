import { msg, str } from '@lit/localize';
import type { AnswerDraft, Offer, OfferResults } from '@stoa/contract';
import type { Sending } from '@stoa/stores';
import { isOver } from '@stoa/domain';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { plural } from '../foundation/plural.ts';
import { shortDate } from '../foundation/time.ts';
import { distribution } from './distribution.ts';
import { scalesIn } from './scale-question.ts';
import { sendingLine, thanksLine } from './sending-line.ts';

interface OutcomeOptions {
  /** The reader's answer, if there is one. */
  readonly given: AnswerDraft | undefined;
  readonly sending: Sending | undefined;
  /** An answer was confirmed just now. */
  readonly thanks: boolean;
  readonly asTable: boolean;
  readonly now: number;
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
    ${othersSaid(offer, options)}
  </div>`;
}

function ownAnswer(offer: Offer, given: AnswerDraft, options: OutcomeOptions): TemplateResult {
  const changeable = offer.access === 'write' && !isBusy(options);
  return html`<section class="own">
    <div class="heading">
      <h3 tabindex="-1">${msg('Your answer')}</h3>
      ${
        changeable
          ? html`<button type="button" class="button quiet" @click=${options.onChange}>
              ${msg('Change answer')}
            </button>`
          : nothing
      }
    </div>
    <dl class="ratings">
      ${scalesIn(offer.questions).map(
        (question) =>
          html`<div>
            <dt lang=${localizedLang(question.text)} dir="auto">${localized(question.text)}</dt>
            <dd>${ratingWords(given, question.id, question.steps)}</dd>
          </div>`,
      )}
    </dl>
    ${
      given.sentence
        ? html`<blockquote class="sentence" dir="auto">${given.sentence}</blockquote>`
        : nothing
    }
  </section>`;
}

/** On its way right now, or refused, which has acts of its own. */
function isBusy({ sending }: OutcomeOptions): boolean {
  return sending?.state === 'sending' || sending?.state === 'failed';
}

function ratingWords({ ratings }: AnswerDraft, questionId: string, steps: number): string {
  const value = ratings.find((rating) => rating.questionId === questionId)?.value;
  return value === undefined ? '–' : msg(str`${value} of ${steps}`);
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
  if (results.respondents < results.minimumGroup) return tooFew(results);
  return html`${scalesIn(offer.questions).map((question) => {
      const result = results.questions.find(({ questionId }) => questionId === question.id);
      const own = options.given?.ratings.find(({ questionId }) => questionId === question.id);
      if (!result) return nothing;
      return html`<div class="distribution">
        ${
          offer.questions.length > 1
            ? html`<p class="asked" lang=${localizedLang(question.text)} dir="auto">
                ${localized(question.text)}
              </p>`
            : nothing
        }
        ${distribution(question, result, own?.value, options.asTable)}
      </div>`;
    })}
    <button type="button" class="button quiet toggle" @click=${options.onToggle}>
      ${options.asTable ? msg('Show as a chart') : msg('Show as a table')}
    </button>`;
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

/** The decision that the answers influence, when they close, and who answers for it. */
export function whatHappensNext(offer: Offer, now: number): TemplateResult {
  const { decision, owner, closesAt, status } = offer;
  const date = shortDate(closesAt, now);
  return html`<section class="next">
    <h3>${msg('What happens next')}</h3>
    <p lang=${localizedLang(decision)} dir="auto">${localized(decision)}</p>
    <div class="owner">
      ${avatar(owner)}
      <p>
        <span class="name">${owner.name}</span>
        <span class="meta">
          ${owner.title ? `${owner.title}\u00A0· ` : nothing}${
            !isOver(status) ? msg(str`open until ${date}`) : msg(str`closed on ${date}`)
          }
        </span>
      </p>
    </div>
  </section>`;
}
