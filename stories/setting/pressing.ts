import { expect, waitFor } from 'storybook/test';

/** Presses the first element that matches, inside shadow roots too, once it is there. */
export async function pressing(canvas: HTMLElement, selector: string): Promise<void> {
  const found = await finding(canvas, selector);
  found.focus();
  found.click();
}

/** Types into the field that matches, as the keyboard does. */
export async function typing(canvas: HTMLElement, selector: string, text: string): Promise<void> {
  const field = (await finding(canvas, selector)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Waits for the first element that matches, inside shadow roots too. */
export async function finding(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  let found: HTMLElement | undefined;
  await waitFor(
    () => {
      found = search(canvas, selector);
      void expect(found).toBeDefined();
    },
    { timeout: 8000 },
  );
  return found!;
}

function search(root: ParentNode, selector: string): HTMLElement | undefined {
  const here = root.querySelector<HTMLElement>(selector);
  if (here) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && search(shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}
