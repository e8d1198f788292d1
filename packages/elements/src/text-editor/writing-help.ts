import { msg } from '@lit/localize';
import type { PictureDrafts } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { hasLoaded, unloadedNotice } from '../foundation/late-part.ts';
import type { EditorToolbar } from './editor-toolbar.ts';
import type { Tools } from './editor-tools.ts';
import type { Format } from './formatting.ts';
import type { FindPeople, Mentions } from './mentions.ts';
import type { StoaPictureTray } from './picture-tray.ts';
import type { TextEdit } from './text-edit.ts';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly field: HTMLTextAreaElement | null;
  readonly people: FindPeople | undefined;
  readonly pictures: PictureDrafts | undefined;
  readonly say: (words: string) => void;
}

/** What helps people write; its code comes once somebody does, and the field works without it. */
export class WritingHelp {
  #host: Host;
  #tools: Tools | undefined;
  #loading: Promise<boolean> | undefined;
  #toolbar: EditorToolbar | undefined;
  #mentions: Mentions | undefined;
  #tray: 'none' | 'loading' | 'here' | 'missing' = 'none';
  dropping = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** A list of people is open. */
  get listing(): boolean {
    return this.#mentions?.open ?? false;
  }

  get activePerson(): string | undefined {
    return this.#mentions?.activeId;
  }

  get tray(): StoaPictureTray | null {
    return this.#host.renderRoot.querySelector('stoa-picture-tray');
  }

  renderToolbar(): TemplateResult | typeof nothing {
    const { people, pictures } = this.#host;
    if (!this.#toolbar) return nothing;
    return this.#toolbar.render({
      mentions: people !== undefined,
      pictures: pictures !== undefined,
      onFormat: this.#format,
      onPictures: (files) => void this.#takeFiles(files),
    });
  }

  renderPeople(): TemplateResult | typeof nothing {
    return this.#mentions?.render() ?? nothing;
  }

  renderPictures(some: boolean): TemplateResult | typeof nothing {
    if (some && this.#tray === 'none') void this.#loadTray();
    if (this.#tray === 'missing') return unloadedNotice();
    if (this.#tray !== 'here') return nothing;
    return html`<stoa-picture-tray
      .drafts=${this.#host.pictures}
      .say=${this.#host.say}
      @empty=${() => this.#host.field?.focus()}
    ></stoa-picture-tray>`;
  }

  async picturesComplete(): Promise<boolean> {
    if (!this.tray && !this.#host.pictures?.pictures.length) return true;
    if (this.#tray !== 'here') await this.#loadTray();
    await this.#host.updateComplete;
    return (await this.tray?.isComplete()) ?? false;
  }

  async quote(author: string, words: string): Promise<void> {
    const tools = await this.#load();
    await this.#host.updateComplete;
    const { field } = this.#host;
    if (tools && field) this.#apply(tools.quoted(tools.fieldText(field), author, words));
  }

  /** Whether the key was for what helps. */
  onKeydown(event: KeyboardEvent): boolean {
    if (this.#mentions?.onKeydown(event)) return true;
    const tools = this.#tools;
    const { field } = this.#host;
    if (!tools || !field || event.isComposing) return false;
    const format = tools.formatOf(event);
    if (format) {
      event.preventDefault();
      this.#format(format);
      return true;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const edit = event.key === 'Enter' && plain && tools.continued(tools.fieldText(field));
    if (!edit) return false;
    event.preventDefault();
    this.#apply(edit);
    return true;
  }

  onFocus = (): void => {
    void this.#load();
  };

  onBlur = (): void => {
    this.#mentions?.close();
  };

  /** The caret is somewhere else, or what stands before it is. */
  onCaret = (): void => {
    const { field } = this.#host;
    if (field && this.#tools) this.#mentions?.follow(this.#tools.fieldText(field));
  };

  onPaste = (event: ClipboardEvent): void => {
    const { pictures, field } = this.#host;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Spreadsheets put a picture of the cells beside their text.
    if (pictures && files.length > 0 && !text) {
      event.preventDefault();
      void this.#takeFiles(files);
      return;
    }
    const edit = field && this.#tools?.linkedByPaste(this.#tools.fieldText(field), text);
    if (!edit) return;
    event.preventDefault();
    this.#apply(edit);
  };

  onDragOver = (event: DragEvent): void => {
    if (!this.#host.pictures || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#drop(true);
  };

  onDragLeave = (event: DragEvent): void => {
    const area = event.currentTarget as Node;
    if (!area.contains(event.relatedTarget as Node | null)) this.#drop(false);
  };

  onDrop = (event: DragEvent): void => {
    this.#drop(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!this.#host.pictures || files.length === 0) return;
    // The page would go to the file otherwise, and take the text with it.
    event.preventDefault();
    void this.#takeFiles(files);
  };

  #drop(on: boolean): void {
    if (this.dropping === on) return;
    this.dropping = on;
    this.#host.requestUpdate();
  }

  #format = (format: Format): void => {
    const { field } = this.#host;
    if (!this.#tools || !field) return;
    const words = { column: msg('Column') };
    this.#apply(this.#tools.formatted(this.#tools.fieldText(field), format, words));
  };

  #apply(edit: TextEdit): void {
    const { field } = this.#host;
    if (!field || !this.#tools) return;
    this.#tools.applyEdit(field, edit);
    this.onCaret();
  }

  #takeFiles = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    if (this.#tray !== 'here') await this.#loadTray();
    await this.#host.updateComplete;
    await this.tray?.take(files);
  };

  async #load(): Promise<Tools | undefined> {
    this.#loading ??= hasLoaded(
      import('./editor-tools.ts').then(({ tools }) => {
        this.#tools = tools;
        this.#toolbar = new tools.EditorToolbar(this.#host);
        const { people } = this.#host;
        if (people) this.#mentions = new tools.Mentions(this.#host, people, (e) => this.#apply(e));
        this.#host.requestUpdate();
      }),
    );
    // What could not be fetched now can perhaps be later.
    if (!(await this.#loading)) this.#loading = undefined;
    return this.#tools;
  }

  async #loadTray(): Promise<void> {
    this.#tray = 'loading';
    const here = await hasLoaded(import('../define/picture-tray.ts'));
    this.#tray = here ? 'here' : 'missing';
    this.#host.requestUpdate();
  }
}
