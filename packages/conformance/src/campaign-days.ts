import type {
  Campaign,
  CampaignAnswer,
  CampaignDraft,
  CampaignOutcome,
  CampaignResults,
  ShownCampaign,
} from '@stoa/contract';
import type { CheckContext } from './check.ts';
import { campaignDraft } from './drafts.ts';
import type { PersonaName } from './personas.ts';

/** Campaigns on the days of a store whose clock the check sets; days begin and end in Warsaw. */
export class CampaignDays {
  readonly context: CheckContext;
  readonly visit: string;

  constructor(context: CheckContext) {
    this.context = context;
    this.visit = context.newId();
  }

  /** At noon of a day. */
  static async from(context: CheckContext, day: string): Promise<CampaignDays> {
    const days = new CampaignDays(context);
    await days.at(day);
    return days;
  }

  async at(day: string, time = '11:00'): Promise<void> {
    await this.context.fixture.setClock!(`${day}T${time}:00.000Z`);
  }

  /** Publishes a campaign for the whole of 2026, or edits it. */
  async publish(changes: Partial<CampaignDraft> = {}): Promise<Campaign> {
    const { campaigns } = await this.context.as('editor');
    const year = { startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2026-12-31T00:00:00.000Z' };
    const draft = campaignDraft(this.context, { ...year, ...changes });
    return campaigns!.publish(draft, this.context.mutation());
  }

  /** What a page shows; every call without a visit is another page of the same one. */
  async show(persona: PersonaName, visit = this.visit): Promise<ShownCampaign | null> {
    return (await this.context.as(persona)).campaigns!.current({ visit });
  }

  /** Whether a persona is shown this campaign, for each of some days. */
  async shownOn(persona: PersonaName, { id }: Campaign, days: readonly string[]) {
    const shown: string[] = [];
    for (const day of days) {
      await this.at(day);
      if ((await this.show(persona))?.id === id) shown.push(day);
    }
    return shown;
  }

  async respond(
    persona: PersonaName,
    { id, textVersion }: Campaign,
    answer: CampaignAnswer['answer'],
  ): Promise<CampaignOutcome> {
    const { campaigns } = await this.context.as(persona);
    return campaigns!.respond(id, { answer, textVersion }, this.context.mutation());
  }

  /** Why a campaign was not shown to a persona on the day of the newest decision. */
  async reason(persona: PersonaName, { id }: Campaign): Promise<string | null | undefined> {
    const { campaigns } = await this.context.as(persona);
    const { items } = await campaigns!.decisions();
    return items.find(({ campaignId }) => campaignId === id)?.reason;
  }

  async results({ id }: Campaign): Promise<CampaignResults> {
    const { campaigns } = await this.context.as('editor');
    return (await campaigns!.results(id))!;
  }
}

/** The days from one to another. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 24 * 60 * 60 * 1000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}
