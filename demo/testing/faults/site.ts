import { createMemorySource } from '@stoa/backend-memory';
import type { BackendSource, Identity, Person } from '@stoa/contract';
import type { SeedOffer } from '@stoa/domain';
import { createServer } from '@stoa/server';
import { FaultProxy } from './fault-proxy.ts';
import type { Written } from './tally.ts';

/** Where a run writes: the page itself, in answer to a comment, or the sentence of an offer. */
export type Spot = 'root' | 'reply' | 'offer';

export const placeOf = (run: number, spot: Spot): string => `${spot} of run ${run}`;

const person = (id: string): Person => ({
  id,
  name: `Person ${id}`,
  title: null,
  department: null,
  region: null,
  photo: null,
  leader: false,
});
const ASKER = person('asker');
const AT = '2026-11-23T09:30:00.000Z';
const subjectOf = (run: number): string => `page:/run-${run}`;

const offer = (run: number): SeedOffer => ({
  id: `offer-${run}`,
  ownerId: ASKER.id,
  closesAt: '2100-01-01T00:00:00.000Z',
  title: { en: 'A company bicycle' },
  summary: { en: 'PLN 59 a month.' },
  pictures: [{ src: '/bicycle.svg', width: 12, height: 8, alt: { en: 'A bicycle' } }],
  // One question alone is answered, and sent, with one tap.
  questions: ['Would you ride it?', 'Would you lock it?'].map((en, id) => ({
    id: `q${id}`,
    kind: 'scale',
    steps: 5,
    text: { en },
    lowest: { en: 'Never' },
    highest: { en: 'Daily' },
  })),
  decision: { en: 'Whether to order twenty.' },
});

/** A server and a site in front of it, on which everyone has pages of their own for each run. */
export class Site {
  readonly #source: BackendSource;
  readonly #people: readonly Identity[];
  readonly #runs: number;
  #server: Awaited<ReturnType<typeof createServer>> | undefined;
  #proxy: FaultProxy | undefined;
  origin = '';

  constructor(people: readonly string[], runs: number) {
    this.#runs = runs;
    this.#people = people.map((id) => ({ person: person(id), roles: ['employee'] }));
    this.#source = createMemorySource({
      seed: {
        people: [ASKER, ...people.map(person)],
        comments: this.#each((run) => ({
          id: `question-${run}`,
          subject: subjectOf(run),
          authorId: ASKER.id,
          text: 'What do you think?',
          at: AT,
        })),
        offers: this.#each(offer),
      },
    });
  }

  get faults(): FaultProxy {
    if (!this.#proxy) throw new Error('The site has not been started.');
    return this.#proxy;
  }

  async start(): Promise<void> {
    this.#server = await createServer({
      source: this.#source,
      personas: this.#people,
      rateLimit: null,
    });
    const address = await this.#server.listen({ host: '127.0.0.1', port: 0 });
    this.#proxy = new FaultProxy(address, pageAt);
    this.origin = await this.#proxy.start();
  }

  async stop(): Promise<void> {
    await this.#proxy?.stop();
    await this.#server?.close();
    await this.#source.dispose();
  }

  address(run: number, who: string): string {
    return `${this.origin}/${run}/${who}`;
  }

  /** The texts of people that the server has for a run, with their places. */
  async found(run: number): Promise<Written[]> {
    const texts = await Promise.all(this.#people.map((who) => this.#foundBy(who, run)));
    return texts.flat();
  }

  /** Whether a text of this person has arrived there. */
  async has(run: number, who: string, place: string): Promise<boolean> {
    const identity = this.#people.find(({ person }) => person?.id === who);
    if (!identity) throw new Error(`There is no ${who} here.`);
    return (await this.#foundBy(identity, run)).some((one) => one.place === place);
  }

  async #foundBy(identity: Identity, run: number): Promise<Written[]> {
    const backend = this.#source.backendFor(identity);
    try {
      const subject = subjectOf(run);
      const page = await backend.threads?.list({ subject }, { limit: 100 });
      const under = { subject, parentId: `question-${run}` };
      const replies = await backend.threads?.list(under, { limit: 100 });
      const own = (spot: Spot, items: readonly { body: unknown; author: unknown }[] = []) =>
        items
          .filter(({ author }) => (author as Person | null)?.id === identity.person?.id)
          .map(({ body }) => ({
            text: (body as { text: string }).text,
            place: placeOf(run, spot),
          }));
      const sentence = (await backend.offers?.get(`offer-${run}`))?.mine?.sentence;
      return [
        ...own('root', page?.items),
        ...own('reply', replies?.items),
        ...(sentence ? [{ text: sentence, place: placeOf(run, 'offer') }] : []),
      ];
    } finally {
      await backend.dispose();
    }
  }

  #each<T>(make: (run: number) => T): T[] {
    return [...new Array(this.#runs).keys()].map(make);
  }
}

function pageAt(path: string): string {
  const [, run = '', who = ''] = path.split('/');
  return `<!doctype html><html lang="en"><title>Run ${run}</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/stoa.js" data-backend="/" data-persona="${who}"></script>
    <main>
      <stoa-discussion-thread subject="page:/run-${run}"></stoa-discussion-thread>
      <stoa-offer-feedback offer="offer-${run}"></stoa-offer-feedback>
    </main>`;
}
