import type { Campaign, CampaignPort, Capabilities } from '@stoa/contract';
import {
  campaignAfter,
  CAMPAIGNS_TOPIC,
  checkClaim,
  checkVisit,
  outcomeOf,
  requireRole,
  responseTo,
} from '@stoa/domain';
import { absent, requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';
import { archiveOf, decisionsOf } from './campaign-archive.ts';
import { claimAttention, decideNow, keep, momentOf, showToGuest } from './campaign-decisions.ts';
import { resultsOf } from './campaign-results.ts';
import { pageOf } from './pages.ts';
import type { Order } from './pages.ts';
import type { State } from './state.ts';

const NEWEST: Order<Campaign> = {
  name: 'campaigns',
  key: ({ publishedAt, id }) => [publishedAt, id],
  direction: 'descending',
};

export function campaignPort(
  calls: Calls,
  capabilities: Capabilities,
  timeZone: string,
): CampaignPort {
  const { identity } = calls;
  const moment = () => momentOf(calls.clock(), timeZone);
  const forEditors = <T>(look: (state: State) => T) => {
    return (state: State): T => {
      requireCapability(capabilities.publishCampaigns);
      requireRole(identity, 'editor');
      return look(state);
    };
  };
  return {
    current: async (request, call) => {
      if (!identity.person || !capabilities.campaignLedger) {
        return calls.read(call, (state) => {
          checkVisit(request);
          return showToGuest(state, identity, moment());
        });
      }
      const { visit } = request;
      const decide = (state: State) => {
        checkVisit(request);
        return decideNow(state, identity, visit, moment());
      };
      const { shown, claims, fresh } = await calls.read(call, decide);
      if (!claims && fresh.length === 0) return shown;
      return calls.record(call, ({ state, person }) =>
        keep(state, person.id, visit, moment(), decide(state)),
      );
    },

    claim: (claim, call) =>
      calls.record(call, ({ state, person }) => {
        checkClaim(claim);
        requireCapability(capabilities.campaignLedger);
        return claimAttention(state, person.id, claim, moment());
      }),

    respond: (id, input, call) =>
      calls.write(call, 'campaigns.respond', { id, answer: input }, (transaction, { answer }) => {
        const { state, person, now } = transaction;
        const campaign = state.campaigns.get(id);
        if (!campaign) throw absent('campaign');
        const response = responseTo(campaign, answer, momentOf(now, timeZone));
        state.responses.set(`${person.id} ${id}`, { ...response, personId: person.id });
        return outcomeOf(response);
      }),

    archive: (page, call) =>
      calls.read(call, (state) => {
        requireCapability(capabilities.campaignLedger);
        return archiveOf(state, identity, moment(), page);
      }),

    decisions: (page, call) =>
      calls.read(call, (state) => {
        requireCapability(capabilities.campaignLedger);
        return decisionsOf(state, identity, page);
      }),

    list: (page, call) =>
      calls.read(
        call,
        forEditors((state) => pageOf(state.campaigns.values(), NEWEST, page)),
      ),

    get: (id, call) =>
      calls.read(
        call,
        forEditors((state) => state.campaigns.get(id) ?? null),
      ),

    results: (id, call) =>
      calls.read(
        call,
        forEditors((state) => {
          requireCapability(capabilities.campaignLedger);
          const campaign = state.campaigns.get(id);
          return campaign ? resultsOf(state, campaign, timeZone) : null;
        }),
      ),

    publish: (draft, call) =>
      calls.write(call, 'campaigns.publish', draft, (transaction, asked) => {
        const { state, now, newId } = transaction;
        requireCapability(capabilities.publishCampaigns);
        requireRole(transaction.identity, 'editor');
        const known = asked.id === undefined ? undefined : state.campaigns.get(asked.id);
        const campaign = campaignAfter(asked, known ?? null, { id: asked.id ?? newId(), now });
        state.campaigns.set(campaign.id, campaign);
        transaction.announce(CAMPAIGNS_TOPIC, known ? 'changed' : 'added', campaign.id);
        return campaign;
      }),
  };
}
