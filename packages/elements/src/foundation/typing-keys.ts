const FIELDS = 'input,textarea,select,[contenteditable]';

/** Keeps keys typed in fields inside the shadow root, because pages have one-letter shortcuts. */
export function keepTypingKeys(root: Node): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    root.addEventListener(type, (event) => {
      const [target] = event.composedPath() as Partial<Element>[];
      if (target?.matches?.(FIELDS)) event.stopPropagation();
    });
  }
}
