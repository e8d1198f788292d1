import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SheetContext } from './sheet-context.ts';
import { localizedField, reasonLine, textField } from './text-field.ts';

/** The decision, the last day and who answers: what makes people answer at all. */
export function termFields(context: SheetContext): TemplateResult {
  const { sheet, lang, change, reason } = context;
  return html`<fieldset>
    <legend>${msg('What it leads to')}</legend>
    ${localizedField(
      sheet.decision,
      lang,
      {
        part: 'decision',
        label: msg('Decision that the answers will influence'),
        hint: msg('For example: from an average of 3.5 on, we order twenty.'),
        rows: 2,
        reason: reason('decision'),
      },
      (update) => change(({ decision }) => ({ decision: update(decision) })),
    )}
    <div class="row-of-fields">${closingField(context)} ${ownerField(context)}</div>
    ${textField(
      sheet.goal,
      { part: 'goal', label: msg('Goal it serves, if there is one'), optional: true },
      (goal) => change({ goal }),
    )}
  </fieldset>`;
}

function closingField({ sheet, change, reason }: SheetContext): TemplateResult {
  const why = reason('closesAt');
  return html`<div class="text-field">
    <label for="field-closesAt">${msg('Last day for answers')}</label>
    <input
      class="field"
      type="date"
      id="field-closesAt"
      aria-describedby=${why ? 'reason-closesAt' : nothing}
      aria-invalid=${why ? 'true' : nothing}
      .value=${sheet.closesOn}
      @input=${(event: InputEvent) =>
        change({ closesOn: (event.target as HTMLInputElement).value })}
    />
    ${reasonLine('closesAt', why)}
  </div>`;
}

function ownerField({ sheet, people, reason, onOwner }: SheetContext): TemplateResult {
  const why = reason('ownerId');
  return html`<div class="text-field">
    <label for="field-ownerId">${msg('Who answers for it')}</label>
    <input
      class="field"
      id="field-ownerId"
      list="people"
      autocomplete="off"
      aria-describedby=${why ? 'reason-ownerId' : nothing}
      aria-invalid=${why ? 'true' : nothing}
      .value=${sheet.ownerName}
      @input=${(event: InputEvent) => onOwner((event.target as HTMLInputElement).value)}
    />
    <datalist id="people">
      ${people.map(({ name, department }) => html`<option value=${name}>${department}</option>`)}
    </datalist>
    ${reasonLine('ownerId', why)}
  </div>`;
}

/** Whom it asks, and whether names are kept. */
export function audienceFields(context: SheetContext): TemplateResult {
  const { sheet, change, answered, reason } = context;
  const hint = msg('Separate names with commas; empty means everyone.');
  return html`<fieldset>
    <legend>${msg('Whom it asks')}</legend>
    <div class="row-of-fields">
      ${textField(sheet.departments, { part: 'departments', label: msg('Departments') }, (names) =>
        change({ departments: names }),
      )}
      ${textField(sheet.roles, { part: 'roles', label: msg('Kinds of work') }, (names) =>
        change({ roles: names }),
      )}
      ${textField(sheet.regions, { part: 'regions', label: msg('Regions') }, (names) =>
        change({ regions: names }),
      )}
    </div>
    <p class="meta">${hint}</p>
    <label class="check">
      <input
        type="checkbox"
        id="field-anonymous"
        .checked=${sheet.anonymous}
        ?disabled=${answered}
        aria-describedby="about-anonymous"
        @change=${(event: Event) =>
          change({ anonymous: (event.target as HTMLInputElement).checked })}
      />
      <span>${msg('Anonymous')}</span>
    </label>
    <p class="meta" id="about-anonymous">
      ${msg(
        'Nobody, you included, can tell who said what. In return results show only once the offer has closed, and never by department. It cannot be undone once somebody has answered.',
      )}
    </p>
    ${reasonLine('anonymous', reason('anonymous'))}
  </fieldset>`;
}
