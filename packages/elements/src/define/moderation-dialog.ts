import { define } from '../foundation/define.ts';
import { StoaModerationDialog } from '../moderation/moderation-dialog.ts';

define('stoa-moderation-dialog', StoaModerationDialog);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-moderation-dialog': StoaModerationDialog;
  }
}
