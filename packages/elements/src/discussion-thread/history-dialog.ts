import { msg, str } from '@lit/localize';
import { toBackendError } from '@stoa/contract';
import type { Comment, Wording } from '@stoa/contract';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { problemWords } from '../foundation/problem.ts';
import { richText } from '../foundation/rich-text/rich-text.ts';
import { fullDate } from '../foundation/time.ts';
import type { ThreadContext } from './thread-context.ts';

/** So many versions are shown; more edits of one comment are nobody's reading. */
const SHOWN = 50;

/** The earlier words of a comment, latest first, as a dialog shows them. */
export async function historyWords(
  { stores }: ThreadContext,
  comment: Comment,
): Promise<TemplateResult> {
  return html`<h2 id="title">${msg('Earlier versions')}</h2>
    ${await versions(() => stores.backend.threads!.history(comment.id, { limit: SHOWN }))}
    <form class="acts" method="dialog">
      <button type="submit" class="button" value="" autofocus>${msg('Close')}</button>
    </form>`;
}

async function versions(
  read: () => Promise<{ readonly items: readonly Wording[] }>,
): Promise<TemplateResult> {
  try {
    const { items } = await read();
    if (items.length === 0) return html`<p>${msg('There is nothing earlier to show.')}</p>`;
    return html`<ol class="versions" tabindex="0" aria-labelledby="title">
      ${items.map(version)}
    </ol>`;
  } catch (error) {
    const { title, advice } = problemWords(toBackendError(error));
    return html`<p>${title}</p>
      ${advice ? html`<p>${advice}</p>` : nothing}`;
  }
}

function version({ body, lang, writtenAt, replacedAt }: Wording): TemplateResult {
  return html`<li>
    <p class="meta">
      <time datetime=${writtenAt}>${fullDate(writtenAt)}</time>
      <span class="visually-hidden">${msg(str`until ${fullDate(replacedAt)}`)}</span>
    </p>
    <div class="body" lang=${lang ?? nothing}>${richText(body)}</div>
  </li>`;
}
