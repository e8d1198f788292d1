import { msg, str } from '@lit/localize';
import { LIMITS } from '@stoa/contract';
import type { BlockDraft, DecisionAct, ReportDraft, ReportReason } from '@stoa/contract';
import type { Answer, Asking } from './moderation-dialog.ts';

/** The reasons that a report may have, in words. */
export function reportReasons(): readonly (readonly [ReportReason, string])[] {
  return [
    ['offensive', msg('It insults or threatens')],
    ['harassment', msg('It goes after one person')],
    ['confidential', msg('It tells what is confidential')],
    ['misleading', msg('It is wrong and may do harm')],
    ['off-topic', msg('It does not belong here')],
    ['other', msg('Something else')],
  ];
}

export function reportReason(reason: ReportReason): string {
  return reportReasons().find(([value]) => value === reason)?.[1] ?? reason;
}

/** What a reader is asked who reports a comment. */
export function askReport(author: string, send: (draft: ReportDraft) => Promise<unknown>): Asking {
  return {
    title: msg(str`Report the comment of ${author}`),
    explanation: msg(
      'Moderators look at it and decide. They see who reported it; its author does not.',
    ),
    choices: { legend: msg('What is wrong with it?'), options: reportReasons(), chosen: null },
    words: {
      label: msg('In your words'),
      limit: LIMITS.sentence,
      required: (choice) => choice === 'other',
    },
    act: msg('Send report'),
    perform: ({ choice, words }) => send({ reason: choice as ReportReason, words: words || null }),
  };
}

type Asked = Extract<DecisionAct, 'hold' | 'hide' | 'refuse'>;

/** What a moderator is asked who takes a comment out of sight. */
export function askDecision(
  act: Asked,
  author: string,
  perform: (reason: string) => Promise<unknown>,
): Asking {
  const titles = {
    hold: msg(str`Hold the comment of ${author}?`),
    hide: msg(str`Hide the comment of ${author}?`),
    refuse: msg(str`Refuse the comment of ${author}?`),
  };
  const labels = { hold: msg('Hold'), hide: msg('Hide'), refuse: msg('Refuse') };
  return {
    title: titles[act],
    explanation:
      act === 'hold'
        ? msg('Nobody but its author and moderators sees it until somebody decides.')
        : msg('Nobody but its author and moderators sees it. You can show it again later.'),
    words: reasonField(msg('The author reads it, and it stays in the audit trail.')),
    act: labels[act],
    danger: act !== 'hold',
    perform: ({ words }) => perform(words),
  };
}

const DAY = 24 * 60 * 60 * 1_000;

/** What a moderator is asked who keeps a person from writing. */
export function askBlock(
  name: string,
  now: number,
  perform: (draft: BlockDraft) => Promise<unknown>,
): Asking {
  const until = (choice: string): string | null =>
    choice === 'good' ? null : new Date(now + Number(choice) * DAY).toISOString();
  return {
    title: msg(str`Stop ${name} from writing?`),
    explanation: msg('Comments, reactions and pictures are stopped; reading goes on.'),
    choices: {
      legend: msg('For how long?'),
      options: [
        ['1', msg('For a day')],
        ['7', msg('For a week')],
        ['30', msg('For 30 days')],
        ['good', msg('For good')],
      ],
      chosen: '7',
    },
    words: reasonField(msg('The person reads it, and it stays in the audit trail.')),
    act: msg('Stop writing'),
    danger: true,
    perform: ({ choice, words }: Answer) => perform({ until: until(choice), reason: words }),
  };
}

/** What a moderator is asked who locks a discussion. */
export function askLock(perform: (reason: string | null) => Promise<unknown>): Asking {
  return {
    title: msg('Lock this discussion?'),
    explanation: msg('Everybody can read it; only moderators can write. You can unlock it later.'),
    words: reasonField(msg('It stays in the audit trail.'), false),
    act: msg('Lock'),
    perform: ({ words }) => perform(words || null),
  };
}

function reasonField(hint: string, required = true): Asking['words'] {
  return { label: msg('Reason'), hint, limit: LIMITS.reason, required: () => required };
}
