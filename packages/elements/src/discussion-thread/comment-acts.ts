import type { CommentNode } from '@stoa/stores';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { LateModule } from '../foundation/late-part.ts';
import { linkActs } from './link-acts.ts';
import { ownActs } from './own-acts.ts';
import { quoteActs } from './quote-act.ts';
import type { ThreadContext } from './thread-context.ts';

/** One entry of a comment's menu. */
export interface CommentAct {
  readonly id: string;
  readonly label: string;
  readonly icon: TemplateResult;
  readonly danger?: boolean;
  /**
   * What a dialog shows before it is done; buttons of a `<form method="dialog">` close it with an
   * answer, an empty one and the Escape key with none.
   */
  readonly asks?: () => TemplateResult | Promise<TemplateResult>;
  /** Does it, with the answer; words that it gives say in the menu what was done. */
  readonly perform: (answer: string) => string | void | Promise<string | void>;
}

/** The comment that acts are about, and the element that shows it. */
export interface ActedOn {
  readonly item: HTMLElement &
    ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly context: ThreadContext;
  readonly node: CommentNode;
  /** Opens the field in place of its words. */
  readonly edit: () => void;
  /** Opens the field for an answer below it. */
  readonly reply: () => Promise<void>;
}

/** Acts that few comments have for few people. */
const rarer = new LateModule(() => import('./rarer-acts.ts'));

/** Whether all acts have come that this comment has for this viewer. */
export async function actsHaveCome({ context, node }: ActedOn): Promise<boolean> {
  const { may, editedAt } = node.comment;
  const moderated = may.report || may.pin || may.moderate;
  const rare =
    may.answer ||
    (editedAt && context.session.capabilities.history) ||
    (moderated && context.session.ports.includes('moderation'));
  return !rare || rarer.load();
}

/**
 * What can be done with a comment besides reacting and replying; what else there is to do is added
 * here, as a function in a file of its own.
 */
export function commentActs(on: ActedOn): readonly CommentAct[] {
  const others = rarer.value;
  return [
    ...(others?.answerActs(on) ?? []),
    ...linkActs(on),
    ...quoteActs(on),
    ...(others?.historyActs(on) ?? []),
    ...ownActs(on),
    ...(others?.moderationActs(on) ?? []),
  ];
}
