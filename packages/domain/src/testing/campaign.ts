import type { BenefitText, Campaign, CampaignDraft, Identity, Person } from '@stoa/contract';
import type { Reader } from '../benefit-texts.ts';
import { NO_HISTORY } from '../campaign-decisions.ts';
import type { ReaderHistory } from '../campaign-decisions.ts';
import { CAMPAIGN_DEFAULTS } from '../campaigns.ts';
import type { Moment } from '../campaigns.ts';

export const WARSAW = 'Europe/Warsaw';

export function person(id: string, about: Partial<Person> = {}): Identity {
  const known = { name: id, title: null, department: 'Logistics', region: null, photo: null };
  return { person: { id, ...known, leader: false, ...about }, roles: ['employee'] };
}

export const guest: Identity = { person: null, roles: [] };

export function reader(about: Partial<Reader> = {}): Reader {
  return { identity: person('anna'), stage: 'silent', ...about };
}

export function text(about: Partial<BenefitText> = {}): BenefitText {
  return {
    department: null,
    role: null,
    stage: null,
    example: { en: 'Marek left at two.' },
    wordings: [{ en: 'first' }, { en: 'second' }, { en: 'third' }],
    ...about,
  };
}

export function draft(changes: Partial<CampaignDraft> = {}): CampaignDraft {
  return {
    ...CAMPAIGN_DEFAULTS,
    name: 'Hours',
    goal: { kind: 'reported', name: 'hours-seen' },
    texts: [text()],
    action: { label: { en: 'See them' }, href: '/hours' },
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: '2027-01-01T00:00:00.000Z',
    ...changes,
  };
}

export function campaign(id: string, changes: Partial<Campaign> = {}): Campaign {
  const own = { id, revision: '1', publishedAt: '2026-01-01T00:00:00.000Z', textVersion: 1 };
  return { ...draft(), ...own, ...changes };
}

/** Eleven in the morning in Warsaw, in winter. */
export function at(day: string, time = '10:00:00.000'): Moment {
  return { now: `${day}T${time}Z`, day, timeZone: WARSAW };
}

export function history(known: Partial<ReaderHistory> = {}): ReaderHistory {
  return { ...NO_HISTORY, ...known };
}
