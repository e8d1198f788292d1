import { msg, str } from '@lit/localize';
import type { Question, QuestionResult } from '@stoa/contract';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { pageLocale } from '../foundation/locale.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import type { Given } from './kept-answer.ts';
import { scaleEnds, stepsOf } from './scale-question.ts';

/** One step or option, and how many chose it. */
interface Share {
  readonly words: string;
  readonly lang: string;
  readonly count: number;
  /** The reader chose it. */
  readonly own: boolean;
}

/** How people answered one question, as a chart or as a table. */
export function distribution(
  question: Question,
  { mean, distribution: counts }: QuestionResult,
  own: Given | undefined,
  asTable: boolean,
): TemplateResult | typeof nothing {
  if (counts === null || question.kind === 'sentence') return nothing;
  const shares = sharesOf(question, counts, own);
  return html`${
    mean === null || question.kind !== 'scale'
      ? nothing
      : html`<p class="mean">${meanWords(mean, question.steps)}</p>`
  }
  ${asTable ? table(shares, question) : chart(shares, question)}`;
}

function sharesOf(
  question: Exclude<Question, { kind: 'sentence' }>,
  counts: readonly number[],
  own: Given | undefined,
): Share[] {
  if (question.kind === 'scale') {
    return stepsOf(question).map((value) => ({
      words: String(value),
      lang: '',
      count: counts[value - 1] ?? 0,
      own: value === own,
    }));
  }
  return question.options.map(({ id, text }, index) => ({
    words: localized(text),
    lang: localizedLang(text),
    count: counts[index] ?? 0,
    own: Array.isArray(own) && own.includes(id),
  }));
}

export function meanWords(mean: number, steps: number): string {
  const value = new Intl.NumberFormat(pageLocale(), { maximumFractionDigits: 1 }).format(mean);
  return msg(str`On average ${value} of ${steps}`);
}

function chart(shares: readonly Share[], question: Question): TemplateResult {
  const highest = Math.max(...shares.map(({ count }) => count), 1);
  const words = shares.map((share) => `${share.words}: ${numberOf(share.count)}`).join(', ');
  if (question.kind !== 'scale') {
    return html`<div class="chart rows" role="img" aria-label=${msg(str`Answers: ${words}`)}>
      ${shares.map((share) => row(share, highest))}
    </div>`;
  }
  return html`<div
      class="chart"
      role="img"
      aria-label=${msg(str`Answers for each value: ${words}`)}
    >
      <div class="scale ${question.steps > 6 ? 'long' : ''}">
        ${shares.map((share) => column(share, highest))}
      </div>
    </div>
    ${scaleEnds(question)}`;
}

/** Share of the column's height that stays free for the number on top. */
const HEADROOM = 22;

function column({ words, count, own }: Share, highest: number): TemplateResult {
  const height = ((100 - HEADROOM) * count) / highest;
  const top = 100 - height;
  return html`<div class="column ${own ? 'own' : ''}">
    <svg class="bar" aria-hidden="true" focusable="false">
      ${svg`<rect x="14%" y="${top}%" width="72%" height="${height}%" rx="2" />
        <text x="50%" y="${top}%" dy="-5" text-anchor="middle">${numberOf(count)}</text>`}
    </svg>
    <span class="column-value">${words}${own ? ownMark() : nothing}</span>
  </div>`;
}

function row({ words, lang, count, own }: Share, highest: number): TemplateResult {
  return html`<div class="row ${own ? 'own' : ''}">
    <span class="row-words" lang=${lang || nothing} dir="auto"
      >${words}${own ? ownMark() : nothing}</span
    >
    <span class="row-count">${numberOf(count)}</span>
    <svg class="row-bar" aria-hidden="true" focusable="false">
      ${svg`<rect width="100%" height="100%" rx="3" class="ground" /><rect width="${
        (100 * count) / highest
      }%" height="100%" rx="3" />`}
    </svg>
  </div>`;
}

function table(shares: readonly Share[], question: Question): TemplateResult {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  const percent = new Intl.NumberFormat(pageLocale(), { style: 'percent' });
  return html`<table class="shares">
    <thead>
      <tr>
        <th scope="col">${question.kind === 'scale' ? msg('Value') : msg('Answer')}</th>
        <th scope="col">${msg('Answers')}</th>
        ${question.kind === 'choices' ? nothing : html`<th scope="col">${msg('Share')}</th>`}
      </tr>
    </thead>
    <tbody>
      ${shares.map(
        ({ words, count, own }, index) =>
          html`<tr class=${own ? 'own' : nothing}>
            <th scope="row">${words}${endOf(question, index)}${own ? ownMark() : nothing}</th>
            <td>${numberOf(count)}</td>
            ${
              question.kind === 'choices'
                ? nothing
                : html`<td>${percent.format(all === 0 ? 0 : count / all)}</td>`
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function ownMark(): string {
  return `\u00A0· ${msg('you')}`;
}

function endOf(question: Question, index: number): string {
  if (question.kind !== 'scale') return '';
  if (index === 0) return ` – ${localized(question.lowest)}`;
  return index === question.steps - 1 ? ` – ${localized(question.highest)}` : '';
}

function numberOf(count: number): string {
  return new Intl.NumberFormat(pageLocale()).format(count);
}
