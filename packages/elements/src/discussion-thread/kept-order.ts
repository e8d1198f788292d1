import type { CommentOrder } from '@stoa/contract';

const KEY = 'stoa-thread-order';

interface KeptOrder {
  readonly order: CommentOrder;
  readonly viewerId: string;
}

/** The order that was chosen in this browser, and by whom; guests have an empty name. */
export function keptOrder(): KeptOrder | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept ? (JSON.parse(kept) as KeptOrder) : undefined;
  } catch {
    // Storage is blocked in sandboxed frames and by some policies.
    return undefined;
  }
}

/** Remembers it for the threads to come. */
export function keepOrder(order: CommentOrder, viewerId: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ order, viewerId } satisfies KeptOrder));
  } catch {
    return; // It holds for this page.
  }
}
