import type { Campaign, CampaignDraft } from '@stoa/contract';
import { CAMPAIGN_DEFAULTS } from '@stoa/domain';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** What a new campaign begins with. */
export function newDraft(now: number): CampaignDraft {
  return {
    ...CAMPAIGN_DEFAULTS,
    name: '',
    goal: { kind: 'reported', name: '' },
    texts: [{ department: null, role: null, stage: null, example: {}, wordings: [{}, {}] }],
    action: { label: {}, href: '' },
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + 3 * MONTH).toISOString(),
  };
}

/** A campaign as its editor changes it. */
export function draftOf(campaign: Campaign): CampaignDraft {
  const { textVersion: _version, publishedAt: _at, ...draft } = campaign;
  return draft;
}
