import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export type View = 'offer' | 'answers' | 'outcome';

interface Head {
  readonly view: View;
  /** A new offer has one part only. */
  readonly isNew: boolean;
  readonly languages: readonly string[];
  readonly writing: string;
  readonly onView: (view: View) => void;
  readonly onLanguage: (lang: string) => void;
}

/** The parts of the editor, and the languages it is written in. */
export function editorHead(head: Head): TemplateResult {
  const { view, isNew, languages, writing, onLanguage } = head;
  return html`<div class="head">
    ${
      isNew
        ? html`<h2>${msg('A new offer')}</h2>`
        : html`<div class="views" role="group" aria-label=${msg('Parts of the editor')}>
            ${viewButton(head, 'offer', msg('Offer'))}
            ${viewButton(head, 'answers', msg('Answers'))}
            ${viewButton(head, 'outcome', msg('Outcome'))}
          </div>`
    }
    ${
      languages.length > 1 && view !== 'answers'
        ? html`<div class="views" role="group" aria-label=${msg('Language of the texts')}>
            ${languages.map((lang) =>
              pressed(lang === writing, languageName(lang), () => onLanguage(lang)),
            )}
          </div>`
        : nothing
    }
  </div>`;
}

function viewButton({ view, onView }: Head, name: View, words: string): TemplateResult {
  return pressed(view === name, words, () => onView(name));
}

function pressed(isPressed: boolean, words: string, onPress: () => void): TemplateResult {
  return html`<button type="button" aria-pressed=${isPressed ? 'true' : 'false'} @click=${onPress}>
    ${words}
  </button>`;
}

/** The name of a language in itself. */
export function languageName(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
}
