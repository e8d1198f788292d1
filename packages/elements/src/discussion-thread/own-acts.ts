import { msg } from '@lit/localize';
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
            asks: async () => (await import('./removal-question.ts')).removalQuestion(),
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
