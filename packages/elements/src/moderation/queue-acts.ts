import { msg, str } from '@lit/localize';
import type { Comment, QueueItem } from '@stoa/contract';
import type { ModerationStore } from '@stoa/stores';
import type { TemplateResult } from 'lit';
import {
  approveIcon,
  blockIcon,
  hideIcon,
  holdIcon,
  showIcon,
} from '../foundation/moderation-icons.ts';
import { askBlock, askDecision } from './asking.ts';
import type { Asking } from './moderation-dialog.ts';

/** What was done, in words of the page's language, and what takes it back. */
export interface Deed {
  readonly said: () => string;
  readonly undo?: () => Promise<Deed>;
}

export interface QueueAct {
  /** The letter that does it. */
  readonly key: string;
  readonly label: string;
  readonly icon: TemplateResult;
  readonly look: 'primary' | 'danger' | 'plain' | 'quiet';
  /** A dialog first, which tells what was done. */
  readonly asks?: (tell: (deed: Deed) => void) => Asking;
  readonly perform: () => Promise<Deed>;
}

/** Takes a decision back; what it was stays in the audit trail. */
export async function takeBack(
  decided: Pick<Comment, 'id' | 'revision'>,
  store: ModerationStore,
): Promise<Deed> {
  await store.decide(decided, 'undo', null);
  return { said: () => msg('The decision is taken back.') };
}

/** What a moderator can do with a comment that waits, or is hidden. */
export function queueActs(
  item: QueueItem,
  store: ModerationStore,
  now: number,
): readonly QueueAct[] {
  const { comment, block } = item;
  const { author, state, may } = comment;
  const name = author?.name ?? '';
  if (!may.moderate) return [];

  const done = (said: () => string, decided: Comment): Deed => ({
    said,
    undo: () => takeBack(decided, store),
  });
  const at = (
    act: 'approve' | 'dismiss' | 'restore',
    said: () => string,
  ): Pick<QueueAct, 'key' | 'look' | 'perform'> => ({
    key: 'a',
    look: 'primary',
    perform: async () => done(said, await store.decide(comment, act, null)),
  });
  const asking = (
    act: 'hold' | 'hide' | 'refuse',
    said: () => string,
  ): Pick<QueueAct, 'asks' | 'perform'> => ({
    perform: async () => ({ said }),
    asks: (tell) =>
      askDecision(act, name, async (reason) => {
        tell(done(said, await store.decide(comment, act, reason)));
      }),
  });

  const byState: Record<Comment['state'], () => QueueAct[]> = {
    held: () => [
      {
        label: msg('Approve'),
        icon: approveIcon,
        ...at('approve', () => msg(str`The comment of ${name} is shown.`)),
      },
      {
        key: 'h',
        label: msg('Refuse'),
        icon: hideIcon,
        look: 'danger',
        ...asking('refuse', () => msg(str`The comment of ${name} is refused.`)),
      },
    ],
    shown: () => [
      {
        label: msg('Leave it'),
        icon: approveIcon,
        ...at('dismiss', () => msg(str`The comment of ${name} stays.`)),
      },
      {
        key: 'h',
        label: msg('Hide'),
        icon: hideIcon,
        look: 'danger',
        ...asking('hide', () => msg(str`The comment of ${name} is hidden.`)),
      },
      {
        key: 'o',
        label: msg('Hold'),
        icon: holdIcon,
        look: 'plain',
        ...asking('hold', () => msg(str`The comment of ${name} is held.`)),
      },
    ],
    hidden: () => [
      {
        label: msg('Show again'),
        icon: showIcon,
        ...at('restore', () => msg(str`The comment of ${name} is shown again.`)),
      },
    ],
  };
  const decisions = byState[state]();
  if (!author || block) return decisions;
  const stop: QueueAct = {
    key: 's',
    label: msg('Stop writing'),
    icon: blockIcon,
    look: 'quiet',
    perform: async () => ({ said: () => '' }),
    asks: (tell) =>
      askBlock(name, now, async (draft) => {
        await store.block(author.id, draft);
        const undo = async (): Promise<Deed> => {
          await store.unblock(author.id, null);
          return { said: () => msg(str`${name} can write again.`) };
        };
        tell({ said: () => msg(str`${name} can read and not write.`), undo });
      }),
  };
  return [...decisions, stop];
}
