/** Loads and registers one element. */
export type ElementLoader = () => Promise<unknown>;

/** Loads each element of a map when its tag first appears under a discovered root. */
export class Autoloader {
  readonly #loaders: ReadonlyMap<string, ElementLoader>;
  readonly #selector: string;
  readonly #loading = new Map<string, Promise<void>>();
  readonly #observer = new MutationObserver((records) => this.#onChange(records));

  constructor(loaders: ReadonlyMap<string, ElementLoader>) {
    this.#loaders = loaders;
    this.#selector = [...loaders.keys()].join();
  }

  /** Resolves when the elements now in `root` are loaded; those added later load by themselves. */
  async discover(root: ParentNode): Promise<void> {
    this.#observer.observe(root, { childList: true, subtree: true });
    await Promise.all(this.#tagsIn(root).map((tag) => this.#load(tag)));
  }

  #onChange(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!isElement(node)) continue;
        for (const tag of this.#tagsIn(node)) void this.#load(tag);
      }
    }
  }

  #tagsIn(root: ParentNode): string[] {
    const tags = new Set<string>();
    if (isElement(root) && root.matches(this.#selector)) tags.add(root.localName);
    for (const { localName } of root.querySelectorAll(this.#selector)) tags.add(localName);
    return [...tags];
  }

  #load(tag: string): Promise<void> {
    let loading = this.#loading.get(tag);
    if (!loading) {
      loading = this.#request(tag);
      this.#loading.set(tag, loading);
    }
    return loading;
  }

  async #request(tag: string): Promise<void> {
    if (customElements.get(tag)) return;
    try {
      await this.#loaders.get(tag)?.();
    } catch (error) {
      // The next element of this kind asks again: a lost connection may be back by then.
      this.#loading.delete(tag);
      console.warn(`Stoa: <${tag}> could not be loaded.`, error);
    }
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
