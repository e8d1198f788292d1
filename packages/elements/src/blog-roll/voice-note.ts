import { msg, str } from '@lit/localize';
import type { Post, VoiceNote } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A recording with its words, which are there without a click: reading is quicker than listening. */
export function voiceNote(note: VoiceNote, { author, lang, body }: Post): TemplateResult {
  const spoken = body.format === 'markdown' && body.text.trim() === '';
  return html`<div class="voice">
    <audio
      controls
      preload="none"
      src=${note.src}
      aria-label=${msg(str`Voice note of ${author.name}`)}
    ></audio>
    ${
      spoken
        ? html`<p class="transcript" lang=${lang ?? nothing} dir="auto">${note.transcript}</p>`
        : html`<details>
            <summary>${msg('Read what is said')}</summary>
            <p class="transcript" lang=${lang ?? nothing} dir="auto">${note.transcript}</p>
          </details>`
    }
  </div>`;
}
