import type { Id } from '@stoa/contract';
import type { StoaCommentItem } from './comment-item.ts';

interface Surroundings {
  readonly items: () => readonly StoaCommentItem[];
  readonly go: (id: Id) => void;
  /** Steps to another unread comment; `false` if there is none to step to. */
  readonly stepUnread: (by: 1 | -1) => boolean;
}

/**
 * What keys do while the focus is in the thread and not in a field: N and P lead through new
 * comments, J and K through all that is shown, and on a comment the arrows fold and unfold.
 */
export function threadKeys(event: KeyboardEvent, around: Surroundings): void {
  const { key, altKey, ctrlKey, metaKey, defaultPrevented } = event;
  if (defaultPrevented || altKey || ctrlKey || metaKey || isTyping(event)) return;
  const handled = handle(key, around);
  if (!handled) return;
  event.preventDefault();
  // Pages have one-letter shortcuts of their own.
  event.stopPropagation();
}

function handle(key: string, around: Surroundings): boolean {
  switch (key) {
    case 'n':
      return around.stepUnread(1);
    case 'p':
      return around.stepUnread(-1);
    case 'j':
      return step(1, around);
    case 'k':
      return step(-1, around);
    case 'ArrowLeft':
    case 'ArrowRight':
      return fold(key, around.items());
    default:
      return false;
  }
}

function step(by: 1 | -1, { items, go }: Surroundings): boolean {
  const shown = items();
  const at = shown.findIndex((item) => item.matches(':focus-within'));
  const next = shown[at < 0 ? 0 : at + by];
  if (next) go(next.node.comment.id);
  return next !== undefined;
}

function fold(key: string, items: readonly StoaCommentItem[]): boolean {
  const item = items.find(({ renderRoot }) => renderRoot.querySelector('article:focus'));
  if (!item || item.node.replies.length === 0) return false;
  const forth = getComputedStyle(item).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const folds = key !== forth;
  if (folds !== item.folded) item.context.fold(item.node);
  return true;
}

function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
