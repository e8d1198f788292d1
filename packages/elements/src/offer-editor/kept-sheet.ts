import type { Revision } from '@stoa/contract';
import type { Difference, Draft, PageOnly, Readings, Side, StoreHub } from '@stoa/stores';
import {
  carryOver,
  differences,
  draftsOf,
  keptWith,
  pageOnlyOf,
  reconciled,
  wholeWith,
} from '@stoa/stores';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StoreController } from '../foundation/store-controller.ts';

type Host = ReactiveControllerHost & HTMLElement;

interface Place {
  readonly stores: StoreHub;
  readonly viewerId: string;
  readonly subject: string;
}

interface Plan<Sheet> {
  readonly slot: string;
  readonly place: () => Place | undefined;
  /** What is published, or what a new one begins with. */
  readonly initial: () => Sheet | undefined;
  /** Of what is published; `null` where nothing is. */
  readonly revision: () => Revision | null;
  readonly readings: () => Readings<Sheet>;
}

/** What the writer began from. */
interface Begun<Sheet> {
  readonly revision: Revision | null;
  readonly sheet: Sheet;
}

interface Kept<Sheet> {
  readonly fields: Partial<Sheet>;
  readonly begun: Begun<Sheet> | undefined;
  readonly rest: string;
}

/** A change of what is there when it is made, so that several within one task all count. */
export type SheetChange<Sheet> = Partial<Sheet> | ((sheet: Sheet) => Partial<Sheet>);

/** Something that is being written, kept on the device at each change. */
export class KeptSheet<Sheet extends object> implements ReactiveController {
  #host: Host;
  #plan: Plan<Sheet>;
  #drafts: StoreController<Draft>;
  #pageOnly: StoreController<PageOnly>;
  /** Parts where the writer has been: only there is said what is missing. */
  #touched = new Set<string>();
  #draft: Draft | undefined;
  #read: { readonly text: string; readonly kept: Kept<Sheet> } | undefined;

  constructor(host: Host, plan: Plan<Sheet>) {
    this.#host = host;
    this.#plan = plan;
    this.#drafts = new StoreController(host, () => {
      const at = plan.place();
      if (!at) return undefined;
      const { viewerId, subject } = at;
      return draftsOf(at.stores).draft({ viewerId, subject, slot: plan.slot });
    });
    this.#pageOnly = new StoreController(host, () => {
      const at = plan.place();
      return at && pageOnlyOf(at.stores.environment);
    });
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#drafts.store === this.#draft) return;
    this.#draft = this.#drafts.store;
    this.#touched.clear();
  }

  /** What is kept, or what it begins with. */
  get sheet(): Sheet | undefined {
    const initial = this.#plan.initial();
    return initial && { ...initial, ...this.#kept.fields };
  }

  /** Words that another version kept and that have no field here. */
  get rest(): string {
    return this.#kept.rest;
  }

  /** No storage of this device has taken it: it is gone with the page. */
  get isAlone(): boolean {
    const { store } = this.#drafts;
    return store !== undefined && (this.#pageOnly.store?.has(store.key) ?? false);
  }

  /** There is something that has not been published. */
  get isChanged(): boolean {
    return Object.keys(this.#kept.fields).length > 0;
  }

  /** What others have published since the writer began. */
  get differences(): Difference<Sheet>[] {
    const { sheet } = this;
    const initial = this.#plan.initial();
    const { begun } = this.#kept;
    const revision = this.#plan.revision();
    if (!sheet || !initial || !this.isChanged || revision === null) return [];
    return begun?.revision === revision ? [] : differences(begun?.sheet, sheet, initial);
  }

  change(change: SheetChange<Sheet>): void {
    const { sheet } = this;
    if (!sheet) return;
    const changed = typeof change === 'function' ? change(sheet) : change;
    this.#keep({ ...sheet, ...changed }, this.isChanged ? this.#kept.begun : this.#published());
  }

  /** Goes on from what is published now, with the chosen side of each part. */
  settle(side: (field: string) => Side): void {
    const { sheet } = this;
    if (sheet) this.#keep(reconciled(sheet, this.differences, side), this.#published());
  }

  /** Forgets what was written; words that had no field stay until they are put away. */
  clear(): void {
    this.#touched.clear();
    this.#drafts.store?.set(keptWith({}, this.rest));
  }

  discardRest(): void {
    const { fields, begun } = this.#kept;
    if (this.isChanged) this.#keep(fields, begun, '');
    else this.#drafts.store?.clear();
  }

  touch(part: string): void {
    if (!part || this.#touched.has(part)) return;
    this.#touched.add(part);
    this.#host.requestUpdate();
  }

  isTouched(part: string): boolean {
    return this.#touched.has(part);
  }

  get #kept(): Kept<Sheet> {
    const text = this.#drafts.snapshot ?? '';
    if (this.#read?.text !== text)
      this.#read = { text, kept: readKept(text, this.#plan.readings()) };
    return this.#read.kept;
  }

  #published(): Begun<Sheet> | undefined {
    const sheet = this.#plan.initial();
    return sheet && { revision: this.#plan.revision(), sheet };
  }

  #keep(fields: Partial<Sheet>, begun: Begun<Sheet> | undefined, rest = this.rest): void {
    this.#drafts.store?.set(keptWith({ ...fields, ...(begun && { begun }) }, rest));
  }
}

function readKept<Sheet extends object>(text: string, readings: Readings<Sheet>): Kept<Sheet> {
  // No sheet has a field of this name.
  const all = { ...readings, begun: wholeWith<Begun<Sheet>>('sheet') } as unknown as Readings<
    Sheet & { begun: Begun<Sheet> }
  >;
  const { fields, rest } = carryOver(text, all);
  const { begun, ...sheet } = fields;
  if (!begun) return { fields: sheet as Partial<Sheet>, begun, rest };
  const before = carryOver(JSON.stringify(begun.sheet), readings).fields as Sheet;
  return { fields: sheet as Partial<Sheet>, begun: { ...begun, sheet: before }, rest };
}
