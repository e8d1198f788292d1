import type { AttentionClaim, AttentionGrant, Id, Identity, ShownCampaign } from '@stoa/contract';
import {
  addDays,
  dayOf,
  decideCampaigns,
  fulfils,
  NO_HISTORY,
  replaces,
  stageOf,
  startOfDay,
} from '@stoa/domain';
import type { Moment, Reader, ReaderHistory } from '@stoa/domain';
import type { State, StoredDecision } from './state.ts';

export function momentOf(now: string, timeZone: string): Moment {
  return { now, day: dayOf(now, timeZone), timeZone };
}

/** A decision, and what of it has to be kept. */
export interface Outcome {
  readonly shown: ShownCampaign | null;
  readonly claims: string | null;
  readonly fresh: readonly StoredDecision[];
}

/** What this visit shows; a visit that asks again the same day has nothing to keep. */
export function decideNow(
  state: State,
  identity: Identity,
  visit: string,
  moment: Moment,
): Outcome {
  const personId = identity.person?.id ?? '';
  const { day, now } = moment;
  const { shown, verdicts, claims } = decideCampaigns(
    [...state.campaigns.values()],
    readerOf(state, identity, moment),
    historyOf(state, personId, moment),
    visit,
    moment,
  );
  const fresh = verdicts.flatMap(({ campaign, reason }): StoredDecision[] => {
    const { id: campaignId, textVersion } = campaign;
    const kept = state.decisions.get(decisionKey(personId, campaignId, day));
    if (!replaces(kept?.reason, reason)) return [];
    return [{ personId, campaignId, day, reason, textVersion, decidedAt: now }];
  });
  return { shown, claims, fresh };
}

/** Keeps the decision of the day about each campaign, and the interruption it takes. */
export function keep(state: State, personId: Id, visit: string, moment: Moment, outcome: Outcome) {
  const { claims, fresh, shown } = outcome;
  if (claims) claimAttention(state, personId, { visit, what: claims }, moment);
  for (const decision of fresh) {
    state.decisions.set(decisionKey(personId, decision.campaignId, decision.day), decision);
  }
  return shown;
}

/** Of guests nothing is kept. */
export function showToGuest(
  state: State,
  identity: Identity,
  moment: Moment,
): ShownCampaign | null {
  const reader: Reader = { identity, stage: stageOf(identity, [], moment.day) };
  return decideCampaigns([...state.campaigns.values()], reader, NO_HISTORY, '', moment).shown;
}

/** The first to ask has the interruption of the day, and has it however often they ask. */
export function claimAttention(
  state: State,
  personId: Id,
  { visit, what }: AttentionClaim,
  { day, timeZone }: Moment,
): AttentionGrant {
  const key = `${personId} ${day}`;
  const taken = state.attention.get(key) ?? { visit, what };
  state.attention.set(key, taken);
  return {
    granted: taken.visit === visit && taken.what === what,
    next: startOfDay(addDays(day, 1), timeZone),
  };
}

export function readerOf(state: State, identity: Identity, { day, timeZone }: Moment): Reader {
  const days = [...state.activity.values()]
    .filter(({ personId, type }) => personId === identity.person?.id && type === 'contributed')
    .map(({ at }) => dayOf(at, timeZone));
  return { identity, stage: stageOf(identity, days, day) };
}

export function historyOf(state: State, personId: Id, { day }: Moment): ReaderHistory {
  const done = [...state.activity.values()].filter((event) => event.personId === personId);
  const reached = [...state.campaigns.values()].filter((campaign) =>
    done.some((event) => fulfils(campaign, event)),
  );
  return {
    exposures: exposuresOf(state, personId).map(({ campaignId, day, textVersion }) => {
      const group = state.campaigns.get(campaignId)?.group?.name ?? null;
      return { campaignId, day, textVersion, group };
    }),
    responses: [...state.responses.values()].filter((given) => given.personId === personId),
    reached: new Set(reached.map(({ id }) => id)),
    attention: state.attention.get(`${personId} ${day}`) ?? null,
  };
}

/** The decisions to show somebody something, oldest first. */
export function exposuresOf(state: State, personId: Id): StoredDecision[] {
  return [...state.decisions.values()]
    .filter((decision) => decision.personId === personId && decision.reason === null)
    .sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
}

export function decisionKey(personId: Id, campaignId: Id, day: string): string {
  return JSON.stringify([personId, campaignId, day]);
}
