import { msg } from '@lit/localize';
import { linkIcon } from '../foundation/icons.ts';
import type { ActedOn, CommentAct } from './comment-acts.ts';
import { commentAddress } from './permalink.ts';

/** What anybody can do: point others to the comment. */
export function linkActs({ node, copy, context }: ActedOn): CommentAct[] {
  return [
    {
      id: 'link',
      label: msg('Copy link'),
      icon: linkIcon,
      perform: async () => {
        await copy(commentAddress(node.comment.id));
        context.say(msg('Link copied'));
        return msg('Link copied');
      },
    },
  ];
}
