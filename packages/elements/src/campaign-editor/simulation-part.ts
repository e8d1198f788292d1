import { msg } from '@lit/localize';
import type { Campaign, Stage } from '@stoa/contract';
import { DEFAULT_TIME_ZONE, dayOf, isWorkday, simulate } from '@stoa/domain';
import type { SimulatedDay, SimulatedReader } from '@stoa/domain';
import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { localized, localizedLang } from '../foundation/localized.ts';
import { pageLocale } from '../foundation/locale.ts';
import { plural } from '../foundation/plural.ts';
import { reasonWords, stageWords } from './campaign-words.ts';
import { sampleReader } from './sample-readers.ts';

const DAYS = 90;
const STEP = 8;

interface Sample {
  readonly name: string;
  readonly does: string;
  readonly reader: SimulatedReader;
}

/** What a sample of people would be shown in ninety days, by the rules that the backend obeys. */
export function simulationPart(
  campaigns: readonly Campaign[],
  campaign: Campaign,
  now: number,
): TemplateResult {
  const others = campaigns.filter(({ id }) => id !== campaign.id);
  const today = dayOf(new Date(now).toISOString(), DEFAULT_TIME_ZONE);
  const begin = dayOf(campaign.startsAt, DEFAULT_TIME_ZONE);
  const from = begin > today ? begin : today;
  const plan = {
    campaigns: [campaign, ...others],
    campaignId: campaign.id,
    from,
    days: DAYS,
    timeZone: DEFAULT_TIME_ZONE,
  };
  const rows = samples(campaign).map((sample) => ({
    sample,
    days: simulate(plan, sample.reader),
  }));
  return html`<p class="about">
      ${msg('Ninety days of people who open a page every day. Dots are days without a showing, grey fields days off, full bars showings, empty bars showings of other campaigns.')}
    </p>
    <table class="simulation">
      <thead>
        <tr>
          <th scope="col">${msg('Who')}</th>
          <th scope="col">${msg('Ninety days')}</th>
          <th scope="col">${msg('Showings')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ sample, days }) =>
            html`<tr>
              <th scope="row">${sample.name}<span class="does">${sample.does}</span></th>
              <td>${chart(days, campaign)}${dates(days, campaign)}</td>
              <td class="count">${showingsOf(days, campaign).length}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** Up to four departments that have texts, and what people do with what they are shown. */
function samples({ texts, audience }: Campaign): Sample[] {
  const named = [...new Set(texts.flatMap(({ department }) => department ?? []))];
  const meant = audience.departments.length > 0 ? audience.departments : named;
  const [first = null, second = first, third = second, fourth = third] = [...named, ...meant];
  const someone = (department: string | null, stage: Stage): SimulatedReader => {
    const reader = sampleReader({ department, role: audience.roles[0] ?? null, stage });
    const { person } = reader.identity;
    const region = audience.regions[0] ?? null;
    return person
      ? { ...reader, identity: { ...reader.identity, person: { ...person, region } } }
      : reader;
  };
  const nameOf = (department: string | null, stage: Stage): string =>
    [department ?? msg('Anyone'), stageWords(stage)].join(' · ');
  return [
    {
      name: nameOf(first, 'silent'),
      does: msg('looks and does nothing'),
      reader: someone(first, 'silent'),
    },
    {
      name: nameOf(second, 'regular'),
      does: msg('reaches the goal after the second showing'),
      reader: { ...someone(second, 'regular'), convertsAfter: 2 },
    },
    {
      name: nameOf(third, 'silent'),
      does: msg('closes it at the third showing'),
      reader: { ...someone(third, 'silent'), dismissesAfter: 3 },
    },
    {
      name: nameOf(fourth, 'regular'),
      does: msg('looks and does nothing'),
      reader: someone(fourth, 'regular'),
    },
  ];
}

function showingsOf(days: readonly SimulatedDay[], { id }: Campaign): readonly SimulatedDay[] {
  return days.filter(({ shown }) => shown?.id === id);
}

/** A strip of days; what it says stands beside it as text. */
function chart(days: readonly SimulatedDay[], campaign: Campaign): TemplateResult {
  return html`<svg
    class="strip-chart"
    viewBox="0 0 ${DAYS * STEP} 20"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${days.map((day, i) => mark(day, i, campaign))}
  </svg>`;
}

function mark({ day, shown }: SimulatedDay, i: number, { id }: Campaign): SVGTemplateResult {
  const x = i * STEP;
  if (!shown) {
    return isWorkday(day)
      ? svg`<line class="base" x1=${x + STEP / 2} x2=${x + STEP / 2} y1="9" y2="11"></line>`
      : svg`<rect class="off" x=${x} y="4" width=${STEP} height="12"></rect>`;
  }
  const kind = shown.id === id ? 'showing' : 'other';
  return svg`<rect class=${kind} x=${x + 0.5} y="2" width=${STEP - 1} height="16" rx="3"></rect>`;
}

function dates(days: readonly SimulatedDay[], campaign: Campaign): TemplateResult {
  const shown = showingsOf(days, campaign);
  const format = new Intl.DateTimeFormat(pageLocale(), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const last = [...days].reverse().find(({ reason }) => reason !== null && reason !== 'day-off');
  return html`<details>
    <summary>
      ${plural(shown.length, msg('one {# showing} other {# showings}'))}${
        shown.length > 0
          ? html`: ${shown.map(({ day }) => format.format(new Date(day))).join(', ')}`
          : nothing
      }
    </summary>
    <ol class="dates">
      ${shown.map(
        ({ day, shown: what }) =>
          html`<li>
            <span class="day">${format.format(new Date(day))}</span>
            <span lang=${localizedLang(what?.message ?? {})}
              >${localized(what?.message ?? {})}</span
            >
          </li>`,
      )}
    </ol>
    ${
      last?.reason
        ? html`<p class="hint">${msg('At the end:')} ${reasonWords(last.reason).toLowerCase()}</p>`
        : nothing
    }
  </details>`;
}
