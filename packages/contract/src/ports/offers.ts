import type { Call, MutationCall, Page, PageRequest } from '../calls.ts';
import type { OfferReport } from '../schemas/offer-reports.ts';
import type {
  Answer,
  AnswerDraft,
  AnswerKey,
  Offer,
  OfferDraft,
  OutcomeDraft,
} from '../schemas/offers.ts';
import type { Id, Revision } from '../schemas/values.ts';

export interface OfferPort {
  /** The offer, or `null`. */
  get(id: Id, call?: Call): Promise<Offer | null>;
  /** Open offers first, then by closing date, newest first. */
  list(page?: PageRequest, call?: Call): Promise<Page<Offer>>;
  /**
   * Gives or replaces the viewer's one answer; `forbidden` once the offer has closed, and to people
   * it is not addressed to. An anonymous one can be replaced only with the key it was given with,
   * and a repeated `mutationId` is not compared with what was answered first, which nobody keeps.
   */
  answer(id: Id, draft: AnswerDraft, call: MutationCall): Promise<Offer>;
  /**
   * Takes the viewer's answer back, as if it had never been given; `forbidden` once the offer has
   * closed, `not-found` without an answer. An anonymous one goes only with the key it was given
   * with, and what there is of it goes with it: the answer, and that somebody has answered.
   */
  withdraw(id: Id, key: AnswerKey | null, call: MutationCall): Promise<Offer>;
  /** The viewer's own answer to an anonymous offer, or `null` if none was given with this key. */
  mine(id: Id, key: AnswerKey, call?: Call): Promise<Answer | null>;
  /**
   * Editors, and the owner for what is published already. `invalid` without picture, question,
   * decision, closing date or owner. Once somebody has answered, the questions and whether the
   * offer is anonymous are fixed, and what has closed is not opened again.
   */
  publish(draft: OfferDraft, call: MutationCall): Promise<Offer>;
  /** The owner and editors. Tells what became of the answers, and closes the offer. */
  decide(id: Id, draft: OutcomeDraft, revision: Revision, call: MutationCall): Promise<Offer>;
  /** The owner and editors; `null` if there is no such offer. */
  report(id: Id, call?: Call): Promise<OfferReport | null>;
}
