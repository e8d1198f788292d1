import type { FollowTarget, Id, NewsKind, NewsTarget, Subject } from '@stoa/contract';
import { mentionedIn } from './mentions.ts';
import { newsOfComment } from './news.ts';
import type { Seed, SeedFollow } from './seed.ts';
import { postSubject } from './topics.ts';

export interface SeedNews {
  readonly personId: Id;
  readonly kind: NewsKind;
  readonly target: NewsTarget;
  readonly subject: Subject;
  readonly actorId: Id;
  readonly at: string;
  readonly read: boolean;
}

/** What those who wrote in the seed follow, and what it says they follow besides. */
export function followsOfSeed({ comments = [], follows = [] }: Seed): SeedFollow[] {
  const threads = comments.map(({ authorId, subject }) => ({
    personId: authorId,
    target: { kind: 'thread', id: subject } as const,
  }));
  const known = new Map([...follows, ...threads].map((follow) => [JSON.stringify(follow), follow]));
  return [...known.values()];
}

/** What would have become new for people, had they written and published what is in the seed. */
export function newsOfSeed(seed: Seed, now = new Date().toISOString()): SeedNews[] {
  const { comments = [], posts = [], newsReadUntil = '' } = seed;
  const read = (at: string): boolean => Date.parse(at) <= Date.parse(newsReadUntil);
  const authors = new Map(comments.map(({ id, authorId }) => [id, authorId]));
  const wrote = new Map<Subject, Set<Id>>();
  const inOrder = [...comments].sort((a, b) => (a.at < b.at ? -1 : 1));
  const ofComments = inOrder.flatMap(({ id, subject, parentId, authorId, text, at, removedAt }) => {
    const writers = wrote.get(subject) ?? new Set(followersIn(seed, 'thread', subject));
    const news = newsOfComment({
      authorId,
      repliesTo: (parentId && authors.get(parentId)) ?? null,
      mentioned: mentionedIn(text),
      followers: [...writers],
    });
    wrote.set(subject, writers.add(authorId));
    if (removedAt) return [];
    const target = { kind: 'comment', id } as const;
    return [...news].flatMap(([kind, people]) =>
      people.map((personId) => ({
        personId,
        kind,
        target,
        subject,
        actorId: authorId,
        at,
        read: read(at),
      })),
    );
  });
  const published = posts.filter(({ at }) => Date.parse(at) <= Date.parse(now));
  const ofPosts = published.flatMap(({ id, authorId, writtenById, at }) =>
    followersIn(seed, 'person', authorId)
      .filter((personId) => personId !== authorId && personId !== writtenById)
      .map((personId) => ({
        personId,
        kind: 'post' as const,
        target: { kind: 'post', id } as const,
        subject: postSubject(id),
        actorId: authorId,
        at,
        read: read(at),
      })),
  );
  return [...ofComments, ...ofPosts];
}

function followersIn({ follows = [] }: Seed, kind: FollowTarget['kind'], id: string): Id[] {
  return follows
    .filter(({ target }) => target.kind === kind && target.id === id)
    .map(({ personId }) => personId);
}
