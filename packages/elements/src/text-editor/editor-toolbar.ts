import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { linkIcon } from '../foundation/icons.ts';
import { stepped } from '../foundation/stepped.ts';
import {
  boldIcon,
  bulletsIcon,
  codeIcon,
  italicIcon,
  mentionIcon,
  numbersIcon,
  pictureIcon,
  tableIcon,
} from './editor-icons.ts';
import type { Format } from './formatting.ts';
import { quoteIcon } from './quote-icon.ts';
import { formatOf, SHORTCUTS } from './shortcuts.ts';

export { formatOf };

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

interface Tool {
  readonly id: Format | 'picture';
  readonly label: string;
  readonly icon: TemplateResult;
}

export interface ToolbarOptions {
  readonly mentions: boolean;
  readonly pictures: boolean;
  readonly onFormat: (format: Format) => void;
  readonly onPictures: (files: readonly File[]) => void;
}

/** The tools beside a field, as one stop of the Tab key; arrow keys lead from tool to tool. */
export class EditorToolbar {
  #host: Host;
  #current = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  render(options: ToolbarOptions): TemplateResult {
    const tools = toolsFor(options);
    return html`<div
      class="toolbar"
      role="toolbar"
      aria-label=${msg('Formatting')}
      aria-controls="text"
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocus}
      @mousedown=${keepSelection}
    >
      ${tools.map((tool, i) => this.#renderTool(tool, i === this.#current, options))}
      <input
        id="files"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
        multiple
        hidden
        @change=${(event: Event) => takeFiles(event, options)}
      />
    </div>`;
  }

  #renderTool(
    { id, label, icon }: Tool,
    current: boolean,
    { onFormat }: ToolbarOptions,
  ): TemplateResult {
    const keys = id === 'picture' ? undefined : SHORTCUTS[id]?.shown;
    return html`<button
      type="button"
      class="tool"
      tabindex=${current ? '0' : '-1'}
      aria-label=${label}
      title=${keys ? msg(str`${label} (${keys})`, { id: 'tool-with-keys' }) : label}
      @click=${() => (id === 'picture' ? this.#chooseFiles() : onFormat(id))}
    >
      ${icon}
    </button>`;
  }

  get #buttons(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.tool')];
  }

  #chooseFiles(): void {
    this.#host.renderRoot.querySelector<HTMLInputElement>('#files')?.click();
  }

  #onKeydown = (event: KeyboardEvent): void => {
    stepped(event, this.#buttons, 'horizontal')?.focus();
  };

  #onFocus = (event: FocusEvent): void => {
    const at = this.#buttons.indexOf(event.target as HTMLElement);
    if (at < 0 || at === this.#current) return;
    this.#current = at;
    this.#host.requestUpdate();
  };
}

/** The most used first; in a narrow column the others stand below. */
function toolsFor({ mentions, pictures }: ToolbarOptions): Tool[] {
  return [
    { id: 'bold', label: msg('Bold'), icon: boldIcon },
    { id: 'italic', label: msg('Italic'), icon: italicIcon },
    { id: 'link', label: msg('Link'), icon: linkIcon },
    ...(mentions
      ? [{ id: 'mention', label: msg('Mention somebody'), icon: mentionIcon } as const]
      : []),
    ...(pictures
      ? [{ id: 'picture', label: msg('Add pictures'), icon: pictureIcon } as const]
      : []),
    { id: 'bullets', label: msg('Bulleted list'), icon: bulletsIcon },
    { id: 'numbers', label: msg('Numbered list'), icon: numbersIcon },
    { id: 'quote', label: msg('Quote'), icon: quoteIcon },
    { id: 'code', label: msg('Code'), icon: codeIcon },
    { id: 'table', label: msg('Table'), icon: tableIcon },
  ];
}

/** A press on a tool must not take the selection out of the field. */
function keepSelection(event: Event): void {
  event.preventDefault();
}

function takeFiles(event: Event, { onPictures }: ToolbarOptions): void {
  const input = event.currentTarget as HTMLInputElement;
  onPictures([...(input.files ?? [])]);
  // The same file can be chosen again.
  input.value = '';
}
