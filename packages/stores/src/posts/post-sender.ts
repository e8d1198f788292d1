import type { Post, PostPort } from '@stoa/contract';
import { v7 } from '../mutation-id.ts';
import { inItsForm } from './post-work.ts';
import type { PostWork } from './post-work.ts';

/** Publishes works; the same words go out once, however often the answer is lost. */
export class PostSender {
  readonly #posts: () => PostPort;
  /** Of a publication whose outcome is not known. */
  #attempt: { readonly key: string; readonly mutationId: string } | undefined;

  constructor(posts: () => PostPort) {
    this.#posts = posts;
  }

  async send({ id, editing, draft: written, revision }: PostWork): Promise<Post> {
    const draft = inItsForm(written);
    const key = JSON.stringify([editing?.id, editing?.revision, draft]);
    if (this.#attempt?.key !== key) this.#attempt = { key, mutationId: v7() };
    const call = { mutationId: this.#attempt.mutationId };
    const posts = this.#posts();
    const post = editing
      ? await posts.edit(editing.id, draft, editing.revision, call)
      : await posts.publish(revision === null ? draft : { ...draft, draftId: id }, call);
    this.#attempt = undefined;
    return post;
  }
}
