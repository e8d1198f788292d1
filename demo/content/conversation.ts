import type { Subject } from '@stoa/contract';
import type { SeedComment } from '@stoa/domain';
import type { CompanyClock, Moment } from './clock.ts';
import { people } from './people.ts';
import type { PersonId } from './people.ts';

/** How many colleagues chose a word. */
export type Reactions = Readonly<
  Partial<Record<'useful' | 'thanks' | 'support' | 'question', number>>
>;

/** Something that somebody says, and what is answered to it. */
export interface Remark {
  readonly by: PersonId;
  readonly at: Moment;
  readonly text: string;
  readonly lang?: 'en';
  readonly reactions?: Reactions;
  /** It is a question that waits for an answer. */
  readonly asks?: true;
  /** Who marked it as the answer to its question, and when. */
  readonly answer?: { readonly by: PersonId; readonly at: Moment };
  /** What it said before. */
  readonly before?: { readonly text: string; readonly changedAt: Moment };
  readonly replies?: readonly Remark[];
}

/** The conversation about a subject as comments: each parent before its replies. */
export function conversation(
  clock: CompanyClock,
  subject: Subject,
  remarks: readonly Remark[],
): SeedComment[] {
  const comments: SeedComment[] = [];
  const add = (remark: Remark, parentId: string | null): void => {
    const id = `${subject.replace(/[^a-z0-9]+/g, '-')}-${comments.length + 1}`;
    comments.push({
      id,
      subject,
      parentId,
      authorId: remark.by,
      text: remark.text,
      lang: remark.lang ?? 'pl',
      at: clock.at(remark.at),
      ...(remark.asks && { kind: 'question' }),
      ...(remark.answer && {
        answer: { acceptedBy: remark.answer.by, at: clock.at(remark.answer.at) },
      }),
      ...(remark.before && {
        editedAt: clock.at(remark.before.changedAt),
        history: [{ text: remark.before.text, at: clock.at(remark.at) }],
      }),
      reactions: colleagues(remark, comments.length),
    });
    for (const reply of remark.replies ?? []) add(reply, id);
  };
  for (const remark of remarks) add(remark, null);
  return comments;
}

/** Different colleagues of the author for each reaction. */
function colleagues(
  { by, reactions = {} }: Remark,
  position: number,
): Record<string, readonly string[]> {
  const others = people.filter(({ id }) => id !== by);
  const chosen: Record<string, readonly string[]> = {};
  let next = position * 7;
  for (const [kind, count] of Object.entries(reactions)) {
    chosen[kind] = others
      .map((_, i) => others[(next + i * 11) % others.length]!.id)
      .slice(0, count);
    next += count * 11 + 1;
  }
  return chosen;
}
