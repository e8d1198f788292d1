import { msg } from '@lit/localize';
import type { CampaignDraft, GoalEvent, Offer } from '@stoa/contract';
import type { CampaignChange } from '@stoa/stores';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { localized } from '../foundation/localized.ts';
import { localizedField, selectField, textField } from './editor-fields.ts';
import type { Faults } from './editor-fields.ts';

interface GoalPart {
  readonly draft: CampaignDraft;
  readonly offers: readonly Offer[];
  readonly languages: readonly string[];
  readonly faults: Faults;
  readonly change: (change: CampaignChange) => void;
}

/** What the campaign is for: the event that ends it for a person, and the one act it asks for. */
export function goalPart({ draft, offers, languages, faults, change }: GoalPart): TemplateResult {
  const { name, goal, action } = draft;
  return html`${textField(
    {
      name: 'name',
      label: msg('Name'),
      hint: msg('Only editors see it.'),
      value: name,
      faults,
    },
    (value) => change({ name: value }),
  )}
  ${selectField(
    {
      name: 'goal.kind',
      label: msg('It has worked when somebody'),
      hint: msg('It stops for a person with this event, not with a click.'),
      value: goal.kind,
      faults,
      options: [
        { value: 'contributed', label: msg('writes in a discussion') },
        { value: 'answered', label: msg('gives an opinion on an offer') },
        { value: 'reported', label: msg('does something that another system reports') },
      ],
    },
    (kind) => change({ goal: goalOf(kind, offers) }),
  )}
  ${goalField(goal, offers, faults, (changed) => change({ goal: changed }))}
  ${localizedField(
    {
      name: 'action.label',
      label: msg('The one act it asks for'),
      hint: msg('A button of two or three words, for example “See the offer”.'),
      value: action.label,
      languages,
      faults,
    },
    (update) => change(({ action: now }) => ({ action: { ...now, label: update(now.label) } })),
  )}
  ${textField(
    {
      name: 'action.href',
      label: msg('Where it leads'),
      hint: msg('A page of the intranet, or an address that begins with https://'),
      value: action.href,
      longest: 2048,
      faults,
    },
    (href) => change(({ action: now }) => ({ action: { ...now, href } })),
  )}`;
}

function goalOf(kind: string, offers: readonly Offer[]): GoalEvent {
  if (kind === 'contributed') return { kind, subject: '' };
  if (kind === 'answered') return { kind, offerId: offers[0]?.id ?? '' };
  return { kind: 'reported', name: '' };
}

function goalField(
  goal: GoalEvent,
  offers: readonly Offer[],
  faults: Faults,
  onInput: (goal: GoalEvent) => void,
): TemplateResult {
  if (goal.kind === 'contributed') {
    return textField(
      {
        name: 'goal.subject',
        label: msg('Which discussion'),
        hint: msg('Its subject, for example page:/hr/benefits'),
        value: goal.subject,
        longest: 512,
        faults,
      },
      (subject) => onInput({ kind: 'contributed', subject }),
    );
  }
  if (goal.kind === 'reported') {
    return textField(
      {
        name: 'goal.name',
        label: msg('Name of the event'),
        hint: msg('As the other system reports it: small letters and hyphens, card-collected'),
        value: goal.name,
        longest: 64,
        faults,
      },
      (name) => onInput({ kind: 'reported', name }),
    );
  }
  const known = offers.map(({ id, title }) => ({ value: id, label: localized(title) }));
  const isKnown = known.some(({ value }) => value === goal.offerId);
  return selectField(
    {
      name: 'goal.offerId',
      label: msg('Which offer'),
      value: goal.offerId,
      faults,
      options: isKnown ? known : [{ value: goal.offerId, label: goal.offerId || '–' }, ...known],
    },
    (offerId) => onInput({ kind: 'answered', offerId }),
  );
}
