import '../define/moderation-dialog.ts';
import type { Asking } from './moderation-dialog.ts';

/** Asks in a dialog inside the element that wants to know; resolves with whether it was done. */
export async function ask(root: ParentNode, asking: () => Asking): Promise<boolean> {
  const dialog = document.createElement('stoa-moderation-dialog');
  dialog.asking = asking;
  root.append(dialog);
  try {
    return await dialog.ask();
  } finally {
    dialog.remove();
  }
}
