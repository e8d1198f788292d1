import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createPostgresSource } from '@stoa/backend-postgres';
import type { PostgresSource } from '@stoa/backend-postgres';
import type { SeedComment } from '@stoa/domain';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { people } from './content/people.ts';
import { personas } from './content/personas.ts';
import { createDemo } from './demo.ts';
import { openBrowser } from './testing/visit.ts';

/** Two shapes that a long conversation takes: many beginnings, or few that go deep. */
const SHAPES = [
  { name: 'many roots', few: { roots: 20, each: 5 }, many: { roots: 2_000, each: 5 } },
  { name: 'deep branches', few: { roots: 2, each: 50 }, many: { roots: 2, each: 5_000 } },
] as const;
const ROUNDS = 4;

interface Opened {
  /** From the start of the page to the first comment in sight. */
  readonly milliseconds: number;
  /** Elements in the page, shadow roots included. */
  readonly nodes: number;
}

/** Roots, and under each a tree in which the newest comments answer ever deeper ones. */
function conversation(subject: string, roots: number, each: number): SeedComment[] {
  let second = 0;
  return Array.from({ length: roots }, (_, root) =>
    Array.from({ length: each }, (_, place): SeedComment => {
      const parent = place < 4 ? 0 : Math.floor(place / 3);
      return {
        id: `${subject} ${root}.${place}`,
        subject,
        ...(place > 0 && { parentId: `${subject} ${root}.${parent}` }),
        authorId: people[(root + place) % 3]!.id,
        text: `Comment ${place} in conversation ${root}: who brings the keys on Monday?`,
        at: new Date(Date.UTC(2026, 0, 1) + (second += 1) * 1_000).toISOString(),
      };
    }),
  ).flat();
}

const subjectOf = (shape: number, size: 'few' | 'many'): string => `page:/scale/${shape}/${size}`;

describe('a thread of 10,000 comments beside one of 100', { timeout: 120_000 }, () => {
  let folder: string;
  let source: PostgresSource;
  let demo: FastifyInstance;
  let browser: Browser;
  let origin: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stoa-scale-'));
    source = await createPostgresSource({ dataDir: join(folder, 'data') });
    const comments = SHAPES.flatMap(({ few, many }, shape) => [
      ...conversation(subjectOf(shape, 'few'), few.roots, few.each),
      ...conversation(subjectOf(shape, 'many'), many.roots, many.each),
    ]);
    await source.seed({ people: people, comments });
    demo = await createDemo(source);
    [browser, origin] = await Promise.all([
      openBrowser(),
      demo.listen({ host: '127.0.0.1', port: 0 }),
    ]);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
    await source?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(page: Page, subject: string): Promise<Opened> {
    await page.route(`${origin}/scale`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Scale</title>
          <script type="module" src="/cdn/stoa.js" data-backend="${origin}" data-persona="${personas.employee.person.id}"></script>
          <stoa-discussion-thread subject="${subject}"></stoa-discussion-thread>`,
      }),
    );
    await page.goto(`${origin}/scale`);
    const opened = await page.evaluate(async () => {
      const comments = (): Element[] => [
        ...(
          document.querySelector('stoa-discussion-thread')?.shadowRoot ?? document
        ).querySelectorAll('stoa-comment-item'),
      ];
      const count = (root: ParentNode): number =>
        [...root.querySelectorAll('*')].reduce(
          (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
          0,
        );
      const frame = (): Promise<unknown> =>
        new Promise((resolve) => requestAnimationFrame(resolve));
      while (!comments().some((comment) => comment.shadowRoot?.querySelector('.body')))
        await frame();
      const milliseconds = performance.now();
      await frame();
      return { milliseconds, nodes: count(document) };
    });
    await page.unroute(`${origin}/scale`);
    return opened;
  }

  /** Opens both in turns, so that whatever else the machine does meets both. */
  async function compare(shape: number): Promise<Record<'few' | 'many', Opened[]>> {
    const opened: Record<'few' | 'many', Opened[]> = { few: [], many: [] };
    const page = await browser.newPage();
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const size of ['few', 'many'] as const) {
        const measured = await open(page, subjectOf(shape, size));
        // The first round fills the browser's caches.
        if (round > 0) opened[size].push(measured);
      }
    }
    await page.close();
    return opened;
  }

  for (const [shape, { name }] of SHAPES.entries()) {
    it(`opens as fast, and holds as little, with ${name}`, async () => {
      const { few, many } = await compare(shape);
      // The quickest of each, because two cores do other things meanwhile.
      const [quick, slow] = [fastest(few), fastest(many)];
      const time = slow / quick;
      const nodes = median(many, 'nodes') / median(few, 'nodes');
      console.log(
        `${name}: 100 comments in ${quick.toFixed(0)} ms with ${median(few, 'nodes')} nodes, ` +
          `10,000 in ${slow.toFixed(0)} ms with ${median(many, 'nodes')} nodes; ` +
          `time × ${time.toFixed(2)}, nodes × ${nodes.toFixed(2)}`,
      );
      assert.ok(nodes <= 1.1, `${nodes.toFixed(2)} times as many nodes`);
      assert.ok(time <= 2.5, `${time.toFixed(2)} times as long`);
    });
  }
});

function fastest(opened: readonly Opened[]): number {
  return Math.min(...opened.map(({ milliseconds }) => milliseconds));
}

function median(opened: readonly Opened[], what: keyof Opened): number {
  const sorted = opened.map((one) => one[what]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
