import { createMemorySource } from '@stoa/backend-memory';
import type { MemorySource } from '@stoa/backend-memory';
import type { Backend, Identity } from '@stoa/contract';
import { BackendError } from '@stoa/contract';
import { v7 } from 'uuid';

function employee(id: string, name: string): Identity {
  const person = {
    id,
    name,
    title: null,
    department: null,
    region: null,
    photo: null,
    leader: false,
  };
  return { person, roles: ['employee'] };
}

export const ANNA = employee('anna', 'Anna Nowak');
export const JAN = employee('jan', 'Jan Kowal');
export const GUEST: Identity = { person: null, roles: [] };

/** A backend for Anna whose next calls can be made to fail, over a store that others write to. */
export class Company {
  readonly source: MemorySource = createMemorySource();
  readonly jan: Backend = this.source.backendFor(JAN);
  #failures: (BackendError | 'lost answer')[] = [];

  /** The next writes fail so, in this order; a lost answer is a write that was made. */
  fail(...failures: (BackendError | 'lost answer')[]): void {
    this.#failures.push(...failures);
  }

  /** A backend as a fresh page would make it. */
  page(identity: Identity = ANNA): Backend {
    const backend = this.source.backendFor(identity);
    const { threads, offers } = backend;
    if (!threads || !offers) throw new Error('The memory backend has all ports.');
    return {
      ...backend,
      threads: {
        ...threads,
        reply: (draft, call) => this.#faulty(() => threads.reply(draft, call)),
        edit: (id, edit, revision, call) =>
          this.#faulty(() => threads.edit(id, edit, revision, call)),
        react: (id, choice, call) => this.#faulty(() => threads.react(id, choice, call)),
      },
      offers: {
        ...offers,
        answer: (id, draft, call) => this.#faulty(() => offers.answer(id, draft, call)),
      },
    };
  }

  /** Jan writes, on another page. */
  async says(text: string, parentId: string | null = null): Promise<string> {
    const draft = { subject: SUBJECT, parentId, body: { format: 'markdown' as const, text } };
    const comment = await this.jan.threads?.reply(draft, { mutationId: v7() });
    if (!comment) throw new Error('The memory backend has threads.');
    return comment.id;
  }

  /** All texts of the thread, as the backend has them. */
  async texts(): Promise<string[]> {
    const page = await this.jan.threads?.list({ subject: SUBJECT }, { limit: 100 });
    const replies = page?.branches.flatMap(({ items }) => items) ?? [];
    return [...(page?.items ?? []), ...replies].map(({ body }) => body?.text ?? '');
  }

  async #faulty<T>(write: () => Promise<T>): Promise<T> {
    const failure = this.#failures.shift();
    if (failure === undefined) return write();
    if (failure !== 'lost answer') throw failure;
    await write();
    throw new BackendError('unavailable', 'The line broke before the answer came.');
  }
}

export const SUBJECT = 'page:/hr/benefits';
