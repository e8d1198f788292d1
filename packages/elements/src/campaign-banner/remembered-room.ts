const KEY = 'stoa-campaign-room';

/** Whether to keep room for a campaign: yes, unless the last page of this visit had none. */
export function keepsRoom(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== 'none';
  } catch {
    // Storage is blocked in sandboxed frames and by some policies.
    return true;
  }
}

/** Remembers for the next page of this visit whether there was a campaign. */
export function rememberRoom(shown: boolean): void {
  try {
    sessionStorage.setItem(KEY, shown ? 'some' : 'none');
  } catch {
    return; // The next page then keeps room, as on a first visit.
  }
}
