import { createMemoryBackend } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import { BackendError } from '@stoa/contract';
import type { Backend, Comment, CommentPage, Identity, Subject } from '@stoa/contract';
import { minutesAgo, NOW } from '../content/clock.ts';
import { VIEWER } from '../content/people.ts';

/** The in-memory backend at the time of the stories. */
export function backendWith(seed: MemorySeed, identity: Identity = VIEWER): Backend {
  return createMemoryBackend({ seed, identity, clock: () => NOW });
}

/** Says who is looking, and never answers anything else. */
export function loading(backend: Backend): Backend {
  return answering(backend, () => new Promise<never>(() => undefined));
}

/** Fails at everything but saying who is looking. */
export function failing(backend: Backend): Backend {
  return answering(backend, () =>
    Promise.reject(new BackendError('unexpected', 'The store answered with status 500.')),
  );
}

/** What was there at first can be read; then the line went down. */
export function offline(backend: Backend): Backend {
  const unreachable = () =>
    Promise.reject(new BackendError('unavailable', 'The server cannot be reached.'));
  const { threads, offers, campaigns } = backend;
  return {
    ...backend,
    ...(threads && { threads: { ...threads, reply: unreachable, edit: unreachable } }),
    ...(offers && { offers: { ...offers, answer: unreachable } }),
    ...(campaigns && { campaigns: { ...campaigns, respond: unreachable } }),
    watch: (request) => {
      request.onState?.('interrupted');
      return () => undefined;
    },
  };
}

/** Who looks was here so many minutes ago, and has read what there was then. */
export function visited(backend: Backend, subject: Subject, minutes: number): Backend {
  void backend.threads?.markRead(subject, { at: minutesAgo(minutes), id: 'c0' });
  return backend;
}

/** A store that can do no more than the oldest of them. */
export function limited(backend: Backend): Backend {
  return {
    ...backend,
    viewer: {
      session: async (call) => {
        const session = await backend.viewer.session(call);
        const none = { sortHelpful: false, sortUnanswered: false, searchThreads: false };
        return {
          ...session,
          ports: session.ports.filter((port) => port !== 'news'),
          capabilities: { ...session.capabilities, ...none, readMarks: false },
        };
      },
    },
  };
}

/** Where nobody may write, as in a discussion that was closed. */
export function readOnly(backend: Backend): Backend {
  const { threads } = backend;
  if (!threads) return backend;
  const closed = (comment: Comment): Comment => ({
    ...comment,
    may: { ...comment.may, edit: false, remove: false, reply: false, react: false, answer: false },
  });
  const closedPage = (page: CommentPage): CommentPage => ({
    ...page,
    thread: { ...page.thread, access: 'read' },
    items: page.items.map(closed),
    branches: page.branches.map((branch) => ({ ...branch, items: branch.items.map(closed) })),
  });
  return {
    ...backend,
    threads: {
      ...threads,
      list: async (query, page, call) => closedPage(await threads.list(query, page, call)),
      find: async (ids, call) => (await threads.find(ids, call)).map(closed),
    },
  };
}

/** A backend whose every reading of content goes as `answer` says. */
function answering(backend: Backend, answer: () => Promise<never>): Backend {
  const { threads, offers, posts, campaigns, news, moderation } = backend;
  return {
    ...backend,
    ...(threads && {
      threads: { ...threads, list: answer, find: answer, locate: answer, questions: answer },
    }),
    ...(moderation && {
      moderation: { ...moderation, queue: answer, audit: answer, blocks: answer, policies: answer },
    }),
    ...(news && { news: { ...news, list: answer } }),
    ...(offers && { offers: { ...offers, get: answer, list: answer, report: answer } }),
    ...(posts && { posts: { ...posts, get: answer, list: answer } }),
    ...(campaigns && {
      campaigns: { ...campaigns, current: answer, archive: answer, list: answer },
    }),
  };
}
