const KEY = 'stoa-campaign-room';

const today = (): string => new Date().toDateString();

/** Whether an earlier page of today had no campaign. */
export function hadNoCampaign(): boolean {
  try {
    return localStorage.getItem(KEY) === today();
  } catch {
    // Storage is blocked in sandboxed frames and by some policies.
    return false;
  }
}

/**
 * Whether to keep room for a campaign: yes, unless an earlier page of today had none. Room that the
 * page has kept before the element was defined stays: whether it is painted is told too late to ask.
 */
export function keepsRoom({ offsetHeight }: HTMLElement): boolean {
  return offsetHeight > 0 || !hadNoCampaign();
}

/** Remembers for the pages to come whether there was a campaign. */
export function rememberRoom(shown: boolean): void {
  try {
    if (shown) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, today());
  } catch {
    return; // The next page then keeps room, as on a first visit.
  }
}
