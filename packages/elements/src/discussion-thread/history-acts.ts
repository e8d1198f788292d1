import { msg } from '@lit/localize';
import { clockIcon } from '../foundation/icons.ts';
import type { ActedOn, CommentAct } from './comment-acts.ts';

/** What every reader of an edited comment can do: see what it said before. */
export function historyActs({ context, node }: ActedOn): CommentAct[] {
  const { comment } = node;
  if (!comment.editedAt || !context.session.capabilities.history) return [];
  return [
    {
      id: 'history',
      label: msg('Earlier versions'),
      icon: clockIcon,
      asks: async () => {
        const { historyWords } = await import('./history-dialog.ts');
        return historyWords(context, comment);
      },
      perform: () => undefined,
    },
  ];
}
