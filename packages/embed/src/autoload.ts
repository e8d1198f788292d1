/** Loads and registers one element. */
export type ElementLoader = () => Promise<unknown>;

/** Loads each element of a map when its tag first appears under a discovered root. */
export class Autoloader {
  readonly #loaders: ReadonlyMap<string, ElementLoader>;
  readonly #selector: string;
  readonly #loading = new Map<string, Promise<void>>();
  readonly #observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (isElement(node)) void this.#loadIn(node);
    }
  });

  constructor(loaders: ReadonlyMap<string, ElementLoader>) {
    this.#loaders = loaders;
    this.#selector = [...loaders.keys()].join();
  }

  /** Resolves when the elements now in `root` are loaded; those added later load by themselves. */
  async discover(root: ParentNode): Promise<void> {
    this.#observer.observe(root, { childList: true, subtree: true });
    await this.#loadIn(root);
  }

  #loadIn(root: ParentNode): Promise<unknown> {
    const found = [...root.querySelectorAll(this.#selector)];
    if (isElement(root) && root.matches(this.#selector)) found.push(root);
    return Promise.all(found.map(({ localName }) => this.#load(localName)));
  }

  #load(tag: string): Promise<void> {
    const loading = this.#loading.get(tag) ?? this.#request(tag);
    this.#loading.set(tag, loading);
    return loading;
  }

  async #request(tag: string): Promise<void> {
    try {
      if (!customElements.get(tag)) await this.#loaders.get(tag)?.();
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
