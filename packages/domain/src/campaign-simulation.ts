import type { Campaign, ShownCampaign, SuppressionReason } from '@stoa/contract';
import type { Reader } from './benefit-texts.ts';
import { decideCampaigns } from './campaign-decisions.ts';
import type { Exposure } from './campaign-decisions.ts';
import type { CampaignResponse } from './campaigns.ts';
import { addDays, startOfDay } from './days.ts';

/** One of a sample of people, and what they do with what they are shown. */
export interface SimulatedReader extends Reader {
  /** After the showing of this number the goal event happens; never unless told. */
  readonly convertsAfter?: number;
  /** After the showing of this number they close it; never unless told. */
  readonly dismissesAfter?: number;
}

export interface SimulatedDay {
  readonly day: string;
  readonly shown: ShownCampaign | null;
  /** Why the campaign in question was not shown; `null` when it was. */
  readonly reason: SuppressionReason | null;
}

export interface SimulationPlan {
  /** The campaign in question stands among them. */
  readonly campaigns: readonly Campaign[];
  readonly campaignId: string;
  readonly from: string;
  readonly days: number;
  readonly timeZone: string;
}

const NOON = 12 * 60 * 60 * 1000;

/** What a reader who opens a page at every noon is shown, by the rules that backends obey. */
export function simulate(plan: SimulationPlan, reader: SimulatedReader): SimulatedDay[] {
  const { campaigns, campaignId, timeZone } = plan;
  const exposures: Exposure[] = [];
  const responses: CampaignResponse[] = [];
  const reached = new Set<string>();
  const days: SimulatedDay[] = [];
  for (let i = 0; i < plan.days; i++) {
    const day = addDays(plan.from, i);
    const noon = Date.parse(startOfDay(day, timeZone)) + NOON;
    const moment = { now: new Date(noon).toISOString(), day, timeZone };
    const history = { exposures, responses, reached, attention: null };
    const { shown, verdicts } = decideCampaigns(campaigns, reader, history, 'simulation', moment);
    const own = verdicts.find(({ campaign }) => campaign.id === campaignId);
    days.push({ day, shown, reason: own ? own.reason : 'ended' });
    const winner = verdicts.find(({ reason }) => reason === null)?.campaign;
    if (!winner) continue;
    const { id, textVersion, group } = winner;
    exposures.push({ campaignId: id, day, textVersion, group: group?.name ?? null });
    if (id !== campaignId) continue;
    const times = exposures.filter((exposure) => exposure.campaignId === campaignId).length;
    if (times === reader.convertsAfter) reached.add(campaignId);
    if (times === reader.dismissesAfter) {
      const at = moment.now;
      responses.push({ campaignId, answer: 'dismissed', textVersion, until: null, at });
    }
  }
  return days;
}
