import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';

const CDN = resolve(import.meta.dirname, '../dist/cdn');
const THREAD = '<stoa-discussion-thread subject="page:/start"></stoa-discussion-thread>';
const MODULE = '<script type="module" src="/stoa.js" data-backend="memory"></script>';
const CLASSIC = '<script src="/stoa.iife.js" data-backend="memory"></script>';
const EMPTY_THREAD = 'No one has written here yet';

/** A second copy of Lit's policy, as another library's bundle creates it. */
const SECOND_LIT = `<script>trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });</script>`;

interface Visit {
  /** What the page shows once the thread has loaded. */
  readonly shown: boolean;
  readonly scripts: readonly string[];
  readonly errors: readonly string[];
}

describe('a page with one script tag', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  /** Opens a page with this markup and waits until its empty thread invites to write. */
  async function visit(head: string, body: string, policy?: string): Promise<Visit> {
    const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
    const page = `<!doctype html><html lang="en"><title>Page</title>${meta}${head}<body>${body}`;
    const served = await serveFolder(CDN, { '/': page });
    const context = await browser.newContext();
    try {
      const tab = await context.newPage();
      const [scripts, errors]: [string[], string[]] = [[], []];
      tab.on('request', (request) => scripts.push(new URL(request.url()).pathname));
      tab.on('pageerror', (error) => errors.push(error.message));
      tab.on('console', (message) => {
        const ours = !message.location().url.endsWith('/favicon.ico');
        if (message.type() === 'error' && ours) errors.push(message.text());
      });
      await tab.goto(served.origin);
      const invitation = tab.getByText(EMPTY_THREAD);
      const shown = await invitation.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      return { shown, scripts, errors };
    } finally {
      await context.close();
      await served.close();
    }
  }

  it('works without a server, as a module', async () => {
    const { shown, errors } = await visit(MODULE, THREAD);
    assert.deepEqual({ shown, errors }, { shown: true, errors: [] });
  });

  it('works with a <stoa-backend> as well, as a module and as a classic script', async () => {
    const backend = '<stoa-backend type="memory"></stoa-backend>';
    for (const script of [MODULE, CLASSIC]) {
      const head = script.replace(' data-backend="memory"', '');
      const { shown, errors } = await visit(head, backend + THREAD);
      assert.deepEqual([shown, errors], [true, []], script);
    }
  });

  it('works without a server, as a classic script in the head', async () => {
    const { shown, errors } = await visit(CLASSIC, THREAD);
    assert.deepEqual({ shown, errors }, { shown: true, errors: [] });
  });

  it('serves a <stoa-backend> on the page, as a module and as a classic script', async () => {
    for (const tag of [MODULE, CLASSIC]) {
      const bare = tag.replace(/ data-backend="[^"]*"/, '');
      const { shown, errors } = await visit(
        bare,
        `<stoa-backend type="memory"></stoa-backend>${THREAD}`,
      );
      assert.deepEqual({ tag, shown, errors }, { tag, shown: true, errors: [] });
    }
  });

  it('loads only what the page holds', async () => {
    const { scripts } = await visit(MODULE, THREAD);
    assert.ok(scripts.some((path) => path.includes('discussion-thread')));
    for (const absent of ['offer-feedback', 'campaign-banner', 'blog-roll', 'markdown', 'pl-']) {
      assert.equal(
        scripts.find((path) => path.includes(`/chunks/${absent}`)),
        undefined,
      );
    }
  });

  it('leaves an AMD loader on the page alone', async () => {
    const loader = `<script>
      globalThis.define = () => { throw new Error('AMD define was called'); };
      globalThis.define.amd = {};
    </script>`;
    const { shown, errors } = await visit(loader + CLASSIC, THREAD);
    assert.deepEqual({ shown, errors }, { shown: true, errors: [] });
  });

  it('ignores the <base> of the page', async () => {
    const { shown, errors } = await visit(MODULE + '<base href="/elsewhere/">', THREAD);
    assert.deepEqual({ shown, errors }, { shown: true, errors: [] });
  });

  describe('under a content security policy', () => {
    const STRICT = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'";

    it('needs neither inline styles nor inline scripts', async () => {
      const { shown, errors } = await visit(MODULE, THREAD, STRICT);
      assert.deepEqual({ shown, errors }, { shown: true, errors: [] });
    });

    it('runs where Trusted Types are required and its policy is allowed', async () => {
      const policy = `${STRICT}; require-trusted-types-for 'script'; trusted-types stoa-lit`;
      const { shown, errors } = await visit(MODULE, THREAD, policy);
      assert.deepEqual({ shown, errors }, { shown: true, errors: [] });
    });

    it('runs beside a second Lit, each with the policy of its name', async () => {
      const policy = "require-trusted-types-for 'script'; trusted-types lit-html stoa-lit";
      const { shown, errors } = await visit(SECOND_LIT + MODULE, THREAD, policy);
      assert.deepEqual({ shown, errors }, { shown: true, errors: [] });
    });

    it('goes without a policy where the page allows none and requires none', async () => {
      const { shown } = await visit(MODULE, THREAD, "trusted-types 'none'");
      assert.equal(shown, true);
    });
  });

  describe('with hashes from integrity.json', () => {
    const importMap = (hashes: Readonly<Record<string, string>>) => {
      const integrity = Object.fromEntries(
        Object.entries(hashes).map(([file, hash]) => [`/${file}`, hash]),
      );
      return `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
    };
    let hashes: Record<string, string>;
    before(async () => {
      const text = await readFile(join(CDN, 'integrity.json'), 'utf8');
      hashes = JSON.parse(text) as Record<string, string>;
    });

    it('loads every file', async () => {
      const { shown, errors } = await visit(importMap(hashes) + MODULE, THREAD);
      assert.deepEqual({ shown, errors }, { shown: true, errors: [] });
    });

    it('loads the classic script', async () => {
      const tag = CLASSIC.replace('src=', `integrity="${hashes['stoa.iife.js']}" src=`);
      assert.equal((await visit(tag, THREAD)).shown, true);
    });
  });
});

describe('the room that a page keeps for a campaign', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  /** How high the banner is on two pages of a day, before and after its script has come. */
  async function heights(head: string): Promise<readonly [number, number][]> {
    const page = `<!doctype html><html lang="en"><title>Page</title>${head}
      <link rel="stylesheet" href="/stoa.css"><body><stoa-campaign-banner></stoa-campaign-banner>`;
    const served = await serveFolder(CDN, { '/': page });
    const tab = await browser.newPage();
    try {
      const visits: [number, number][] = [];
      for (let visit = 0; visit < 2; visit += 1) {
        await tab.goto(served.origin);
        const banner = tab.locator('stoa-campaign-banner');
        const height = () => banner.evaluate((element: HTMLElement) => element.offsetHeight);
        const before = await height();
        await tab.evaluate(() => {
          const script = document.createElement('script');
          script.src = '/stoa.iife.js';
          script.dataset['backend'] = 'memory';
          document.head.append(script);
        });
        await tab.waitForFunction(() => localStorage.getItem('stoa-campaign-room'));
        await tab.evaluate(() => customElements.whenDefined('stoa-campaign-banner'));
        visits.push([before, await height()]);
      }
      return visits;
    } finally {
      await tab.close();
      await served.close();
    }
  }

  it('is empty on a day without a campaign', async () => {
    const [first, second] = await heights('');
    assert.deepEqual(first, [64, 64]);
    assert.deepEqual(second, first);
  });

  it('is none from the second page on where `room.js` stands in the head', async () => {
    const [first, second] = await heights('<script src="/room.js"></script>');
    assert.deepEqual(first, [64, 64]);
    assert.deepEqual(second, [0, 0]);
  });
});

describe('the source maps', () => {
  for (const file of ['stoa.js', 'stoa.iife.js']) {
    it(`of ${file} reach the TypeScript sources`, async () => {
      const map = JSON.parse(await readFile(join(CDN, `${file}.map`), 'utf8')) as {
        sources: readonly string[];
        sourcesContent: readonly (string | null)[];
      };
      const ours = map.sources.filter((source) => source.includes('packages/'));
      assert.ok(ours.length > 0);
      for (const source of ours) assert.match(source, /\/src\/.*\.ts$/);
      const boot = map.sources.findIndex((source) => source.endsWith('/embed/src/boot.ts'));
      assert.match(map.sourcesContent[boot] ?? '', /import \{ autoloader \}/);
    });
  }
});
