/** Something whose code comes when it is first used; what is to be done with it waits until then. */
export class Late<T> {
  readonly #load: () => Promise<T>;
  #coming: Promise<T> | undefined;
  #value: T | undefined;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** There once the code has come. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Does the work, at once where the code is there; rejects if it cannot be had now. */
  async use<R>(work: (value: T) => R | Promise<R>): Promise<R> {
    return work(this.#value ?? (await this.#come()));
  }

  async #come(): Promise<T> {
    this.#coming ??= this.#load();
    try {
      return (this.#value = await this.#coming);
    } catch (error) {
      // A module that could not be fetched now can perhaps be later.
      this.#coming = undefined;
      throw error;
    }
  }
}
