import { msg } from '@lit/localize';
import { LIMITS, toBackendError } from '@stoa/contract';
import type { BackendError, PostDraft } from '@stoa/contract';
import type { PostEditorStore } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plusIcon, removeIcon } from '../foundation/icons.ts';
import { pageLocale } from '../foundation/locale.ts';
import { plural } from '../foundation/plural.ts';
import { problemWords } from '../foundation/problem.ts';
import { microphoneIcon, pictureIcon } from './post-icons.ts';
import { durationOf, Recorder } from './recorder.ts';

interface Host {
  requestUpdate(): void;
}

/** The picture and the voice note of a post: chosen or recorded, uploaded, put into words. */
export class Enclosures {
  readonly #host: Host;
  readonly #store: () => PostEditorStore | undefined;
  #recorder: Recorder | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  #uploading = false;
  #problem: BackendError | 'no-microphone' | 'one-picture' | undefined;

  constructor(host: Host, store: () => PostEditorStore | undefined) {
    this.#host = host;
    this.#store = store;
  }

  render(draft: PostDraft, voice: boolean, faults: ReadonlySet<string>): TemplateResult {
    return html`${this.#renderPicture(draft, faults)} ${this.#renderAudio(draft, faults)}
      ${this.#problem ? html`<p class="fault" role="alert">${this.#problemWords()}</p>` : nothing}
      <div class="acts enclosing">
        ${
          draft.picture
            ? nothing
            : html`<label
                class="button quiet file"
                aria-disabled=${this.#uploading ? 'true' : 'false'}
                >${pictureIcon}${msg('Add a picture')}<input
                  type="file"
                  class="visually-hidden"
                  accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
                  @change=${this.#onPicture}
              /></label>`
        }
        ${voice && draft.form === 'daily' && !draft.audio ? this.#renderVoiceActs() : nothing}
        ${this.#uploading ? html`<span class="hint" role="status">${msg('Uploading…')}</span>` : nothing}
      </div>`;
  }

  release(): void {
    clearInterval(this.#tick);
    this.#recorder?.release();
    this.#recorder = undefined;
  }

  #renderPicture(
    { picture }: PostDraft,
    faults: ReadonlySet<string>,
  ): TemplateResult | typeof nothing {
    if (!picture) return nothing;
    return html`<div class="enclosure">
      <img src=${picture.src} alt="" width=${picture.width} height=${picture.height} />
      <label class="labelled"
        ><span>${msg('What the picture shows, for those who cannot see it')}</span>
        <input
          class="field"
          maxlength=${LIMITS.alt}
          aria-invalid=${faults.has('picture.alt') ? 'true' : 'false'}
          .value=${Object.values(picture.alt)[0] ?? ''}
          @input=${(event: Event) =>
            this.#store()?.change({
              picture: {
                ...picture,
                alt: { [pageLocale().split('-', 1)[0] ?? 'en']: textIn(event) },
              },
            })}
        />
      </label>
      <button
        type="button"
        class="button quiet"
        @click=${() => {
          this.#problem = undefined;
          this.#store()?.change({ picture: null });
        }}
      >
        ${removeIcon}${msg('Remove the picture')}
      </button>
    </div>`;
  }

  #renderAudio({ audio }: PostDraft, faults: ReadonlySet<string>): TemplateResult | typeof nothing {
    if (!audio) return nothing;
    return html`<div class="enclosure">
      <audio
        controls
        preload="metadata"
        src=${audio.src}
        aria-label=${msg('Your recording')}
      ></audio>
      <label class="labelled"
        ><span>${msg('What you say, in words')}</span>
        <textarea
          class="field"
          rows="3"
          maxlength=${LIMITS.transcript}
          aria-invalid=${faults.has('audio.transcript') ? 'true' : 'false'}
          aria-describedby="why"
          .value=${audio.transcript}
          @input=${(event: Event) =>
            this.#store()?.change({ audio: { ...audio, transcript: textIn(event) } })}
        ></textarea>
        <span id="why" class="hint"
          >${msg('Needed: not everyone can listen, and many would rather read.')}</span
        >
      </label>
      <button
        type="button"
        class="button quiet"
        @click=${() => this.#store()?.change({ audio: null })}
      >
        ${removeIcon}${msg('Remove the recording')}
      </button>
    </div>`;
  }

  #renderVoiceActs(): TemplateResult {
    if (this.#recorder) {
      const { seconds } = this.#recorder;
      return html`<button type="button" class="button danger" @click=${this.#onStop}>
        ${msg('Stop recording')}
        <span aria-hidden="true"
          >${plural(seconds, msg('one {# second} other {# seconds}', { id: 'wait-seconds' }))}</span
        >
      </button>`;
    }
    return html`${
        Recorder.possible
          ? html`<button type="button" class="button quiet" @click=${this.#onRecord}>
              ${microphoneIcon}${msg('Record your voice')}
            </button>`
          : nothing
      }
      <label class="button quiet file"
        >${plusIcon}${msg('Add a recording')}<input
          type="file"
          class="visually-hidden"
          accept="audio/*"
          @change=${this.#onRecording}
      /></label>`;
  }

  #problemWords(): string {
    if (this.#problem === 'no-microphone') {
      return msg(
        'The microphone cannot be used here. Allow it in the browser, or add a recording.',
      );
    }
    if (this.#problem === 'one-picture') {
      return msg('A post has one picture. Remove it to add this one.');
    }
    if (!this.#problem) return '';
    if (this.#problem.code === 'invalid') {
      return msg('This file cannot be used: take a picture or a recording of up to 10 MB.');
    }
    const { title, advice } = problemWords(this.#problem);
    return `${title}. ${advice}`;
  }

  /** A picture is pasted where the clipboard has no words. */
  onPaste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (!clipboardData?.getData('text/plain')) this.#take(event, clipboardData);
  };

  onDragOver = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (!this.#takesPictures || !dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
  };

  onDrop = (event: DragEvent): void => this.#take(event, event.dataTransfer);

  #take(event: Event, data: DataTransfer | null): void {
    const [file] = data?.files ?? [];
    if (!file || !this.#takesPictures) return;
    event.preventDefault();
    this.#addPicture(file);
  }

  get #takesPictures(): boolean {
    return this.#store()?.getSnapshot().session?.capabilities.media ?? false;
  }

  #onPicture = (event: Event): void => {
    const file = fileIn(event);
    if (file) this.#addPicture(file);
  };

  #addPicture(file: File): void {
    if (this.#uploading) return;
    if (this.#store()?.getSnapshot().draft.picture) {
      this.#problem = 'one-picture';
      this.#host.requestUpdate();
      return;
    }
    void this.#upload(async (store) => {
      const { src, width, height } = await store.upload({ content: file, name: file.name });
      store.change({ picture: { src, width: width ?? 1, height: height ?? 1, alt: {} } });
    });
  }

  #onRecording = (event: Event): void => {
    const file = fileIn(event);
    if (!file) return;
    void this.#upload(async (store) => this.#addAudio(store, file, await durationOf(file)));
  };

  #onRecord = async (): Promise<void> => {
    try {
      this.#recorder = await Recorder.begin();
      this.#problem = undefined;
      this.#tick = setInterval(() => this.#host.requestUpdate(), 1_000);
    } catch {
      this.#problem = 'no-microphone';
    }
    this.#host.requestUpdate();
  };

  #onStop = async (): Promise<void> => {
    const recorder = this.#recorder;
    this.#recorder = undefined;
    clearInterval(this.#tick);
    if (!recorder) return;
    const { content, seconds } = await recorder.stop();
    await this.#upload((store) => this.#addAudio(store, content, seconds));
  };

  async #addAudio(store: PostEditorStore, content: Blob, seconds: number): Promise<void> {
    const { src } = await store.upload({ content, duration: seconds });
    store.change({ audio: { src, seconds, transcript: '' }, provenance: 'dictated' });
  }

  async #upload(work: (store: PostEditorStore) => Promise<void>): Promise<void> {
    const store = this.#store();
    if (!store) return;
    this.#uploading = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      await work(store);
    } catch (error) {
      this.#problem = toBackendError(error);
    }
    this.#uploading = false;
    this.#host.requestUpdate();
  }
}

function textIn(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value;
}

function fileIn(event: Event): File | undefined {
  const input = event.currentTarget as HTMLInputElement;
  const file = input.files?.[0];
  input.value = '';
  return file;
}
