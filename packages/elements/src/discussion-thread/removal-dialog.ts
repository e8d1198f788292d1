import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Asks before a comment is removed; the page's Escape key and focus are the browser's own. */
export function removalDialog(onRemove: () => void): TemplateResult {
  return html`<dialog
    aria-labelledby="removal-title"
    aria-describedby="removal-text"
    @close=${(event: Event) => {
      const dialog = event.currentTarget as HTMLDialogElement;
      if (dialog.returnValue === 'remove') onRemove();
      dialog.returnValue = '';
    }}
  >
    <h2 id="removal-title">${msg('Remove this comment?')}</h2>
    <p id="removal-text">${msg('Its words will be gone for everyone. Replies to it stay.')}</p>
    <form method="dialog">
      <button type="submit" class="button" value="keep">${msg('Keep it')}</button>
      <button type="submit" class="button danger" value="remove">${msg('Remove')}</button>
    </form>
  </dialog>`;
}
