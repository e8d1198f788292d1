import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What an author is asked before a comment goes. */
export function removalQuestion(): TemplateResult {
  return html`<h2 id="title">${msg('Remove this comment?')}</h2>
    <p>${msg('Its words will be gone for everyone. Replies to it stay.')}</p>
    <form class="acts" method="dialog">
      <button type="submit" class="button" value="">${msg('Keep it')}</button>
      <button type="submit" class="button danger" value="remove">${msg('Remove')}</button>
    </form>`;
}
