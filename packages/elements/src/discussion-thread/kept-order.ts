import type { CommentOrder } from '@stoa/contract';

const KEY = 'stoa-thread-order';

/** The order that was chosen in this browser, and by whom; guests have an empty name. */
export function keptOrder():
  { readonly order: CommentOrder; readonly viewerId: string } | undefined {
  try {
    const [, order, viewerId] = /^(\w+) (.*)$/.exec(localStorage.getItem(KEY) ?? '') ?? [];
    return order === undefined ? undefined : { order: order as CommentOrder, viewerId: viewerId! };
  } catch {
    // Storage is blocked in sandboxed frames and by some policies.
    return undefined;
  }
}

/** Remembers it for the threads to come. */
export function keepOrder(order: CommentOrder, viewerId: string): void {
  try {
    localStorage.setItem(KEY, `${order} ${viewerId}`);
  } catch {
    return; // It holds for this page.
  }
}
