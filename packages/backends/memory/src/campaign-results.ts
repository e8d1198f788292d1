import type { Campaign, CampaignResults, Id } from '@stoa/contract';
import { campaignResults, dayOf, fulfils, PAGE_CHANNEL } from '@stoa/domain';
import type { PersonFacts } from '@stoa/domain';
import type { State } from './state.ts';

export function resultsOf(state: State, campaign: Campaign, timeZone: string): CampaignResults {
  const decisions = [...state.decisions.values()].filter(
    ({ campaignId }) => campaignId === campaign.id,
  );
  const people = new Set([
    ...decisions.map(({ personId }) => personId),
    ...[...state.activity.values()]
      .filter(({ target }) => target.kind === 'campaign' && target.id === campaign.id)
      .map(({ personId }) => personId),
  ]);
  const factsOf = (personId: Id): PersonFacts => {
    const own = decisions.filter((decision) => decision.personId === personId);
    const shown = own.filter(({ reason }) => reason === null);
    const events = [...state.activity.values()]
      .filter((event) => event.personId === personId)
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    const here = events.filter(
      ({ target }) => target.kind === 'campaign' && target.id === campaign.id,
    );
    const clicked = here.find(({ type }) => type === 'clicked');
    const goal = events.find((event) => fulfils(campaign, event));
    return {
      department: state.people.get(personId)?.department ?? null,
      reasons: [...new Set(own.flatMap(({ reason }) => reason ?? []))],
      shownOn: shown.map(({ day }) => day).sort(),
      showingsOfText: shown.filter(({ textVersion }) => textVersion === campaign.textVersion)
        .length,
      seen: here.some(({ type }) => type === 'seen'),
      channel: clicked ? (clicked.channel ?? PAGE_CHANNEL) : null,
      goalOn: goal ? dayOf(goal.at, timeZone) : null,
      answer: state.responses.get(`${personId} ${campaign.id}`)?.answer ?? null,
    };
  };
  return campaignResults(campaign, [...people].map(factsOf));
}
