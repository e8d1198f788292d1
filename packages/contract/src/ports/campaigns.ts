import type { Call, MutationCall } from '../calls.ts';
import type {
  Campaign,
  CampaignAnswer,
  CampaignDraft,
  CampaignOutcome,
} from '../schemas/campaigns.ts';
import type { Id } from '../schemas/values.ts';

export interface CampaignPort {
  /** The one campaign to show this viewer now, or `null`. The backend decides. */
  current(call?: Call): Promise<Campaign | null>;
  /** Records that the viewer snoozed or dismissed this version of the text. */
  respond(id: Id, answer: CampaignAnswer, call: MutationCall): Promise<CampaignOutcome>;
  /** Editors only. */
  publish(draft: CampaignDraft, call: MutationCall): Promise<Campaign>;
}
