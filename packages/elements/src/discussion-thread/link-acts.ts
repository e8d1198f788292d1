import { msg } from '@lit/localize';
import { copyText } from '../foundation/copy-text.ts';
import { linkIcon } from '../foundation/icons.ts';
import type { ActedOn, CommentAct } from './comment-acts.ts';
import { commentAddress } from './permalink.ts';

/** What anybody can do: point others to the comment. */
export function linkActs({ item, node, context }: ActedOn): CommentAct[] {
  return [
    {
      id: 'link',
      label: msg('Copy link'),
      icon: linkIcon,
      perform: async () => {
        await copyText(commentAddress(node.comment.id), item.renderRoot);
        context.say(msg('Link copied'));
        return msg('Link copied');
      },
    },
  ];
}
