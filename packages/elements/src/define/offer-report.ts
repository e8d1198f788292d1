import { define } from '../foundation/define.ts';
import { StoaOfferReport } from '../offer-report/offer-report.ts';

define('stoa-offer-report', StoaOfferReport);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-offer-report': StoaOfferReport;
  }
}
