import type { Campaign, CampaignPort, Capabilities } from '@stoa/contract';
import {
  CAMPAIGNS_TOPIC,
  checkCampaign,
  currentCampaign,
  requireRole,
  snoozedUntil,
  textVersionAfter,
} from '@stoa/domain';
import { absent, requireCapability } from './calls.ts';
import type { Calls } from './calls.ts';

export function campaignPort(calls: Calls, capabilities: Capabilities): CampaignPort {
  return {
    current: (call) =>
      calls.read(call, (state) => {
        const { person } = calls.identity;
        const responses = state.responses.filter(({ personId }) => personId === person?.id);
        return currentCampaign([...state.campaigns.values()], responses, person, calls.clock());
      }),

    respond: (id, input, call) =>
      calls.write(
        call,
        'campaigns.respond',
        { id, answer: input },
        ({ state, person, now }, asked) => {
          if (!state.campaigns.has(id)) throw absent('campaign');
          const { answer, textVersion } = asked.answer;
          const until = answer === 'snoozed' ? snoozedUntil(now) : null;
          const outcome = { campaignId: id, answer, until };
          state.responses.push({ ...outcome, textVersion, personId: person.id });
          return outcome;
        },
      ),

    publish: (draft, call) =>
      calls.write(call, 'campaigns.publish', draft, (transaction, asked) => {
        const { state } = transaction;
        requireCapability(capabilities.publishCampaigns);
        requireRole(transaction.identity, 'editor');
        const { id = transaction.newId(), ...content } = checkCampaign(asked);
        const known = state.campaigns.get(id);
        const campaign: Campaign = {
          ...content,
          id,
          revision: String(Number(known?.revision ?? 0) + 1),
          textVersion: textVersionAfter(known ?? null, content),
        };
        state.campaigns.set(id, campaign);
        transaction.announce(CAMPAIGNS_TOPIC, known ? 'changed' : 'added', id);
        return campaign;
      }),
  };
}
