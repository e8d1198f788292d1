import { msg } from '@lit/localize';
import type { CampaignDraft, Caps } from '@stoa/contract';
import type { CampaignChange } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { channelFields } from './channel-fields.ts';
import type { PosterCode } from './channel-fields.ts';
import { dayField, listField, numberField, selectField, textField } from './editor-fields.ts';
import type { Faults } from './editor-fields.ts';
import type { EmptiedFields } from './emptied-fields.ts';

interface PlanPart {
  readonly draft: CampaignDraft;
  readonly faults: Faults;
  readonly change: (change: CampaignChange) => void;
  readonly emptied: EmptiedFields;
  /** The picture of an address for a channel's posters. */
  readonly code: PosterCode;
}

/** When, to whom and how often at most. */
export function planPart({ draft, faults, change, emptied, code }: PlanPart): TemplateResult {
  const { audience, group } = draft;
  const audienceField = (kind: keyof typeof audience, label: string, hint: string) =>
    listField({ name: `audience.${kind}`, label, hint, value: audience[kind], faults }, (names) =>
      change(({ audience: now }) => ({ audience: { ...now, [kind]: names } })),
    );
  return html`<div class="pair">
      ${dayField(
        { name: 'startsAt', label: msg('Begins'), value: draft.startsAt, faults },
        (startsAt) => change({ startsAt }),
      )}
      ${dayField({ name: 'endsAt', label: msg('Ends'), value: draft.endsAt, faults }, (endsAt) =>
        change({ endsAt }),
      )}
    </div>
    <div class="pair">
      ${selectField(
        {
          name: 'days',
          label: msg('Days'),
          hint: msg('After 1, 3, 7, 14 and 30 such days it comes back in other words.'),
          value: draft.days,
          faults,
          options: [
            { value: 'workdays', label: msg('Working days, without public holidays') },
            { value: 'every-day', label: msg('Every day, for those who work in shifts') },
          ],
        },
        (days) => change({ days: days === 'every-day' ? 'every-day' : 'workdays' }),
      )}
      ${numberField(
        {
          name: 'priority',
          label: msg('Priority'),
          hint: msg('0 to 100. Of several the highest has the day.'),
          value: draft.priority,
          min: 0,
          max: 100,
          faults,
        },
        (priority) => change({ priority: priority ?? 0 }),
      )}
    </div>
    <fieldset class="group">
      <legend>${msg('Audience')}</legend>
      ${audienceField('departments', msg('Departments'), msg('Separated by commas; empty for all.'))}
      ${audienceField('roles', msg('Jobs or roles'), msg('Separated by commas; empty for all.'))}
      ${audienceField('regions', msg('Regions'), msg('Separated by commas; empty for all.'))}
    </fieldset>
    <fieldset class="group">
      <legend>${msg('How often at most')}</legend>
      ${numberField(
        {
          name: 'stopAfter',
          label: msg('Showings in vain before a colleague takes over'),
          value: draft.stopAfter,
          min: 1,
          max: 50,
          faults,
        },
        (stopAfter) => change({ stopAfter: stopAfter ?? 0 }),
      )}
      ${capFields('caps', draft.caps, { faults, emptied }, (update) =>
        change(({ caps }) => ({ caps: update(caps) })),
      )}
    </fieldset>
    <fieldset class="group">
      <legend>${msg('Together with other campaigns')}</legend>
      ${textField(
        {
          name: 'group.name',
          label: msg('Group'),
          hint: msg('Campaigns of one group use up its caps together; empty for none.'),
          value: group?.name ?? '',
          faults,
        },
        (name) => change(({ group: now }) => ({ group: emptied.renamed(now, name) })),
      )}
      ${
        group
          ? capFields('group', group, { faults, emptied }, (update) =>
              change(({ group: now }) => ({ group: now && { ...now, ...update(now) } })),
            )
          : nothing
      }
    </fieldset>
    ${channelFields(draft, faults, change, code)}`;
}

function capFields(
  name: string,
  caps: Caps,
  { faults, emptied }: Pick<PlanPart, 'faults' | 'emptied'>,
  onChange: (update: (caps: Caps) => Caps) => void,
): TemplateResult {
  const { period, lifetime } = caps;
  const empty = msg('Empty for no cap.');
  return html`<div class="three">
    ${numberField(
      {
        name: `${name}.period.times`,
        label: msg('Showings'),
        hint: empty,
        value: period?.times ?? null,
        min: 1,
        max: 366,
        faults,
      },
      (times) =>
        onChange((now) => ({ ...now, period: emptied.recapped(name, now.period, { times }) })),
    )}
    ${numberField(
      {
        name: `${name}.period.days`,
        label: msg('in so many days'),
        value: period?.days ?? null,
        min: 1,
        max: 366,
        faults,
      },
      (days) =>
        onChange((now) => ({ ...now, period: emptied.recapped(name, now.period, { days }) })),
    )}
    ${numberField(
      {
        name: `${name}.lifetime`,
        label: msg('Showings ever'),
        hint: empty,
        value: lifetime,
        min: 1,
        max: 366,
        faults,
      },
      (ever) => onChange((now) => ({ ...now, lifetime: ever })),
    )}
  </div>`;
}
