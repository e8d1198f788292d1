import type { Offer, OfferDraft } from '@stoa/contract';
import { StoaEvent } from '../foundation/event.ts';

/** Before an offer is published; preventing it keeps it in the editor. */
export class OfferSubmitEvent extends StoaEvent<{ readonly draft: OfferDraft }> {
  constructor(draft: OfferDraft) {
    super('stoa-offer-submit', { draft }, { cancelable: true });
  }
}

/** The backend has published the offer. */
export class OfferPublishedEvent extends StoaEvent<{ readonly offer: Offer }> {
  constructor(offer: Offer) {
    super('stoa-offer-published', { offer });
  }
}

/** The backend has told the outcome of the offer. */
export class OfferDecidedEvent extends StoaEvent<{ readonly offer: Offer }> {
  constructor(offer: Offer) {
    super('stoa-offer-decided', { offer });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stoa-offer-submit': OfferSubmitEvent;
    'stoa-offer-published': OfferPublishedEvent;
    'stoa-offer-decided': OfferDecidedEvent;
  }
}
