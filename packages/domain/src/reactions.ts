import type { Reaction, ReactionKind } from '@stoa/contract';

/** Words of work, which a company may replace by its own. */
export const DEFAULT_REACTIONS: readonly ReactionKind[] = [
  { kind: 'useful', label: { en: 'Useful', pl: 'Przydatne' } },
  { kind: 'thanks', label: { en: 'Thank you', pl: 'Dziękuję' } },
  { kind: 'support', label: { en: 'I support this', pl: 'Popieram' } },
  { kind: 'question', label: { en: 'I have a question', pl: 'Mam pytanie' } },
];

/** What says that a comment helped; a company's own words count under these names. */
export const HELPFUL_REACTIONS: readonly string[] = ['useful', 'thanks', 'support'];

/** How many people a comment helped, its author aside. */
export function helpfulness(
  chosen: readonly { readonly kind: string; readonly personId: string }[],
  authorId: string,
): number {
  const helped = chosen.filter(
    ({ kind, personId }) => HELPFUL_REACTIONS.includes(kind) && personId !== authorId,
  );
  return new Set(helped.map(({ personId }) => personId)).size;
}

/** Counts per kind in the order of the vocabulary; kinds nobody chose are left out. */
export function tallyReactions(
  vocabulary: readonly ReactionKind[],
  chosen: readonly { readonly kind: string; readonly personId: string }[],
  viewerId: string | null,
): Reaction[] {
  return vocabulary.flatMap(({ kind }) => {
    const people = chosen.filter((reaction) => reaction.kind === kind);
    if (people.length === 0) return [];
    const mine = people.some((reaction) => reaction.personId === viewerId);
    return [{ kind, count: people.length, mine }];
  });
}
