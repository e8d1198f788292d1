import { msg } from '@lit/localize';
import type { DecisionAct } from '@stoa/contract';
import { moderationStore } from '@stoa/stores';
import {
  approveIcon,
  blockIcon,
  flagIcon,
  hideIcon,
  holdIcon,
  pinIcon,
  showIcon,
} from '../foundation/moderation-icons.ts';
import { serverNow } from '../foundation/time.ts';
import { askBlock, askDecision, askReport } from '../moderation/asking.ts';
import type { Asking } from '../moderation/moderation-dialog.ts';
import type { ActedOn, CommentAct } from './comment-acts.ts';

/** What readers ask of moderators, and what moderators do. */
export function moderationActs(on: ActedOn): CommentAct[] {
  const { context, node } = on;
  const { comment } = node;
  if (!context.session.ports.includes('moderation')) return [];
  const moderation = moderationStore(context.stores);
  const { may, state, author } = comment;
  const name = author?.name ?? '';

  const decide = async (act: DecisionAct, reason: string | null): Promise<void> => {
    await moderation.decide(comment, act, reason);
    context.store.look(comment.id);
  };
  const asks = (asking: () => Asking, said: string) => async (): Promise<void> => {
    if (await asked(on, asking)) context.say(said);
  };
  const at = (act: DecisionAct) => () => decide(act, null);
  const because = (act: 'hold' | 'hide' | 'refuse', said: string) =>
    asks(() => askDecision(act, name, (reason) => decide(act, reason)), said);

  const acts: (CommentAct | false)[] = [
    may.report && {
      id: 'report',
      label: comment.reported ? msg('Change report') : msg('Report'),
      icon: flagIcon,
      perform: asks(
        () =>
          askReport(name, async (draft) => {
            await moderation.report(comment.id, draft);
            context.store.look(comment.id);
          }),
        msg('Reported. Moderators will look at it.'),
      ),
    },
    may.pin &&
      (comment.pinned
        ? { id: 'unpin', label: msg('Unpin'), icon: pinIcon, perform: at('unpin') }
        : { id: 'pin', label: msg('Pin to the top'), icon: pinIcon, perform: at('pin') }),
    may.moderate &&
      state === 'held' && {
        id: 'approve',
        label: msg('Approve'),
        icon: approveIcon,
        perform: at('approve'),
      },
    may.moderate &&
      state === 'hidden' && {
        id: 'restore',
        label: msg('Show again'),
        icon: showIcon,
        perform: at('restore'),
      },
    may.moderate &&
      state === 'shown' && {
        id: 'hold',
        label: msg('Hold'),
        icon: holdIcon,
        perform: because('hold', msg('Held.')),
      },
    may.moderate &&
      state === 'shown' && {
        id: 'hide',
        label: msg('Hide'),
        icon: hideIcon,
        danger: true,
        perform: because('hide', msg('Hidden.')),
      },
    may.moderate &&
      state === 'held' && {
        id: 'refuse',
        label: msg('Refuse'),
        icon: hideIcon,
        danger: true,
        perform: because('refuse', msg('Refused.')),
      },
    may.moderate &&
      author !== null && {
        id: 'block',
        label: msg('Stop writing'),
        icon: blockIcon,
        danger: true,
        perform: asks(
          () =>
            askBlock(name, serverNow(context.session), (draft) =>
              moderation.block(author.id, draft),
            ),
          msg('Writing is stopped.'),
        ),
      },
  ];
  return acts.filter((act) => act !== false);
}

/** The dialog stands in the element that shows the comment; it comes when it is first asked for. */
async function asked({ item }: ActedOn, asking: () => Asking): Promise<boolean> {
  const { ask } = await import('../moderation/ask.ts');
  return ask(item.renderRoot, asking);
}
