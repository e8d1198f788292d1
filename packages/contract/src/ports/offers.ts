import type { Call, MutationCall, Page, PageRequest } from '../calls.ts';
import type { AnswerDraft, Offer, OfferDraft } from '../schemas/offers.ts';
import type { Id } from '../schemas/values.ts';

export interface OfferPort {
  /** The offer, or `null`. */
  get(id: Id, call?: Call): Promise<Offer | null>;
  /** Open offers first, then by closing date, newest first. */
  list(page?: PageRequest, call?: Call): Promise<Page<Offer>>;
  /** Gives or replaces the viewer's one answer; `forbidden` once the offer has closed. */
  answer(id: Id, draft: AnswerDraft, call: MutationCall): Promise<Offer>;
  /** Editors only. `invalid` without picture, question, decision, closing date or owner. */
  publish(draft: OfferDraft, call: MutationCall): Promise<Offer>;
}
