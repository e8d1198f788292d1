import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { editIcon, removeIcon } from '../foundation/icons.ts';
import type { ActedOn, CommentAct } from './comment-acts.ts';

/** What an author can do with what they wrote. */
export function ownActs({ item, context, node, edit }: ActedOn): CommentAct[] {
  const { may } = node.comment;
  return [
    ...(may.edit ? [{ id: 'edit', label: msg('Edit'), icon: editIcon, perform: edit }] : []),
    ...(may.remove
      ? [
          {
            id: 'remove',
            label: msg('Remove'),
            icon: removeIcon,
            danger: true,
            asks: removalQuestion,
            perform: async () => {
              const { keepFocus } = await import('./removal-focus.ts');
              keepFocus(item);
              await context.store.remove(node.comment);
            },
          },
        ]
      : []),
  ];
}

function removalQuestion(): TemplateResult {
  return html`<h2 id="title">${msg('Remove this comment?')}</h2>
    <p>${msg('Its words will be gone for everyone. Replies to it stay.')}</p>
    <form method="dialog">
      <button type="submit" class="button" value="">${msg('Keep it')}</button>
      <button type="submit" class="button danger" value="remove">${msg('Remove')}</button>
    </form>`;
}
