import { msg, str } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { Goal, Person, PostDraft, Provenance } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { provenanceWords } from '../blog-roll/byline.ts';
import { localized } from '../foundation/localized.ts';
import type { StoaMarkdownField } from '../text-editor/markdown-field.ts';
import type { FindPeople } from '../text-editor/mentions.ts';

export type Change = (change: Partial<PostDraft>) => void;

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const valueOf = (event: Event): string => (event.currentTarget as Typed).value;

/** Short or long; a post that is being changed keeps its form. */
export function formChoice({ form }: PostDraft, fixed: boolean, change: Change): TemplateResult {
  const choice = (value: PostDraft['form'], words: string) =>
    html`<label class="choice"
      ><input
        type="radio"
        name="form"
        .checked=${form === value}
        ?disabled=${fixed && form !== value}
        @change=${() => change({ form: value })}
      />${words}</label
    >`;
  return html`<fieldset class="choices">
    <legend class="visually-hidden">${msg('Form of the post')}</legend>
    ${choice('daily', msg('Short post'))} ${choice('blog', msg('Long post'))}
  </fieldset>`;
}

/** For whom a delegate writes. */
export function authorChoice(
  { authorId, provenance }: PostDraft,
  leaders: readonly Person[],
  self: boolean,
  change: Change,
): TemplateResult | typeof nothing {
  if (leaders.length === 0) return nothing;
  const choose = (id: string) =>
    change({
      authorId: id || null,
      provenance: id && provenance === 'own-hand' ? 'with-help' : provenance,
    });
  return html`<label class="labelled"
    ><span>${msg('For whom')}</span>
    <select class="field" @change=${(event: Event) => choose(valueOf(event))}>
      ${self ? html`<option value="" ?selected=${!authorId}>${msg('For myself')}</option>` : nothing}
      ${leaders.map(
        ({ id, name }) => html`<option value=${id} ?selected=${authorId === id}>${name}</option>`,
      )}
    </select>
  </label>`;
}

export function titleField(
  { form, title }: PostDraft,
  fault: boolean,
  change: Change,
): TemplateResult | typeof nothing {
  if (form !== 'blog') return nothing;
  return html`<label class="labelled"
    ><span>${msg('Title')}</span>
    <input
      class="field headline"
      maxlength=${LIMITS.title}
      aria-invalid=${fault ? 'true' : 'false'}
      .value=${title ?? ''}
      @input=${(event: Event) => change({ title: valueOf(event) })}
    />
  </label>`;
}

/** The words, in the field that comments are written in, too. */
export function wordsField(
  { form, body, audio }: PostDraft,
  fault: boolean,
  people: FindPeople | undefined,
  change: Change,
): TemplateResult {
  const label = audio ? msg('Words, if you like') : msg('What do you want to say?');
  return html`<div class="words-field ${form}">
    <stoa-markdown-field
      class=${fault ? 'faulty' : ''}
      .label=${label}
      .limit=${form === 'daily' ? LIMITS.daily : LIMITS.post}
      .value=${body.text}
      .people=${people}
      @text-change=${(event: Event) => {
        const text = (event.currentTarget as StoaMarkdownField).value;
        change({ body: { format: 'markdown', text } });
      }}
      @send=${(event: Event) => {
        (event.currentTarget as HTMLElement).closest('form')?.requestSubmit();
      }}
    ></stoa-markdown-field>
    <p class="hint">
      ${
        form === 'daily'
          ? msg(str`Up to ${LIMITS.daily} characters.`)
          : msg('The first paragraph is what the roll shows.')
      }
    </p>
  </div>`;
}

export function seriesFields(
  { form, series }: PostDraft,
  change: Change,
): TemplateResult | typeof nothing {
  if (form !== 'blog') return nothing;
  const set = (name: string, part: number | undefined) =>
    change({ series: name ? { name, ...(part ? { part } : {}) } : null });
  return html`<div class="pair">
    <label class="labelled"
      ><span>${msg('Series, if it belongs to one')}</span>
      <input
        class="field"
        maxlength=${LIMITS.title}
        .value=${series?.name ?? ''}
        @input=${(event: Event) => set(valueOf(event), series?.part)}
      />
    </label>
    <label class="labelled"
      ><span>${msg('Part')}</span>
      <input
        class="field"
        type="number"
        min="1"
        inputmode="numeric"
        placeholder=${msg('next')}
        ?disabled=${!series}
        .value=${series?.part ? String(series.part) : ''}
        @input=${(event: Event) => set(series?.name ?? '', Number(valueOf(event)) || undefined)}
      />
    </label>
  </div>`;
}

/** How the words came about; a delegate never writes in somebody's own hand. */
export function provenanceChoice(
  { provenance }: PostDraft,
  delegate: boolean,
  change: Change,
): TemplateResult {
  const kinds: readonly Provenance[] = ['own-hand', 'with-help', 'dictated'];
  return html`<fieldset class="choices">
    <legend>${msg('How the words came about, shown to readers')}</legend>
    ${kinds.map(
      (kind) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="provenance"
            .checked=${provenance === kind}
            ?disabled=${delegate && kind === 'own-hand'}
            @change=${() => change({ provenance: kind })}
          />${provenanceWords(kind)}</label
        >`,
    )}
  </fieldset>`;
}

export function goalChoice(
  { goal }: PostDraft,
  goals: readonly Goal[],
  change: Change,
): TemplateResult | typeof nothing {
  if (goals.length === 0) return nothing;
  const choose = (id: string) => change({ goal: goals.find((each) => each.id === id) ?? null });
  return html`<label class="labelled"
    ><span>${msg('Goal it serves')}</span>
    <select class="field" @change=${(event: Event) => choose(valueOf(event))}>
      <option value="" ?selected=${!goal}>${msg('None')}</option>
      ${goals.map(
        ({ id, name }) =>
          html`<option value=${id} ?selected=${goal?.id === id}>${localized(name)}</option>`,
      )}
    </select>
  </label>`;
}

/** Now, or at a time on the writer's own clock. */
export function timeChoice({ publishAt }: PostDraft, change: Change): TemplateResult {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return html`<label class="labelled"
    ><span>${msg('When it appears')}</span>
    <input
      class="field"
      type="datetime-local"
      aria-describedby="zone"
      .value=${publishAt ? localTime(publishAt) : ''}
      @change=${(event: Event) => {
        const value = valueOf(event);
        change({ publishAt: value ? new Date(value).toISOString() : null });
      }}
    />
    <span id="zone" class="hint">${msg(str`At once without a time. Your time zone: ${zone}`)}</span>
  </label>`;
}

/** As the field for a date and time wants it. */
function localTime(timestamp: string): string {
  const date = new Date(timestamp);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
