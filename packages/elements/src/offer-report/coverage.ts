import { msg, str } from '@lit/localize';
import type { Coverage, OfferReport } from '@stoa/contract';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { pageLocale } from '../foundation/locale.ts';
import { plural } from '../foundation/plural.ts';
import { groupName } from './group-name.ts';

/** How many of those who are asked have answered, in all and by department and region. */
export function coverage(report: OfferReport, asTable: boolean): TemplateResult {
  return html`<section aria-labelledby="coverage">
    <h3 id="coverage">${msg('Who has taken part')}</h3>
    ${keyFigures(report)}
    <div class="pair">
      ${groups(msg('By department'), report.coverage.departments, asTable)}
      ${groups(msg('By region'), report.coverage.regions, asTable)}
    </div>
  </section>`;
}

function keyFigures(report: OfferReport): TemplateResult {
  const { respondents, headcount, seen, representativeness } = report;
  return html`<dl class="figures">
    <div>
      <dt>${plural(respondents, msg('one {answer} other {answers}', { id: 'figure-answers' }))}</dt>
      <dd>${numberOf(respondents)}</dd>
    </div>
    <div>
      <dt>${msg(str`of ${numberOf(headcount)} who are asked`)}</dt>
      <dd>${headcount === 0 ? '–' : percentOf(respondents / headcount)}</dd>
    </div>
    <div>
      <dt>${plural(seen, msg('one {has seen it} other {have seen it}'))}</dt>
      <dd>${numberOf(seen)}</dd>
    </div>
    ${
      representativeness === null
        ? nothing
        : html`<div>
            <dt>
              <abbr title=${msg('100 % when each department answers in proportion to its size')}
                >${msg('representative')}</abbr
              >
            </dt>
            <dd>${percentOf(representativeness)}</dd>
          </div>`
    }
  </dl>`;
}

function groups(title: string, all: readonly Coverage[], asTable: boolean): TemplateResult {
  return html`<div class="groups">
    <h4>${title}</h4>
    ${
      asTable
        ? table(title, all)
        : html`<ul class="bars">
            ${all.map(bar)}
          </ul>`
    }
    ${all.some(({ respondents }) => respondents === null) ? hiddenRemark() : nothing}
  </div>`;
}

function bar({ name, headcount, respondents }: Coverage): TemplateResult {
  const share = respondents === null ? 0 : respondents / Math.max(headcount, 1);
  return html`<li class=${respondents === null ? 'hidden-group' : nothing}>
    <span class="name">${groupName(name)}</span>
    <span class="count">${countWords(respondents, headcount)}</span>
    <svg class="track" aria-hidden="true" focusable="false">
      ${svg`<rect class="ground" width="100%" height="100%" rx="3" /><rect class="filled" width="${
        share * 100
      }%" height="100%" rx="3" />`}
    </svg>
  </li>`;
}

function table(title: string, all: readonly Coverage[]): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">${title}</span></th>
        <th scope="col">${msg('Answers')}</th>
        <th scope="col">${msg('People')}</th>
      </tr>
    </thead>
    <tbody>
      ${all.map(
        ({ name, headcount, respondents }) =>
          html`<tr>
            <th scope="row">${groupName(name)}</th>
            <td>${respondents === null ? msg('hidden') : numberOf(respondents)}</td>
            <td>${numberOf(headcount)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function hiddenRemark(): TemplateResult {
  return html`<p class="meta">
    ${msg('Hidden groups are so small that it would show who has answered, or would give such a group away.')}
  </p>`;
}

function countWords(respondents: number | null, headcount: number): string {
  if (respondents === null) return msg('hidden');
  return msg(str`${numberOf(respondents)} of ${numberOf(headcount)}`);
}

function numberOf(count: number): string {
  return new Intl.NumberFormat(pageLocale()).format(count);
}

function percentOf(share: number): string {
  return new Intl.NumberFormat(pageLocale(), { style: 'percent' }).format(share);
}
