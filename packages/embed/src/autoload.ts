/** Loads and registers the element of a tag, if it knows one. */
export type ElementLoader = (tag: string) => Promise<unknown>;

/**
 * Loads each element with a prefix in its tag when it first appears under a root that `discover` is
 * called with; that resolves when the elements now in the root are loaded.
 */
export function autoloader(
  prefix: string,
  loader: ElementLoader,
): (root: ParentNode) => Promise<void> {
  const loading = new Map<string, Promise<void>>();

  const request = async (tag: string): Promise<void> => {
    try {
      await loader(tag);
    } catch (error) {
      // The next element of this kind asks again: a lost connection may be back by then.
      loading.delete(tag);
      console.warn(`Stoa: <${tag}> could not be loaded.`, error);
    }
  };

  const load = async (root: ParentNode): Promise<void> => {
    // What the page has defined itself is left alone.
    const found = [root as Partial<Element>, ...root.querySelectorAll(':not(:defined)')]
      .filter((node) => node.localName?.startsWith(prefix) && !node.matches?.(':defined'))
      .map(({ localName = '' }) => {
        const coming = loading.get(localName) ?? request(localName);
        loading.set(localName, coming);
        return coming;
      });
    await Promise.all(found);
  };

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (isParent(node)) void load(node);
    }
  });

  return (root) => {
    observer.observe(root, { childList: true, subtree: true });
    return load(root);
  };
}

function isParent(node: Node | ParentNode): node is Node & ParentNode {
  return 'querySelectorAll' in node;
}
