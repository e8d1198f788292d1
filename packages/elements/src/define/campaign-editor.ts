import { StoaCampaignEditor } from '../campaign-editor/campaign-editor.ts';
import { define } from '../foundation/define.ts';

define('stoa-campaign-editor', StoaCampaignEditor);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-campaign-editor': StoaCampaignEditor;
  }
}
