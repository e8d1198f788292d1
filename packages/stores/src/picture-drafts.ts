import type { DraftPlace } from './draft-place.ts';
import { draftKey } from './draft-place.ts';
import type { Environment } from './environment.ts';
import type { StoreHub } from './hub.ts';
import type { KeptPicture } from './kept-picture.ts';
import { v7 } from './mutation-id.ts';
import { pageOnlyOf } from './page-only.ts';
import type { PageOnly } from './page-only.ts';
import { Store } from './store.ts';
import { textStorage } from './text-storage.ts';

/** A picture beside a text that is being written. */
export interface PictureDraft extends KeptPicture {
  readonly id: string;
}

/** The pictures of one text that is being written, in their order; kept as the text is. */
export class PictureDrafts extends Store<readonly PictureDraft[]> {
  readonly #key: string;
  readonly #environment: Environment;
  #pictures: readonly PictureDraft[] = [];
  #touched = false;
  /** Writes follow each other, so that the last one made is the last one stored. */
  #line: Promise<void> = Promise.resolve();

  constructor(key: string, environment: Environment) {
    super();
    this.#key = key;
    this.#environment = environment;
    this.ready = this.#restore();
  }

  /** Those that nothing but this page has are found here by id. */
  get alone(): PageOnly {
    return pageOnlyOf(this.#environment);
  }

  /** What was kept from before is there. */
  readonly ready: Promise<void>;

  get pictures(): readonly PictureDraft[] {
    return this.#pictures;
  }

  add(picture: KeptPicture): void {
    const draft = { ...picture, id: v7() };
    this.#take([...this.#pictures, draft]);
    this.#keep(draft);
  }

  /** Says what a picture shows. */
  describe(id: string, alt: string): void {
    const known = this.#pictures.find((picture) => picture.id === id);
    if (!known || known.alt === alt) return;
    const draft = { ...known, alt };
    this.#take(this.#pictures.map((picture) => (picture.id === id ? draft : picture)));
    this.#keep(draft);
  }

  remove(id: string): void {
    this.#take(this.#pictures.filter((picture) => picture.id !== id));
    this.#forget([id]);
  }

  clear(): void {
    const ids = this.#pictures.map(({ id }) => id);
    this.#take([]);
    this.#forget(ids);
  }

  /** Resolves when what was changed so far is stored. */
  saved(): Promise<void> {
    return this.#line;
  }

  protected override start(): void {
    // Drafts keep themselves; being watched changes nothing.
  }

  protected override derive(): readonly PictureDraft[] {
    return this.#pictures;
  }

  #take(pictures: readonly PictureDraft[]): void {
    this.#touched = true;
    this.#pictures = pictures;
    this.changed();
  }

  async #restore(): Promise<void> {
    try {
      const storage = await textStorage(this.#environment);
      const kept = await storage.pictures(this.#key);
      if (kept.length === 0) return;
      // Those added before this was read come after those from before.
      const pictures = this.#touched ? [...kept, ...this.#pictures] : kept;
      this.#take(pictures);
    } catch (error) {
      console.warn('Stoa: the pictures of a draft could not be read.', error);
    }
  }

  #keep(picture: PictureDraft): void {
    this.#write(async () => {
      // Described again or removed meanwhile: what is newer is written by its own turn.
      if (!this.#pictures.includes(picture)) return;
      const storage = await textStorage(this.#environment);
      const savedAt = this.#environment.now();
      await storage.savePicture({ ...picture, key: this.#key, savedAt });
    });
  }

  #forget(ids: readonly string[]): void {
    this.#write(async () => {
      const storage = await textStorage(this.#environment);
      for (const id of ids) await storage.deletePicture(id);
    });
  }

  #write(work: () => Promise<void>): void {
    this.#line = this.#line.then(work).catch((error: unknown) => {
      console.warn('Stoa: a picture could not be stored; it stays on this page.', error);
    });
  }
}

/** The pictures beside the text that is written at this place. */
export function pictureDraftsAt(hub: StoreHub, place: DraftPlace): PictureDrafts {
  const key = draftKey(hub.scope, place);
  return hub.share(`pictures ${key}`, () => new PictureDrafts(key, hub.environment));
}
