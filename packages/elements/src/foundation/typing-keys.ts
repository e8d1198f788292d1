const FIELDS = 'input, textarea, select, [contenteditable]';
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Keeps keys typed in fields inside the shadow root, because pages have one-letter shortcuts. */
export function keepTypingKeys(root: ShadowRoot): void {
  for (const type of KEY_EVENTS) {
    root.addEventListener(type, (event) => {
      const target = event.composedPath()[0];
      if (target instanceof Element && target.matches(FIELDS)) event.stopPropagation();
    });
  }
}
