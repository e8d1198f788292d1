import { StoaCampaignArchive } from '../campaign-archive/campaign-archive.ts';
import { define } from '../foundation/define.ts';

define('stoa-campaign-archive', StoaCampaignArchive);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-campaign-archive': StoaCampaignArchive;
  }
}
