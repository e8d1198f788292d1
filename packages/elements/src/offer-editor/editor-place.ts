import type { Backend, Offer, Session } from '@stoa/contract';
import type { StoreHub } from '@stoa/stores';
import type { ReactiveControllerHost } from 'lit';

/** What the parts of the editor stand on. */
export interface EditorPlace {
  readonly host: ReactiveControllerHost &
    HTMLElement & {
      offer: string | undefined;
      readonly renderRoot: HTMLElement | DocumentFragment;
    };
  /** The offer that is changed; `null` for a new one, nothing until it is known. */
  readonly known: () => Offer | null | undefined;
  readonly session: () => Session | undefined;
  readonly stores: () => StoreHub | undefined;
  readonly backend: () => Backend | undefined;
  /** The language that is being written. */
  readonly writing: () => string;
}

/** Where on this device a part is kept. */
export function keptPlace({ host, known, session, stores }: EditorPlace) {
  const viewerId = session()?.person?.id;
  const hub = stores();
  if (!viewerId || !hub || (host.offer && !known())) return undefined;
  return { stores: hub, viewerId, subject: `offer:${host.offer ?? 'new'}` };
}

/** Leads to a field, or to the part in which it would stand. */
export function focusField(root: HTMLElement | DocumentFragment, part: string): void {
  const exact = root.querySelector<HTMLElement>(`[id="field-${part}"]`);
  const whole = root.querySelector<HTMLElement>(`[id="field-${part.split('.', 1)[0]}"]`);
  (exact ?? whole)?.focus();
}
