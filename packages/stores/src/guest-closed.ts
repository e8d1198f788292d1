import type { ShownCampaign } from '@stoa/contract';

const KEY = 'stoa-closed';
const KEPT = 50;

const nameOf = ({ id, textVersion }: ShownCampaign): string => `${id} ${textVersion}`;

/** Whether a guest closed this version of the text on this device. */
export function guestClosed(campaign: ShownCampaign): boolean {
  return closed().includes(nameOf(campaign));
}

/** Remembers on this device what a guest closed, because no backend knows them. */
export function rememberGuestClosed(campaign: ShownCampaign): void {
  const names = [...closed().filter((name) => name !== nameOf(campaign)), nameOf(campaign)];
  try {
    localStorage.setItem(KEY, JSON.stringify(names.slice(-KEPT)));
  } catch {
    return; // Without storage it stays closed on this page.
  }
}

function closed(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
