import { msg } from '@lit/localize';
import type { CampaignResults, PeopleCount } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pageLocale } from '../foundation/locale.ts';
import { plural } from '../foundation/plural.ts';
import { reasonWords } from './campaign-words.ts';

/** How the campaign fares: people, never persons. */
export function resultsPart(results: CampaignResults): TemplateResult {
  const { eligible, shown, seen, clicked, converted, minimumGroup, answers } = results;
  const steps: [string, PeopleCount][] = [
    [msg('Of the audience, on a page'), eligible],
    [msg('Shown to'), shown],
    [msg('Seen by'), seen],
    [msg('Followed the link'), clicked],
    [msg('Reached the goal'), converted],
  ];
  const most = Math.max(1, ...steps.map(([, people]) => people ?? 0));
  return html`<p class="about">
      ${plural(
        minimumGroup,
        msg(
          'one {Numbers below # person are hidden.} other {Numbers below # people are hidden, and those that would give them away.}',
        ),
      )}
    </p>
    <table class="funnel">
      <caption class="visually-hidden">
        ${msg('People, step by step')}
      </caption>
      <tbody>
        ${steps.map(
          ([name, people]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="count">${number(people)}</td>
              <td class="bar-cell">${bar(people, most)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="halves">
      ${table(
        msg('Why it was not shown'),
        results.suppressed.map(({ reason, people }) => [reasonWords(reason), people]),
      )}
      ${table(msg('What people answered'), [
        [msg('Put it off'), answers.snoozed],
        [msg('Closed it'), answers.dismissed],
        [msg('Already do it'), answers.alreadyDoes],
      ])}
      ${exposures(results)}
      ${table(msg('Where people came from first'), [
        ...results.channels.parts.map(({ channel, people }): [string, PeopleCount] => [
          channel === 'page' ? msg('A page of the intranet') : channel,
          people,
        ]),
        [msg('All together'), results.channels.total],
      ])}
    </div>
    ${handOff(results)}`;
}

function number(people: PeopleCount): TemplateResult | string {
  if (people !== null) return new Intl.NumberFormat(pageLocale()).format(people);
  return html`<span class="hidden-number">${msg('hidden')}</span>`;
}

function bar(people: PeopleCount, most: number): TemplateResult {
  return html`<svg
    class="bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect class="track" width="100" height="10"></rect>
    <rect class="value" width=${people === null ? 0 : (100 * people) / most} height="10"></rect>
  </svg>`;
}

function table(caption: string, rows: readonly (readonly [string, PeopleCount])[]): TemplateResult {
  return html`<table class="figures">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${
        rows.length === 0
          ? html`<tr>
              <td colspan="2">${msg('Nothing yet')}</td>
            </tr>`
          : rows.map(
              ([name, people]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td class="count">${number(people)}</td>
                </tr>`,
            )
      }
    </tbody>
  </table>`;
}

function exposures({ byExposure }: CampaignResults): TemplateResult {
  if (byExposure.length === 0) return table(msg('Showing by showing'), []);
  return html`<table class="figures">
    <caption>
      ${msg('Showing by showing')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${msg('Showing')}</th>
        <th scope="col" class="count">${msg('reached')}</th>
        <th scope="col" class="count">${msg('led to the goal')}</th>
      </tr>
    </thead>
    <tbody>
      ${byExposure.map(
        ({ exposure, shown, converted }) =>
          html`<tr>
            <th scope="row">${exposure}.</th>
            <td class="count">${number(shown)}</td>
            <td class="count">${number(converted)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function handOff({ handOff: { departments, hidden } }: CampaignResults) {
  if (departments.length === 0 && hidden === 0) return nothing;
  return html`<section class="hand-off">
    <h3>${msg('For a colleague to ask')}</h3>
    <p class="about">
      ${msg('Here the banner has done what it can. Somebody who works there and likes it asks better.')}
    </p>
    ${
      departments.length > 0
        ? table(
            msg('Departments'),
            departments.map(({ department, people }) => [department, people]),
          )
        : nothing
    }
    ${
      hidden > 0
        ? html`<p class="hint">
            ${plural(
              hidden,
              msg(
                'one {# department is not named, because few people there are concerned.} other {# departments are not named, because few people there are concerned.}',
              ),
            )}
          </p>`
        : nothing
    }
  </section>`;
}
