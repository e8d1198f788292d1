import { msg } from '@lit/localize';
import type { GroupResult, Offer, OfferReport, Question, Withheld } from '@stoa/contract';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { pageLocale } from '../foundation/locale.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { groupName } from './group-name.ts';

/** What each department and region answered, or why that is not shown. */
export function groupResults(offer: Offer, report: OfferReport, asTable: boolean): TemplateResult {
  const { departments, regions } = report;
  const asked = offer.questions.filter(({ kind }) => kind !== 'sentence');
  return html`<section aria-labelledby="results">
    <h3 id="results">${msg('Results by group')}</h3>
    ${
      typeof departments === 'string' || typeof regions === 'string'
        ? html`<p class="withheld">${withheldWords(departments as Withheld)}</p>`
        : asked.map((question) => {
            return html`<div class="question">
              <h4 lang=${localizedLang(question.text)} dir="auto">${localized(question.text)}</h4>
              <div class="pair">
                ${matrix(msg('Department'), question, departments, asTable)}
                ${matrix(msg('Region'), question, regions, asTable)}
              </div>
            </div>`;
          })
    }
  </section>`;
}

export function withheldWords(why: Withheld): string {
  switch (why) {
    case 'open':
      return msg(
        'This comes once the offer has closed. Shown day by day, its changes would tell who said what.',
      );
    case 'anonymous':
      return msg(
        'An anonymous answer does not say which department or region it comes from, so there is nothing to show here.',
      );
    case 'few':
      return msg('Too few people have answered to show this without showing who they are.');
  }
}

function matrix(
  title: string,
  question: Question,
  groups: readonly GroupResult[],
  asTable: boolean,
): TemplateResult {
  const columns = columnsOf(question);
  const hidden = groups.some((group) => group.hidden);
  return html`<div class="groups">
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">${title}</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          <th scope="col">${msg('People')}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map((group) => row(question, group, columns.length, asTable))}
      </tbody>
    </table>
    ${hidden ? hiddenRemark() : nothing}
  </div>`;
}

function row(
  question: Question,
  group: GroupResult,
  columns: number,
  asTable: boolean,
): TemplateResult {
  const result = group.questions.find(({ questionId }) => questionId === question.id);
  const name = html`<th scope="row">${groupName(group.name)}</th>`;
  if (group.hidden || !result?.distribution || group.respondents === null) {
    return html`<tr class="hidden-group">
      ${name}
      <td colspan=${columns + 1}>
        <span>${group.hidden === 'another' ? msg('hidden with another') : msg('hidden')}</span>
      </td>
    </tr>`;
  }
  const { respondents } = group;
  const values = question.kind === 'scale' ? [result.mean ?? 0] : result.distribution;
  const highest = question.kind === 'scale' ? question.steps : respondents;
  return html`<tr>
    ${name}
    ${values.map((value) => {
      const words = question.kind === 'scale' ? meanOf(value) : percentOf(value / respondents);
      return html`<td>${words}${asTable ? nothing : track(value / highest)}</td>`;
    })}
    <td>${new Intl.NumberFormat(pageLocale()).format(respondents)}</td>
  </tr>`;
}

function columnsOf(question: Question): string[] {
  if ('options' in question) return question.options.map(({ text }) => localized(text));
  return [msg('Average')];
}

function track(share: number): TemplateResult {
  return html`<svg class="track" aria-hidden="true" focusable="false">
    ${svg`<rect class="ground" width="100%" height="100%" rx="2" /><rect class="filled" width="${
      share * 100
    }%" height="100%" rx="2" />`}
  </svg>`;
}

function hiddenRemark(): TemplateResult {
  return html`<p class="meta">
    ${msg(
      'Fewer than five answered in a hidden group. One more is hidden with it, so that nobody can work it out from the total.',
    )}
  </p>`;
}

function meanOf(value: number): string {
  return new Intl.NumberFormat(pageLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);
}

function percentOf(share: number): string {
  return new Intl.NumberFormat(pageLocale(), { style: 'percent' }).format(share);
}
