import type { CampaignAnswer, ShownCampaign } from '@stoa/contract';
import { rememberGuestClosed } from './guest-closed.ts';
import type { StoreHub } from './hub.ts';
import { v7 } from './mutation-id.ts';
import { portOf } from './ports.ts';

/** Writes what the viewer answered; of a guest only this device knows it. */
export async function sendAnswer(
  hub: StoreHub,
  campaign: ShownCampaign,
  answer: CampaignAnswer['answer'],
): Promise<void> {
  const { person } = await hub.session.load();
  if (!person) return rememberGuestClosed(campaign);
  const { id, textVersion } = campaign;
  const campaigns = portOf(hub.backend, 'campaigns');
  await campaigns.respond(id, { answer, textVersion }, { mutationId: v7() });
}
