import { StoaCampaignBanner } from '../campaign-banner/campaign-banner.ts';
import { define } from '../foundation/define.ts';

define('stoa-campaign-banner', StoaCampaignBanner);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-campaign-banner': StoaCampaignBanner;
  }
}
