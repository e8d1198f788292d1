import { msg } from '@lit/localize';
import { quoteIcon } from '../text-editor/quote-icon.ts';
import type { ActedOn, CommentAct } from './comment-acts.ts';
import { selectedWords } from './selected-words.ts';

/** Answers with the words of a comment: those that are selected in it, else all of them. */
export function quoteActs({ item, node, reply }: ActedOn): CommentAct[] {
  const { may, body } = node.comment;
  if (!may.reply || !body) return [];
  const words = selectedWords(item.renderRoot.querySelector('.body'));
  return [
    {
      id: 'quote',
      label: words ? msg('Quote the selection') : msg('Quote'),
      icon: quoteIcon,
      perform: async () => {
        await reply();
        await item.renderRoot.querySelector('stoa-reply-composer')?.quote(words ?? body.text);
      },
    },
  ];
}
