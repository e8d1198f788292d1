import { define } from '../foundation/define.ts';
import { StoaOfferFeedback } from '../offer-feedback/offer-feedback.ts';

define('stoa-offer-feedback', StoaOfferFeedback);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-offer-feedback': StoaOfferFeedback;
  }
}
