import { msg, str } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { FieldProblem } from '@stoa/contract';
import type { PictureDraft, PictureDrafts } from '@stoa/stores';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { closeIcon, removeIcon, warningIcon } from '../foundation/icons.ts';
import { plural } from '../foundation/plural.ts';
import { StoaElement } from '../foundation/stoa-element.ts';
import { StoreController } from '../foundation/store-controller.ts';
import { buttonStyles } from '../foundation/styles/button.styles.ts';
import { fieldStyles } from '../foundation/styles/field.styles.ts';
import { drawPicture } from './picture-drawing.ts';
import { takeIn } from './picture-intake.ts';
import { pictureTrayStyles } from './picture-tray.styles.ts';

interface Refused {
  readonly name: string;
  readonly problem: FieldProblem | 'too-many';
}

/**
 * The pictures beside a text that is being written, each with the words that say what it shows.
 *
 * @summary Part of a text field.
 * @tag stoa-picture-tray
 */
export class StoaPictureTray extends StoaElement {
  static override styles = [StoaElement.styles, buttonStyles, fieldStyles, pictureTrayStyles];

  @property({ attribute: false }) drafts: PictureDrafts | undefined;

  /** Says to those who listen what has happened. */
  @property({ attribute: false }) say: (words: string) => void = () => undefined;

  #reading = 0;
  #refused: readonly Refused[] = [];
  /** Set once somebody has tried to send without words about a picture. */
  #asked = false;
  #pictures = new StoreController(this, () => this.drafts);
  #alone = new StoreController(this, () => this.drafts?.alone);

  /** Takes files in, those that are no pictures aside, and moves to what must be said about them. */
  async take(files: readonly File[]): Promise<void> {
    const { drafts } = this;
    if (!drafts || files.length === 0) return;
    this.#refused = [];
    const room = Math.max(0, LIMITS.attachments - drafts.pictures.length - this.#reading);
    for (const { name } of files.slice(room)) this.#refuse({ name, problem: 'too-many' });
    const taken = files.slice(0, room);
    this.#reading += taken.length;
    this.requestUpdate();
    let added = 0;
    for (const file of taken) {
      const intake = await takeIn(file);
      this.#reading -= 1;
      if ('picture' in intake) {
        drafts.add(intake.picture);
        added += 1;
      } else this.#refuse(intake);
      this.requestUpdate();
    }
    if (added === 0) return;
    this.say(plural(added, msg('one {# picture added.} other {# pictures added.}')));
    await this.updateComplete;
    this.#fields.find(({ value }) => value.trim() === '')?.focus();
  }

  /** Whether every picture has its words; asks for those that are missing. */
  async isComplete(): Promise<boolean> {
    const lacking = this.drafts?.pictures.some(({ alt }) => alt.trim() === '') ?? false;
    this.#asked = lacking;
    if (!lacking && this.#reading === 0) {
      // What was refused is not about the next text.
      this.#refused = [];
      this.requestUpdate();
      return true;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.#fields.find(({ value }) => value.trim() === '')?.focus();
    return false;
  }

  get #fields(): HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll('input')];
  }

  protected override render(): TemplateResult | typeof nothing {
    const pictures = this.#pictures.snapshot ?? [];
    if (pictures.length === 0 && this.#reading === 0 && this.#refused.length === 0) return nothing;
    return html`<div class="tray">
      ${this.#refused.map((refused) => this.#renderRefused(refused))}
      <ul class="pictures" aria-label=${msg('Pictures')}>
        ${repeat(
          pictures,
          ({ id }) => id,
          (picture, i) => this.#renderPicture(picture, i),
        )}
      </ul>
      ${
        pictures.some(({ id }) => this.#alone.store?.has(id))
          ? html`<p class="alone" role="status">
              ${warningIcon}
              ${msg('This device has no room for it. Leave the page only once it has been sent.')}
            </p>`
          : nothing
      }
      ${
        this.#reading > 0
          ? html`<p class="reading">
              ${plural(this.#reading, msg('one {Reading # picture…} other {Reading # pictures…}'))}
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderPicture({ id, name, alt }: PictureDraft, i: number): TemplateResult {
    const lacking = this.#asked && alt.trim() === '';
    return html`<li class="picture">
      <canvas id="canvas-${id}" width="192" height="144" aria-hidden="true"></canvas>
      <div class="about">
        <label for="alt-${i}">${msg('What does the picture show?')}</label>
        <input
          id="alt-${i}"
          class="field"
          dir="auto"
          maxlength=${LIMITS.alt}
          autocomplete="off"
          .value=${alt}
          aria-invalid=${lacking ? 'true' : 'false'}
          aria-describedby="about-${i}"
          @input=${(event: Event) => this.#describe(id, event)}
        />
        <p id="about-${i}">
          ${
            lacking
              ? html`<span class="lacking"
                  >${msg('Say it in a few words, for people who cannot see it.')}</span
                >`
              : html`<span class="file">${name ?? nothing}</span>`
          }
        </p>
      </div>
      <button
        type="button"
        class="button quiet icon-only"
        aria-label=${name ? msg(str`Take out ${name}`) : msg('Take out the picture')}
        @click=${() => this.#takeOut(id, i)}
      >
        ${removeIcon}
      </button>
    </li>`;
  }

  #renderRefused(refused: Refused): TemplateResult {
    return html`<div class="refused">
      ${warningIcon}
      <p>${wordsFor(refused)}</p>
      <button
        type="button"
        class="button quiet icon-only"
        aria-label=${msg('Close')}
        @click=${() => {
          this.#refused = this.#refused.filter((other) => other !== refused);
          this.requestUpdate();
        }}
      >
        ${closeIcon}
      </button>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const picture of this.#pictures.snapshot ?? []) {
      const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(
        `[id="canvas-${picture.id}"]`,
      );
      if (canvas) drawPicture(canvas, picture);
    }
  }

  #describe(id: string, event: Event): void {
    this.drafts?.describe(id, (event.target as HTMLInputElement).value);
  }

  async #takeOut(id: string, i: number): Promise<void> {
    this.drafts?.remove(id);
    this.say(msg('The picture was taken out.'));
    this.requestUpdate();
    await this.updateComplete;
    const next = this.#fields[Math.min(i, this.#fields.length - 1)];
    if (next) next.focus();
    else this.dispatchEvent(new Event('empty'));
  }

  #refuse(refused: Refused): void {
    this.#refused = [...this.#refused, refused];
    this.say(wordsFor(refused));
  }
}

function wordsFor({ name, problem }: Refused): string {
  switch (problem) {
    case 'too-many':
      return msg(
        str`“${name}” was left out: a comment has at most ${LIMITS.attachments} pictures.`,
      );
    case 'too-long':
    case 'out-of-range':
      return msg(str`“${name}” is too large. Choose one of at most 10 MB.`);
    case 'format':
      return msg(
        str`“${name}” is not a picture that can be shown. Choose a JPEG, PNG, WebP, GIF or AVIF.`,
      );
    default:
      return msg(str`“${name}” could not be read. Try again, or choose another.`);
  }
}
