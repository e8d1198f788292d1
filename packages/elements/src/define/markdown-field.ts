import { define } from '../foundation/define.ts';
import { StoaMarkdownField } from '../text-editor/markdown-field.ts';

define('stoa-markdown-field', StoaMarkdownField);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-markdown-field': StoaMarkdownField;
  }
}
