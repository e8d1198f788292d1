import type { Attachment } from '@stoa/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../define/attachment-list.ts';

/** Where a comment shows its pictures. */
export function attachmentList(attachments: readonly Attachment[]): TemplateResult {
  return html`<stoa-attachment-list .attachments=${attachments}></stoa-attachment-list>`;
}
