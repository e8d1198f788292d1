import { define } from '../foundation/define.ts';
import { StoaPictureTray } from '../text-editor/picture-tray.ts';

define('stoa-picture-tray', StoaPictureTray);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-picture-tray': StoaPictureTray;
  }
}
