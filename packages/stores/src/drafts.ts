import { draftKey } from './draft-place.ts';
import type { DraftPlace } from './draft-place.ts';
import type { Environment } from './environment.ts';
import type { StoreHub } from './hub.ts';
import { keepingOf } from './keeping.ts';
import { noteOnPage } from './kept-texts.ts';
import { SpareTexts } from './spare-texts.ts';
import type { StoredDraft } from './storage.ts';
import { Store } from './store.ts';
import { textStorage } from './text-storage.ts';

const KEPT = 90 * 24 * 60 * 60 * 1000;

interface Message {
  readonly key: string;
  readonly text: string;
}

/** Texts that are being written, kept per viewer, subject and place in it. */
export class Drafts {
  readonly #environment: Environment;
  readonly #scope: string;
  readonly #drafts = new Map<string, Draft>();
  #channel: BroadcastChannel | undefined;

  constructor({ environment, scope }: Pick<StoreHub, 'environment' | 'scope'>) {
    this.#environment = environment;
    this.#scope = scope;
  }

  draft(place: DraftPlace): Draft {
    const key = draftKey(this.#scope, place);
    const known = this.#drafts.get(key);
    if (known) return known;
    this.#listen();
    const draft = new Draft(key, this.#environment, (text) =>
      this.#channel?.postMessage({ key, text } satisfies Message),
    );
    this.#drafts.set(key, draft);
    return draft;
  }

  #listen(): void {
    if (this.#channel) return;
    this.#channel = keepingOf(this.#environment).channel('stoa-drafts');
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Message>) =>
      this.#drafts.get(data.key)?.hear(data.text),
    );
    void textStorage(this.#environment)
      .then((storage) => storage.deleteDraftsBefore(this.#environment.now() - KEPT))
      .catch(() => undefined);
  }
}

/** One text that is being written; its snapshot is the text. */
export class Draft extends Store<string> {
  /** What it is kept under. */
  readonly key: string;
  readonly #environment: Environment;
  readonly #tell: (text: string) => void;
  #text = '';
  #touched = false;
  #saving: Promise<void> | undefined;
  #dirty = false;

  constructor(key: string, environment: Environment, tell: (text: string) => void) {
    super();
    this.key = key;
    this.#environment = environment;
    this.#tell = tell;
    this.ready = this.#restore();
  }

  /** What was kept from before is there. */
  readonly ready: Promise<void>;

  get text(): string {
    return this.#text;
  }

  /** Keeps the text, at once and on disk. */
  set(text: string): void {
    if (text === this.#text && this.#touched) return;
    this.#touched = true;
    this.#take(text);
    this.#dirty = true;
    this.#spare();
    this.#saving ??= this.#save();
  }

  clear(): void {
    this.set('');
  }

  /** Another tab wrote. */
  hear(text: string): void {
    this.#touched = true;
    this.#take(text);
  }

  /** Resolves when what was set so far is stored. */
  async saved(): Promise<void> {
    await this.#saving;
  }

  protected override start(): void {
    // A draft keeps itself; being watched changes nothing.
  }

  protected override derive(): string {
    return this.#text;
  }

  #take(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.changed();
  }

  async #restore(): Promise<void> {
    try {
      const storage = await textStorage(this.#environment);
      const kept = await storage.draft(this.key);
      // Whoever began to type before this was read has the newer text.
      if (kept && !this.#touched) this.#take(kept.text);
    } catch (error) {
      console.warn('Stoa: a draft could not be read.', error);
    }
  }

  /** The page may be gone, and no event tell of it, before the database has taken the text. */
  #spare(): void {
    const draft = { key: this.key, text: this.#text, savedAt: this.#environment.now() };
    const spare = new SpareTexts<StoredDraft>(this.#environment, 'draft');
    if (!spare.keep(this.key, draft)) noteOnPage(this.#environment);
  }

  async #save(): Promise<void> {
    try {
      const storage = await textStorage(this.#environment);
      while (this.#dirty) {
        this.#dirty = false;
        const savedAt = this.#environment.now();
        await storage.saveDraft({ key: this.key, text: this.#text, savedAt });
      }
      this.#tell(this.#text);
    } catch (error) {
      console.warn('Stoa: a draft could not be stored; it stays on this page.', error);
    } finally {
      this.#saving = undefined;
    }
  }
}

/** The drafts of a hub. */
export function draftsOf(hub: StoreHub): Drafts {
  return hub.share('drafts', () => new Drafts(hub));
}
