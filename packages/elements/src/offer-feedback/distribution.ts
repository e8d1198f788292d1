import { msg, str } from '@lit/localize';
import type { QuestionResult, ScaleQuestion } from '@stoa/contract';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { pageLocale } from '../foundation/locale.ts';
import { localized } from '../foundation/localized.ts';
import { scaleEnds, stepsOf } from './scale-question.ts';

interface Shares {
  readonly question: ScaleQuestion;
  readonly mean: number;
  readonly counts: readonly number[];
  /** The step that the reader chose. */
  readonly own: number | undefined;
}

/** How people answered one question, as columns over the scale or as a table. */
export function distribution(
  question: ScaleQuestion,
  result: QuestionResult,
  own: number | undefined,
  asTable: boolean,
): TemplateResult | typeof nothing {
  const { mean, distribution: counts } = result;
  if (mean === null || counts === null) return nothing;
  const shares: Shares = { question, mean, counts, own };
  return html`<p class="mean">${meanWords(shares)}</p>
    ${asTable ? table(shares) : chart(shares)}`;
}

function meanWords({ mean, question }: Shares): string {
  const value = new Intl.NumberFormat(pageLocale(), { maximumFractionDigits: 1 }).format(mean);
  return msg(str`On average ${value} of ${question.steps}`);
}

function chart(shares: Shares): TemplateResult {
  const highest = Math.max(...shares.counts, 1);
  return html`<div class="chart" role="img" aria-label=${chartWords(shares)}>
      <div class="scale ${shares.question.steps > 6 ? 'long' : ''}">
        ${stepsOf(shares.question).map((value) => column(shares, value, highest))}
      </div>
    </div>
    ${scaleEnds(shares.question)}`;
}

/** Share of the column's height that stays free for the number on top. */
const HEADROOM = 22;

function column({ counts, own }: Shares, value: number, highest: number): TemplateResult {
  const count = counts[value - 1] ?? 0;
  const height = ((100 - HEADROOM) * count) / highest;
  const top = 100 - height;
  return html`<div class="column ${value === own ? 'own' : ''}">
    <svg class="bar" aria-hidden="true" focusable="false">
      ${svg`<rect x="14%" y="${top}%" width="72%" height="${height}%" rx="2" />
        <text x="50%" y="${top}%" dy="-5" text-anchor="middle">${numberOf(count)}</text>`}
    </svg>
    <span class="column-value">${value}${value === own ? ownMark() : nothing}</span>
  </div>`;
}

function chartWords({ counts, question }: Shares): string {
  const each = stepsOf(question).map((value) => `${value}: ${numberOf(counts[value - 1] ?? 0)}`);
  return msg(str`Answers for each value: ${each.join(', ')}`);
}

function table({ question, counts, own }: Shares): TemplateResult {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const percent = new Intl.NumberFormat(pageLocale(), { style: 'percent' });
  return html`<table class="shares">
    <thead>
      <tr>
        <th scope="col">${msg('Value')}</th>
        <th scope="col">${msg('Answers')}</th>
        <th scope="col">${msg('Share')}</th>
      </tr>
    </thead>
    <tbody>
      ${stepsOf(question).map((value) => {
        const count = counts[value - 1] ?? 0;
        return html`<tr class=${value === own ? 'own' : nothing}>
          <th scope="row">${rowWords(question, value)}${value === own ? ownMark() : nothing}</th>
          <td>${numberOf(count)}</td>
          <td>${percent.format(all === 0 ? 0 : count / all)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function ownMark(): string {
  return `\u00A0· ${msg('you')}`;
}

function rowWords(question: ScaleQuestion, value: number): string {
  if (value === 1) return `${value} – ${localized(question.lowest)}`;
  if (value === question.steps) return `${value} – ${localized(question.highest)}`;
  return String(value);
}

function numberOf(count: number): string {
  return new Intl.NumberFormat(pageLocale()).format(count);
}
