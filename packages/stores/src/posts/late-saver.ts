import type { Environment } from '../environment.ts';

const SAVE_AFTER = 1_500;

/** Saves once nothing has changed for a moment, one save after the other. */
export class LateSaver {
  readonly #environment: Environment;
  readonly #save: () => Promise<void>;
  #saving: Promise<void> | undefined;

  constructor(environment: Environment, save: () => Promise<void>) {
    this.#environment = environment;
    this.#save = save;
  }

  soon(): void {
    this.cancel();
    this.cancel = this.#environment.after(SAVE_AFTER, () => {
      this.#saving = (this.#saving ?? Promise.resolve()).then(this.#save);
    });
  }

  /** Not after all. */
  cancel: () => void = () => undefined;

  /** Resolves when what was begun to be saved is. */
  async saved(): Promise<void> {
    await this.#saving;
  }
}
