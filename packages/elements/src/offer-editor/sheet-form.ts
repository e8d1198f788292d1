import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { pictureFields } from './picture-fields.ts';
import { questionFields } from './question-fields.ts';
import type { SheetContext } from './sheet-context.ts';
import { audienceFields, termFields } from './term-fields.ts';
import { localizedField } from './text-field.ts';

/** All fields of an offer. */
export function sheetForm(context: SheetContext): TemplateResult {
  return html`${subjectFields(context)} ${pictureFields(context)} ${questionFields(context)}
  ${termFields(context)} ${audienceFields(context)}`;
}

function subjectFields({ sheet, lang, change, reason }: SheetContext): TemplateResult {
  return html`<fieldset>
    <legend>${msg('What it is about')}</legend>
    ${localizedField(
      sheet.title,
      lang,
      { part: 'title', label: msg('Title'), reason: reason('title') },
      (update) => change(({ title }) => ({ title: update(title) })),
    )}
    ${localizedField(
      sheet.summary,
      lang,
      {
        part: 'summary',
        label: msg('In a few sentences'),
        rows: 3,
        reason: reason('summary'),
      },
      (update) => change(({ summary }) => ({ summary: update(summary) })),
    )}
  </fieldset>`;
}
