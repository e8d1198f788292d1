import { msg } from '@lit/localize';
import type { BenefitText, CampaignDraft, Stage } from '@stoa/contract';
import { textFor, textKey } from '@stoa/domain';
import type { CampaignChange } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { closeIcon, plusIcon } from '../foundation/icons.ts';
import { localized, localizedLang } from '../foundation/localized.ts';
import { stageWords, STAGES } from './campaign-words.ts';
import { localizedField, textField } from './editor-fields.ts';
import type { Faults } from './editor-fields.ts';
import { sampleReader } from './sample-readers.ts';

type Wordings = BenefitText['wordings'];

/** Whose text is written now; `null` stands for anyone. */
export type Segment = Pick<BenefitText, 'department' | 'role' | 'stage'>;

interface TextsPart {
  readonly draft: CampaignDraft;
  readonly languages: readonly string[];
  readonly departments: readonly string[];
  readonly roles: readonly string[];
  readonly chosen: Segment;
  readonly faults: Faults;
  readonly change: (change: CampaignChange) => void;
  readonly choose: (segment: Segment) => void;
}

/** The texts by department and stage, for one role at a time, and the one that is chosen. */
export function textsPart(part: TextsPart): TemplateResult {
  const { draft, departments, roles, chosen, choose, faults } = part;
  const index = draft.texts.findIndex((text) => textKey(text) === textKey(full(chosen)));
  return html`<p class="about">
      ${msg('The most specific text wins. Choose a field to write for those readers.')}
    </p>
    ${
      faults['texts']
        ? html`<p class="hint fault">${msg('Write a text for everyone, too.')}</p>`
        : nothing
    }
    <div class="pair">
      ${textField(
        {
          name: 'role',
          label: msg('Job or role'),
          hint: msg('Leave it empty for all.'),
          value: chosen.role ?? '',
          list: 'roles',
          faults: {},
        },
        (role) => choose({ ...chosen, role: role.trim() || null }),
      )}
      ${textField(
        {
          name: 'department',
          label: msg('Department'),
          hint: msg('A new name adds a row.'),
          value: chosen.department ?? '',
          list: 'departments',
          faults: {},
        },
        (department) => choose({ ...chosen, department: department.trim() || null }),
      )}
    </div>
    <datalist id="roles">${roles.map((role) => html`<option value=${role}></option>`)}</datalist>
    <datalist id="departments">
      ${departments.map((name) => html`<option value=${name}></option>`)}
    </datalist>
    ${matrix(part)} ${index === -1 ? missingText(part) : textForm(part, index)}`;
}

function matrix(part: TextsPart): TemplateResult {
  const { departments, chosen } = part;
  const rows = [null, ...departments];
  if (chosen.department !== null && !rows.includes(chosen.department)) rows.push(chosen.department);
  const columns: (Stage | null)[] = [null, ...STAGES];
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${msg('Texts')}>
    <table class="matrix">
      <thead>
        <tr>
          <td></td>
          ${columns.map(
            (stage) => html`<th scope="col">${stage ? stageWords(stage) : msg('All stages')}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (department) =>
            html`<tr>
              <th scope="row">${department ?? msg('All departments')}</th>
              ${columns.map((stage) => html`<td>${cell(part, { ...chosen, department, stage })}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Shows its own text, or in a calmer tone the one that its readers get instead. */
function cell({ draft, chosen, choose }: TextsPart, segment: Segment): TemplateResult {
  const own = draft.texts.find((text) => textKey(text) === textKey(full(segment)));
  const text = own ?? textFor(draft.texts, sampleReader(segment));
  const words = localized(text?.wordings[0] ?? {});
  const isChosen = textKey(full(chosen)) === textKey(full(segment));
  return html`<button
    type="button"
    class="cell ${own ? 'own' : ''}"
    aria-pressed=${isChosen ? 'true' : 'false'}
    lang=${words ? localizedLang(text?.wordings[0] ?? {}) : nothing}
    @click=${() => choose(segment)}
  >
    <span class="cell-words">${words || msg('No text yet')}</span>
  </button>`;
}

function missingText({ chosen, change }: TextsPart): TemplateResult {
  const add = (): void => {
    const blank: BenefitText = { ...chosen, example: {}, wordings: [{}, {}] };
    change(({ texts }) => ({ texts: [...texts, blank] }));
  };
  return html`<div class="empty">
    <p>${segmentWords(chosen)}: ${msg('these readers get a more general text.')}</p>
    <button type="button" class="button" @click=${add}>
      ${plusIcon}${msg('Write a text for them')}
    </button>
  </div>`;
}

function textForm(part: TextsPart, index: number): TemplateResult {
  const { draft, languages, faults, change } = part;
  const text = draft.texts[index]!;
  const set = (update: (now: BenefitText) => Partial<BenefitText>): void =>
    change(({ texts }) => ({
      texts: texts.map((now, i) => (i === index ? { ...now, ...update(now) } : now)),
    }));
  const setWordings = (update: (wordings: Wordings) => Wordings): void =>
    set(({ wordings }) => ({ wordings: update(wordings) }));
  const general = text.department === null && text.role === null && text.stage === null;
  const few = faults[`texts.${index}.wordings`];
  return html`<div class="text-form">
    <h3>${segmentWords(text)}</h3>
    ${text.wordings.map(
      (wording, k) =>
        html`<div class="wording">
          ${localizedField(
            {
              name: `texts.${index}.wordings.${k}`,
              label: `${msg('Wording')} ${k + 1}`,
              ...(k === 0 && {
                hint: msg('One sentence about the reader’s benefit, up to 110 letters.'),
              }),
              value: wording,
              languages,
              rows: 2,
              faults,
            },
            (update) => setWordings((all) => all.map((now, i) => (i === k ? update(now) : now))),
          )}
          ${
            text.wordings.length > 1
              ? html`<button
                  type="button"
                  class="button quiet"
                  aria-label=${`${msg('Remove wording')} ${k + 1}`}
                  title=${msg('Remove wording')}
                  @click=${() => setWordings((all) => all.filter((_, i) => i !== k))}
                >
                  ${closeIcon}
                </button>`
              : nothing
          }
        </div>`,
    )}
    ${few ? html`<p class="hint fault">${msg('Add a second wording: nobody reads the same twice in a row.')}</p>` : nothing}
    <button
      type="button"
      class="button quiet"
      ?hidden=${text.wordings.length >= 12}
      @click=${() => setWordings((all) => [...all, {}])}
    >
      ${plusIcon}${msg('Another wording')}
    </button>
    ${localizedField(
      {
        name: `texts.${index}.example`,
        label: msg('A real example'),
        hint: msg('What it did for somebody, best of all from the reader’s own unit.'),
        value: text.example ?? {},
        languages,
        rows: 2,
        faults,
      },
      (update) => set(({ example }) => ({ example: update(example ?? {}) })),
    )}
    ${
      general
        ? nothing
        : html`<button
            type="button"
            class="button quiet"
            @click=${() => change(({ texts }) => ({ texts: texts.filter((_, i) => i !== index) }))}
          >
            ${closeIcon}${msg('Remove this text')}
          </button>`
    }
  </div>`;
}

export function segmentWords({ department, role, stage }: Segment): string {
  const parts = [department, role, stage && stageWords(stage)].filter(Boolean);
  return parts.length === 0 ? msg('Everyone') : parts.join(' · ');
}

function full(segment: Segment): BenefitText {
  return { ...segment, example: null, wordings: [] };
}
