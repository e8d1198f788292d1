import { StoaBackend } from '../backend/backend.ts';
import { define } from '../foundation/define.ts';

define('stoa-backend', StoaBackend);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-backend': StoaBackend;
  }
}
