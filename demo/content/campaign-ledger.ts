import type { ActivityType } from '@stoa/contract';
import type { SeedActivity, SeedDecision, SeedOffer, SeedResponse } from '@stoa/domain';
import { DEFAULT_TIME_ZONE, dayOf } from '@stoa/domain';
import type { CompanyClock, Moment } from './clock.ts';
import { people } from './people.ts';
import { personas } from './personas.ts';

interface Ledger {
  readonly activity: readonly SeedActivity[];
  readonly decisions: readonly SeedDecision[];
  readonly responses: readonly SeedResponse[];
}

const CAMPAIGN = 'company-bicycle';
/** After the first showing one workday, then three: as the rules space them. */
const SHOWINGS: readonly Moment[] = [
  [5, '08:40'],
  [4, '09:15'],
  [1, '10:05'],
];
const BETWEEN: readonly Moment[] = [
  [3, '08:30'],
  [2, '08:30'],
];

/** Visitors of the demo come to an intranet that has not yet told them anything. */
const NEWCOMERS: ReadonlySet<string> = new Set(
  Object.values(personas).flatMap(({ person }) => person?.id ?? []),
);

/** What the bicycle campaign did with the people of Nadrzecze in the last five workdays. */
export function campaignLedger(clock: CompanyClock, offers: readonly SeedOffer[]): Ledger {
  const answers = offers.find(({ id }) => id === CAMPAIGN)?.answers ?? [];
  const answeredAt = new Map(answers.map(({ personId, at }) => [personId, at]));
  const activity: SeedActivity[] = [];
  const decisions: SeedDecision[] = [];
  const responses: SeedResponse[] = [];
  const campaign = { kind: 'campaign', id: CAMPAIGN } as const;
  const offer = { kind: 'offer', id: CAMPAIGN } as const;
  const lookAt = (personId: string, at: string): void => {
    activity.push({ id: `offer ${at} ${personId}`, personId, type: 'seen', target: offer, at });
  };

  for (const [personId, at] of answeredAt) {
    lookAt(personId, at);
    activity.push({ id: `answered ${personId}`, personId, type: 'contributed', target: offer, at });
  }
  people.forEach(({ id: personId }, i) => {
    // The ones on leave opened no page.
    if (NEWCOMERS.has(personId) || i % 11 === 10) return;
    const goalAt = answeredAt.get(personId) ?? '9999';
    const already = i % 13 === 5 && goalAt === '9999';
    const record = (type: ActivityType, at: string, channel?: string): void => {
      const told = { id: `${type} ${at} ${personId}`, personId, type, target: campaign, at };
      activity.push(channel ? { ...told, channel } : told);
    };
    const decide = (at: string, reason: SeedDecision['reason'] = null): void => {
      const day = dayOf(at, DEFAULT_TIME_ZONE);
      decisions.push({ personId, campaignId: CAMPAIGN, day, reason, at });
    };
    SHOWINGS.forEach((moment, k) => {
      const at = clock.at(moment);
      if (goalAt < at) return decide(at, 'converted');
      if (already && k > 0) return decide(at, 'already-does');
      decide(at);
      if ((i + k) % 7 !== 3) record('seen', at);
      if ((i + k) % 3 === 0) {
        record('clicked', at, i % 6 === 0 ? 'poster' : undefined);
        lookAt(personId, at);
      }
      if (already) responses.push({ personId, campaignId: CAMPAIGN, answer: 'already-does', at });
    });
    for (const moment of BETWEEN) {
      const at = clock.at(moment);
      if (goalAt >= at && !already) decide(at, 'spacing');
    }
  });
  return { activity, decisions, responses };
}
