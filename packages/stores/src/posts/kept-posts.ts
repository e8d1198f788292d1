import type { Id } from '@stoa/contract';
import { keptWith } from '../carried-over.ts';
import type { Draft } from '../drafts.ts';
import { isBegun, worksIn } from './post-work.ts';
import type { KeptWorks, PostWork } from './post-work.ts';

/** Works on this device. Each write goes over one work only, so that no tab loses another's. */
export class KeptPosts {
  readonly #draft: Draft;
  readonly #lang: string;

  constructor(draft: Draft, lang: string) {
    this.#draft = draft;
    this.#lang = lang;
  }

  get key(): string {
    return this.#draft.key;
  }

  get ready(): Promise<void> {
    return this.#draft.ready;
  }

  read(): KeptWorks {
    return worksIn(this.#draft.text, this.#lang);
  }

  /** What an earlier version kept without a name has one from now on. */
  settle(): void {
    const { works, rest } = this.read();
    if (works.length > 0) this.#write(works, rest);
  }

  /** Keeps a work as the one in hand; one in which nothing stands is kept no longer. */
  keep(work: PostWork): void {
    const { works, rest } = this.read();
    const others = works.filter(({ id }) => id !== work.id);
    this.#write(isBegun(work) ? [work, ...others] : others, rest);
  }

  drop(id: Id): void {
    const { works, rest } = this.read();
    this.#write(
      works.filter((work) => work.id !== id),
      rest,
    );
  }

  dropRest(): void {
    this.#write(this.read().works, '');
  }

  #write([first, ...aside]: readonly PostWork[], rest: string): void {
    this.#draft.set(keptWith(first ? { ...first, ...(aside.length > 0 && { aside }) } : {}, rest));
  }
}
