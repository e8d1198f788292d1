import type { CampaignDraft, Caps } from '@stoa/contract';

type Group = NonNullable<CampaignDraft['group']>;
type Period = NonNullable<Caps['period']>;

/** What stood beside a field that was emptied, so that it is there again once the field is filled. */
export class EmptiedFields {
  #group: Group | undefined;
  #periods = new Map<string, Period>();

  /** The group under its new name; without one there is none. */
  renamed(now: CampaignDraft['group'], name: string): CampaignDraft['group'] {
    if (now) this.#group = now;
    return name === '' ? null : { period: null, lifetime: null, ...this.#group, name };
  }

  /** A cap over days with one of its two numbers changed; without that number there is no cap. */
  recapped(
    field: string,
    now: Caps['period'],
    change: { readonly [K in keyof Period]?: number | null },
  ): Caps['period'] {
    if (now) this.#periods.set(field, now);
    const { times = 1, days = 7 } = { ...this.#periods.get(field), ...change };
    return times === null || days === null ? null : { times, days };
  }

  clear(): void {
    this.#group = undefined;
    this.#periods.clear();
  }
}
