import './markdown-field.ts';
import { StoaPostEditor } from '../post-editor/post-editor.ts';
import { define } from '../foundation/define.ts';

define('stoa-post-editor', StoaPostEditor);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-post-editor': StoaPostEditor;
  }
}
