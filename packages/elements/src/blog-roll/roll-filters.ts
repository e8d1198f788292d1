import { msg } from '@lit/localize';
import type { PostFilters, PostForm } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localized } from '../foundation/localized.ts';

/** What the reader chose to see; an empty text is everything. */
export interface RollChoice {
  readonly author: string;
  readonly form: PostForm | '';
  readonly goal: string;
}

export const EVERYTHING: RollChoice = { author: '', form: '', goal: '' };

interface FilterOptions {
  readonly choice: RollChoice;
  /** The forms that the page shows; all of them where it says nothing. */
  readonly forms: readonly PostForm[];
  /** The page chose the author. */
  readonly authorSet: boolean;
  readonly onChoice: (choice: RollChoice) => void;
}

/** By whom, in which form and for which goal; a filter with one choice is none. */
export function rollFilters(filters: PostFilters, options: FilterOptions): TemplateResult {
  const { choice, forms, authorSet, onChoice } = options;
  const choose = (change: Partial<RollChoice>) => onChoice({ ...choice, ...change });
  const people = filters.leaders.map(({ id, name }) => [id, name] as const);
  const goals = filters.goals.map(({ id, name }) => [id, localized(name)] as const);
  return html`<form class="filters" part="filters" role="search" aria-label=${msg('Filter posts')}>
    ${
      authorSet || people.length < 2
        ? nothing
        : filter(msg('Leader'), msg('All leaders'), people, choice.author, (author) =>
            choose({ author }),
          )
    }
    ${
      forms.length === 1
        ? nothing
        : filter(msg('Form'), msg('All forms'), formChoices(forms), choice.form, (form) =>
            choose({ form: form as RollChoice['form'] }),
          )
    }
    ${
      goals.length === 0
        ? nothing
        : filter(msg('Goal'), msg('All goals'), goals, choice.goal, (goal) => choose({ goal }))
    }
  </form>`;
}

function filter(
  label: string,
  all: string,
  choices: readonly (readonly [value: string, words: string])[],
  chosen: string,
  onChange: (value: string) => void,
): TemplateResult {
  return html`<label
    ><span class="meta">${label}</span>
    <select
      class="field"
      @change=${(event: Event) => onChange((event.currentTarget as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${chosen === ''}>${all}</option>
      ${choices.map(
        ([value, words]) =>
          html`<option value=${value} ?selected=${chosen === value}>${words}</option>`,
      )}
    </select>
  </label>`;
}

function formChoices(forms: readonly PostForm[]): (readonly [PostForm, string])[] {
  const words: (readonly [PostForm, string])[] = [
    ['blog', msg('Long posts')],
    ['daily', msg('Short posts')],
    ['joined', msg('Answers in discussions')],
  ];
  return words.filter(([form]) => forms.length === 0 || forms.includes(form));
}
