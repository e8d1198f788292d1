import { msg, str } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { Picture } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { plusIcon, removeIcon } from '../foundation/icons.ts';
import type { SheetContext } from './sheet-context.ts';
import { localizedField, reasonLine, textField } from './text-field.ts';

/** Pictures, each with what it shows. */
export function pictureFields(context: SheetContext): TemplateResult {
  const { pictures } = context.sheet;
  return html`<fieldset id="field-pictures" tabindex="-1">
    <legend>${msg('Pictures')}</legend>
    ${pictures.map((picture, index) => pictureField(context, picture, index))}
    ${pictures.length < LIMITS.pictures ? adders(context) : nothing}
    ${reasonLine('pictures', context.reason('pictures'))}
  </fieldset>`;
}

function pictureField(context: SheetContext, picture: Picture, index: number): TemplateResult {
  const { lang, change, reason } = context;
  const part = `pictures.${index}`;
  const replace = (update: (picture: Picture) => Picture | null): void =>
    change(({ pictures }) => ({
      pictures: pictures.flatMap((one, i) => (i === index ? (update(one) ?? []) : one)),
    }));
  return html`<div class="picture-field">
    ${
      picture.src
        ? html`<img src=${picture.src} alt="" width="160" height="120" />`
        : html`<span class="no-picture" aria-hidden="true"></span>`
    }
    <div class="fields">
      ${
        context.uploads && isUpload(picture.src)
          ? nothing
          : textField(
              picture.src,
              {
                part: `${part}.src`,
                label: msg('Address'),
                reason: reason(`${part}.src`),
              },
              (src) => context.onAddress(index, src),
            )
      }
      ${localizedField(
        picture.alt,
        lang,
        {
          part: `${part}.alt`,
          label: msg('What it shows'),
          reason: reason(`${part}.alt`),
        },
        (update) => replace((now) => ({ ...now, alt: update(now.alt) })),
      )}
      <button
        type="button"
        class="button quiet"
        aria-label=${msg(str`Remove picture ${index + 1}`)}
        @click=${() => replace(() => null)}
      >
        ${removeIcon}${msg('Remove')}
      </button>
    </div>
  </div>`;
}

/** An upload has an address that nobody needs to read. */
function isUpload(src: string): boolean {
  return /^(blob:|media:)|\/v1\/media\//.test(src);
}

function adders(context: SheetContext): TemplateResult {
  const { change, uploads, onFiles } = context;
  const empty: Picture = { src: '', alt: {}, width: 1200, height: 800 };
  return html`<div class="acts">
    ${
      uploads
        ? html`<label class="button upload">
            ${plusIcon}${msg('Choose a picture')}
            <input
              type="file"
              accept="image/*"
              class="visually-hidden"
              @change=${(event: Event) => {
                const input = event.target as HTMLInputElement;
                onFiles(input.files);
                input.value = '';
              }}
            />
          </label>`
        : nothing
    }
    <button
      type="button"
      class="button ${uploads ? 'quiet' : ''}"
      @click=${() => change(({ pictures }) => ({ pictures: [...pictures, empty] }))}
    >
      ${uploads ? nothing : plusIcon}${msg('Picture by its address')}
    </button>
  </div>`;
}
