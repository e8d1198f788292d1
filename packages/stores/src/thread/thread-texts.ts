import type { Comment, Id, Session, Subject } from '@stoa/contract';
import { v7 as newMutationId } from '../mutation-id.ts';
import type { ReplyParts } from '../model.ts';
import type { EditEntry } from '../outbox-entry.ts';
import type { LateOutbox } from '../outbox-of.ts';
import { anchorOf, isReply, threadItems } from './thread-items.ts';
import type { ThreadItem } from './thread-items.ts';

interface Surroundings {
  readonly subject: Subject;
  readonly outbox: LateOutbox;
  session(): Session | undefined;
  /** Who writes; rejecting a guest keeps the text with whoever has it. */
  requireViewer(): Id;
  /** The comment as it is now, or as it was known if that cannot be read. */
  latest(id: Id): Promise<Comment | undefined>;
}

/** The texts of a thread on their way through the outbox: new comments and edits. */
export class ThreadTexts {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get items(): readonly ThreadItem[] {
    const { outbox, subject } = this.#around;
    return threadItems(outbox.items, subject, this.#around.session());
  }

  find(mutationId: string): ThreadItem | undefined {
    return this.items.find(({ entry }) => entry.mutationId === mutationId);
  }

  /** Sends a comment through the outbox, once; resolves when it is kept there. */
  reply(
    parentId: Id | null,
    text: string,
    { pictures = [], standing, draftKey }: ReplyParts = {},
  ): Promise<void> {
    return this.#around.outbox.use(async (outbox) => {
      const viewerId = this.#around.requireViewer();
      if (this.#isOnItsWay(parentId, text)) return;
      const body = { format: 'markdown', text } as const;
      const draft = { subject: this.#around.subject, parentId, body, ...standing };
      const sent = pictures.map(({ bytes, type, name, alt }) => {
        return { bytes, type, name, alt: alt.trim(), mutationId: newMutationId() };
      });
      const entry = { operation: 'threads.reply', viewerId, draft } as const;
      const pictureIds = pictures.flatMap((picture) => ('id' in picture ? picture.id : []));
      await outbox.submit(
        sent.length > 0 ? { ...entry, pictures: sent } : entry,
        draftKey === undefined ? undefined : { key: draftKey, text, pictureIds },
      );
    });
  }

  /** Resolves when the words are kept in the outbox; they replace those that could not be sent. */
  edit(
    { id: commentId, revision, subject }: Comment,
    text: string,
    draftKey?: string,
  ): Promise<void> {
    return this.#around.outbox.use(async (outbox) => {
      const viewerId = this.#around.requireViewer();
      const unsent = this.items.filter(
        (item) =>
          !isReply(item) && anchorOf(item) === commentId && item.sending.state !== 'sending',
      );
      const draft = { body: { format: 'markdown', text } } as const;
      const operation = 'threads.edit';
      await outbox.submit(
        { operation, viewerId, subject, commentId, revision, draft },
        draftKey === undefined ? undefined : { key: draftKey, text, pictureIds: [] },
      );
      for (const { entry } of unsent) outbox.discard(entry.mutationId);
    });
  }

  resend({ entry }: ThreadItem): void {
    if (entry.operation === 'threads.edit') void this.#resendEdit(entry);
    else this.#around.outbox.value?.resend(entry.mutationId);
  }

  #isOnItsWay(parentId: Id | null, text: string): boolean {
    return this.items.some(
      ({ entry, sending }) =>
        entry.operation === 'threads.reply' &&
        sending.state !== 'failed' &&
        entry.draft.parentId === parentId &&
        entry.draft.body.text === text,
    );
  }

  /** Words that stood on an older version then stand on what the comment says now. */
  async #resendEdit({ mutationId, commentId, draft, setback }: EditEntry): Promise<void> {
    if (setback?.code !== 'conflict') return this.#around.outbox.value?.resend(mutationId);
    const comment = await this.#around.latest(commentId);
    if (comment) await this.edit(comment, draft.body.text);
  }
}
