import { msg } from '@lit/localize';
import { isAbort } from '@stoa/contract';
import type { Person } from '@stoa/contract';
import { mentionOf } from '@stoa/domain';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { avatarStyles } from '../foundation/styles/avatar.styles.ts';
import { wear } from '../foundation/late-styles.ts';
import { plural } from '../foundation/plural.ts';
import { mentionsStyles } from './mentions.styles.ts';
import type { FieldText, TextEdit } from './text-edit.ts';

/** Finds people by name or department, the best matches first. */
export type FindPeople = (text: string, signal: AbortSignal) => Promise<readonly Person[]>;

/** An at-sign at the beginning of a word, and what has been typed after it; no mention that is made. */
const ASKED = /(?:^|[\s({"'„“])@([^\s@\]][^\n@\]]{0,39})?$/u;
/** So long nothing must be typed before people are looked for. */
const PAUSE = 150;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: object;
  readonly say: (words: string) => void;
}

interface Asked {
  readonly words: string;
  /** Where the at-sign stands, and where the words end. */
  readonly from: number;
  readonly to: number;
}

/** The list of people that an at-sign opens under the field. */
export class Mentions {
  #host: Host;
  #find: FindPeople;
  #choose: (edit: TextEdit) => void;
  #asked: Asked | undefined;
  /** What was put away with Escape, until something else is asked for. */
  #dismissedAt = -1;
  #people: readonly Person[] = [];
  #active = 0;
  #state: 'searching' | 'found' | 'none' = 'searching';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #search: AbortController | undefined;

  constructor(host: Host, find: FindPeople, choose: (edit: TextEdit) => void) {
    this.#host = host;
    wear(host, mentionsStyles);
    wear(host, avatarStyles);
    this.#find = find;
    this.#choose = choose;
  }

  get open(): boolean {
    return this.#asked !== undefined;
  }

  /** The id of the person that Enter chooses, for `aria-activedescendant`. */
  get activeId(): string | undefined {
    return this.open && this.#people.length > 0 ? `person-${this.#active}` : undefined;
  }

  /** Looks at what stands before the caret. */
  follow({ text, from, to }: FieldText): void {
    const words = from === to ? ASKED.exec(text.slice(0, from)) : null;
    const typed = words?.[1] ?? '';
    const at = from - typed.length - 1;
    if (!words || at === this.#dismissedAt) {
      if (!words) this.#dismissedAt = -1;
      return this.close();
    }
    if (this.#asked?.from === at && this.#asked.words === typed) return;
    // Nobody is called so: what follows is an ordinary sentence.
    if (this.#state === 'none' && this.#asked?.from === at && /\s/.test(typed)) {
      this.#dismissedAt = at;
      return this.close();
    }
    this.#asked = { words: typed, from: at, to };
    this.#seek(typed);
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.open) return;
    clearTimeout(this.#timer);
    this.#search?.abort();
    this.#asked = undefined;
    this.#people = [];
    this.#state = 'searching';
    this.#host.requestUpdate();
  }

  /** Whether the key was for the list. */
  onKeydown(event: KeyboardEvent): boolean {
    if (!this.#asked || event.isComposing) return false;
    const { length } = this.#people;
    if (event.key === 'Escape') {
      this.#dismissedAt = this.#asked.from;
      this.close();
    } else if (length === 0) return false;
    else if (event.key === 'ArrowDown') this.#move(this.#active + 1);
    else if (event.key === 'ArrowUp') this.#move(this.#active - 1);
    else if (isChoice(event)) this.#take(this.#active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`<div class="people" @mousedown=${keepFocus}>
      <ul id="people" role="listbox" aria-label=${msg('People')}>
        ${this.#people.map((person, i) => this.#renderPerson(person, i))}
      </ul>
      ${this.#people.length === 0 ? html`<p class="none">${this.#renderState()}</p>` : nothing}
    </div>`;
  }

  #renderState(): string {
    return this.#state === 'none' ? msg('No one is called so.') : msg('Looking for people…');
  }

  #renderPerson(person: Person, i: number): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys go to the field
    return html`<li
      id="person-${i}"
      role="option"
      aria-selected=${i === this.#active ? 'true' : 'false'}
      @click=${() => this.#take(i)}
    >
      ${avatar(person)}
      <span class="who"
        ><span class="name">${person.name}</span>${
          person.department ? html`<span class="from">${person.department}</span>` : nothing
        }</span
      >
    </li>`;
  }

  #seek(words: string): void {
    clearTimeout(this.#timer);
    this.#search?.abort();
    const search = new AbortController();
    this.#search = search;
    this.#timer = setTimeout(() => void this.#look(words, search.signal), PAUSE);
  }

  async #look(words: string, signal: AbortSignal): Promise<void> {
    try {
      const people = await this.#find(words, signal);
      if (signal.aborted) return;
      this.#people = people;
      this.#active = 0;
      this.#state = people.length > 0 ? 'found' : 'none';
      this.#announce();
      this.#host.requestUpdate();
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      // Writing goes on without the list; the name can be typed.
      console.warn('Stoa: people could not be looked for.', error);
      this.close();
    }
  }

  #announce(): void {
    const { length } = this.#people;
    this.#host.say(
      length > 0
        ? plural(
            length,
            msg(
              'one {# person found. Choose with the arrow keys.} other {# people found. Choose with the arrow keys.}',
            ),
          )
        : msg('No one is called so.'),
    );
  }

  #move(to: number): void {
    const { length } = this.#people;
    this.#active = (to + length) % length;
    this.#host.requestUpdate();
  }

  #take(i: number): void {
    const person = this.#people[i];
    const asked = this.#asked;
    if (!person || !asked) return;
    this.close();
    const words = `${mentionOf(person)} `;
    const end = asked.from + words.length;
    this.#choose({ from: asked.from, to: asked.to, words, select: [end, end] });
  }
}

function isChoice({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === 'Tab') && !shiftKey && !ctrlKey && !metaKey;
}

/** A press on a person must not take the focus out of the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
