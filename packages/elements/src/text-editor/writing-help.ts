import { msg } from '@lit/localize';
import type { PictureDrafts } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { hasLoaded, LateModule, unloadedNotice } from '../foundation/late-part.ts';
import type { EditorToolbar } from './editor-toolbar.ts';
import type { FormatTools } from './editor-tools.ts';
import type { Format } from './formatting.ts';
import type { FindPeople, Mentions } from './mentions.ts';
import type { StoaPictureTray } from './picture-tray.ts';
import type { FieldText, TextEdit } from './text-edit.ts';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly field: HTMLTextAreaElement | null;
  readonly people: FindPeople | undefined;
  readonly pictures: PictureDrafts | undefined;
  readonly say: (words: string) => void;
}

/** What stands at the beginning of the lines of a list or a quote. */
const MARKED = /^\s*([-*+>]|\d+[.)]) /m;
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

const toolbars = new LateModule(() => import('./editor-toolbar.ts'));
const formats = new LateModule(() => import('./editor-tools.ts'));
const lists = new LateModule(() => import('./mentions.ts'));

/**
 * What helps people write. Its tools show once somebody writes, and the code of each comes when it
 * is first used; until then the field works without it.
 */
export class WritingHelp {
  #host: Host;
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
      onFormat: (format) => void this.#format(format),
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
    await this.#edit((tools, field) => tools.quoted(field, author, words));
  }

  /** Whether the key was for what helps. */
  onKeydown(event: KeyboardEvent): boolean {
    if (this.#mentions?.onKeydown(event)) return true;
    const { field } = this.#host;
    if (!field || event.isComposing) return false;
    const format = toolbars.value?.formatOf(event);
    if (format) {
      event.preventDefault();
      void this.#format(format);
      return true;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (event.key !== 'Enter' || !plain || !formats.value) return false;
    const { continued, fieldText } = formats.value.tools;
    const edit = continued(fieldText(field));
    if (!edit) return false;
    event.preventDefault();
    this.#apply(edit);
    return true;
  }

  onFocus = async (): Promise<void> => {
    // What stands there already may ask for help: it was typed before this field came.
    this.onCaret();
    if (!(await toolbars.load()) || !toolbars.value) return;
    this.#toolbar ??= new toolbars.value.EditorToolbar(this.#host);
    this.#host.requestUpdate();
  };

  onBlur = (): void => {
    this.#mentions?.close();
  };

  /** The caret is somewhere else, or what stands before it is. */
  onCaret = (): void => {
    const { field, people } = this.#host;
    if (!field) return;
    const { value, selectionStart, selectionEnd } = field;
    if (MARKED.test(value)) void formats.load();
    if (this.#mentions) {
      this.#mentions.follow({ text: value, from: selectionStart, to: selectionEnd });
    } else if (people && value.slice(0, selectionStart).includes('@')) {
      void this.#mention(people);
    }
  };

  onPaste = (event: ClipboardEvent): void => {
    const { pictures, field } = this.#host;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Spreadsheets put a picture of the cells beside their text.
    if (pictures && files.length > 0 && !text) {
      event.preventDefault();
      void this.#takeFiles(files);
    } else if (field && field.selectionStart !== field.selectionEnd && ADDRESS.test(text.trim())) {
      event.preventDefault();
      void this.#link(text);
    }
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

  async #format(format: Format): Promise<void> {
    const words = { column: msg('Column') };
    await this.#edit((tools, field) => tools.formatted(field, format, words));
  }

  /** What is pasted is there in any case, as a link around the selection if that can be had. */
  async #link(text: string): Promise<void> {
    const linked = await this.#edit((tools, field) => tools.linkedByPaste(field, text));
    if (!linked) document.execCommand('insertText', false, text);
  }

  async #mention(people: FindPeople): Promise<void> {
    await Promise.all([lists.load(), formats.load()]);
    if (!lists.value) return;
    this.#mentions ??= new lists.value.Mentions(
      this.#host,
      people,
      (edit) => void this.#edit(() => edit),
    );
    this.onCaret();
  }

  /** Changes the text, at once where the code is there; tells whether there was something to change. */
  async #edit(
    how: (tools: FormatTools, field: FieldText) => TextEdit | undefined,
  ): Promise<boolean> {
    if (!formats.value) await formats.load();
    // A preview has no field: the host shows it again.
    if (!this.#host.field) await this.#host.updateComplete;
    const { field } = this.#host;
    const tools = formats.value?.tools;
    const edit = tools && field && how(tools, tools.fieldText(field));
    if (edit) this.#apply(edit);
    return Boolean(edit);
  }

  #apply(edit: TextEdit): void {
    const { field } = this.#host;
    if (field) formats.value?.tools.applyEdit(field, edit);
    this.onCaret();
  }

  #takeFiles = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    if (this.#tray !== 'here') await this.#loadTray();
    await this.#host.updateComplete;
    await this.tray?.take(files);
  };

  async #loadTray(): Promise<void> {
    this.#tray = 'loading';
    const here = await hasLoaded(import('../define/picture-tray.ts'));
    this.#tray = here ? 'here' : 'missing';
    this.#host.requestUpdate();
  }
}
