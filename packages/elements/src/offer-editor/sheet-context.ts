import type { Person } from '@stoa/contract';
import type { SheetChange } from './kept-sheet.ts';
import type { OfferSheet } from './offer-sheet.ts';

/** What the parts of the editor work with. */
export interface SheetContext {
  readonly sheet: OfferSheet;
  /** The language that is being written. */
  readonly lang: string;
  /** Somebody has answered: what they answered stays. */
  readonly answered: boolean;
  /** Pictures can be uploaded here. */
  readonly uploads: boolean;
  /** People whose names begin like the owner's field. */
  readonly people: readonly Person[];
  readonly change: (change: SheetChange<OfferSheet>) => void;
  /** Why a part is needed, once the writer has been there or wanted to publish. */
  readonly reason: (part: string) => string | undefined;
  readonly onFiles: (files: FileList | null) => void;
  readonly onAddress: (index: number, src: string) => void;
  readonly onOwner: (name: string) => void;
}
