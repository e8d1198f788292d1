import type { Call, MutationCall, Page, PageRequest } from '../calls.ts';
import type {
  ArchivedCampaign,
  AttentionClaim,
  AttentionGrant,
  CampaignDecision,
  CampaignRequest,
} from '../schemas/campaign-decisions.ts';
import type { CampaignResults } from '../schemas/campaign-results.ts';
import type {
  Campaign,
  CampaignAnswer,
  CampaignDraft,
  CampaignOutcome,
  ShownCampaign,
} from '../schemas/campaigns.ts';
import type { Id } from '../schemas/values.ts';

export interface CampaignPort {
  /**
   * The one campaign to show this viewer now, or `null`. The backend decides, and records its
   * decision once for each campaign and day; a visit that asks again is answered the same.
   */
  current(request: CampaignRequest, call?: Call): Promise<ShownCampaign | null>;
  /** Asks for the one interruption of the day; the first visit to ask has it. Not for guests. */
  claim(claim: AttentionClaim, call?: Call): Promise<AttentionGrant>;
  /** Records what the viewer did with this version of the text. */
  respond(id: Id, answer: CampaignAnswer, call: MutationCall): Promise<CampaignOutcome>;
  /** What the viewer was shown, newest first by its first showing; empty for guests. */
  archive(page?: PageRequest, call?: Call): Promise<Page<ArchivedCampaign>>;
  /** What was decided for the viewer, newest day first; nobody reads those of others. */
  decisions(page?: PageRequest, call?: Call): Promise<Page<CampaignDecision>>;
  /** Editors only: all campaigns, newest first. */
  list(page?: PageRequest, call?: Call): Promise<Page<Campaign>>;
  /** Editors only: the campaign, or `null`. */
  get(id: Id, call?: Call): Promise<Campaign | null>;
  /** Editors only: how it fares, or `null`. */
  results(id: Id, call?: Call): Promise<CampaignResults | null>;
  /** Editors only. An edit needs the newest `revision`, and says whether new words ask again. */
  publish(draft: CampaignDraft, call: MutationCall): Promise<Campaign>;
}
