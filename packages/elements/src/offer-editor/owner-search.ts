import type { Backend, Offer, Person, Session } from '@stoa/contract';
import type { KeptSheet } from './kept-sheet.ts';
import type { OfferSheet } from './offer-sheet.ts';

interface Around {
  readonly backend: Backend | undefined;
  readonly session: Session | undefined;
  readonly known: Offer | null | undefined;
}

/** Finds the person who answers for the offer by what is typed. */
export class OwnerSearch {
  readonly #sheet: KeptSheet<OfferSheet>;
  readonly #around: () => Around;
  #found: readonly Person[] = [];

  constructor(sheet: KeptSheet<OfferSheet>, around: () => Around) {
    this.#sheet = sheet;
    this.#around = around;
  }

  /** People whose names begin like what is typed. */
  get people(): readonly Person[] {
    return this.#found;
  }

  ownerOf({ ownerId }: OfferSheet): Person | undefined {
    return this.#known().find(({ id }) => id === ownerId);
  }

  onName = async (name: string): Promise<void> => {
    this.#sheet.change({ ownerName: name, ownerId: this.#idOf(name) });
    const { people } = this.#around().backend ?? {};
    if (!people || name.trim().length < 2) return;
    const found = await people.search(name, { limit: 8 }).catch(() => undefined);
    if (!found || this.#sheet.sheet?.ownerName !== name) return;
    this.#found = found.items;
    this.#sheet.change({ ownerId: this.#idOf(name) });
  };

  #idOf(name: string): string {
    const words = name.trim().toLowerCase();
    return this.#known().find((person) => person.name.toLowerCase() === words)?.id ?? '';
  }

  #known(): Person[] {
    const { session, known } = this.#around();
    const all = [...this.#found, known?.owner, session?.person];
    return all.filter((person) => person != null);
  }
}
