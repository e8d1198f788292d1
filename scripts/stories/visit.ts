import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** One line of Storybook's index. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

interface Finished {
  readonly status: string;
  /** `null` when axe did not run. */
  readonly violations: readonly string[] | null;
}

/** What Storybook says on its channel when a story has rendered, played and been checked. */
interface FinishedEvent {
  readonly storyId: string;
  readonly status: string;
  readonly reporters: readonly {
    readonly type: string;
    readonly result: {
      readonly violations?: readonly {
        readonly id: string;
        readonly help: string;
        readonly nodes: readonly { readonly target: unknown }[];
      }[];
    };
  }[];
}

interface StorybookWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: {
    last(event: string): readonly [FinishedEvent] | undefined;
  };
}

const PATIENCE = 20_000;

/** A browser's profile in which stories are visited one after the other, its cache warm. */
export class Visitor {
  readonly #browser: Browser;
  readonly #origin: string;
  #page: Page | undefined;
  #problems: string[] = [];

  constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  /** Visits a story in a new document, and names everything wrong with it. */
  async visit(story: Story, screenshots: string | undefined): Promise<string[]> {
    const page = (this.#page ??= await this.#open());
    try {
      // The story before this one is at its end, and what it stored is gone.
      await page.goto('about:blank');
      await this.#forget(page);
      this.#problems = [];
      await page.goto(`${this.#origin}/iframe.html?id=${story.id}&viewMode=story`);
      this.#problems.push(...(await finish(page, story.id)));
      if (screenshots) {
        await page.screenshot({ path: join(screenshots, `${story.id}.png`), fullPage: true });
      }
      return this.#problems;
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  }

  async #open(): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width: 900, height: 700 },
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/Warsaw',
      serviceWorkers: 'block',
    });
    // A tab keeps this one from page to page.
    await context.addInitScript(() => {
      if (location.protocol === 'http:') sessionStorage.clear();
    });
    const page = await context.newPage();
    this.#listen(page);
    return page;
  }

  /** What an earlier story stored is not there for a later one. */
  async #forget(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: this.#origin,
      storageTypes: 'cookies,indexeddb,local_storage',
    });
    await session.detach();
  }

  #listen(page: Page): void {
    page.on('pageerror', (error) => this.#problems.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warning') {
        this.#problems.push(`console ${type}: ${brief(message.text())}`);
      }
    });
    page.on('request', (request) => {
      const url = request.url();
      const leaves = !url.startsWith(`${this.#origin}/`) && !/^(data|blob|about):/.test(url);
      if (leaves) this.#problems.push(`request to ${url}`);
    });
  }
}

/** Failed expectations bring the whole document along. */
function brief(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)} …` : text;
}

/** Waits until Storybook says that the story is finished, played and checked by axe. */
async function finish(page: Page, id: string): Promise<string[]> {
  const handle = await page.waitForFunction(finishedStory, id, { timeout: PATIENCE });
  const finished = await handle.jsonValue();
  if (!finished) return ['the story did not finish'];
  const { status, violations } = finished;
  const problems = violations === null ? ['axe did not run'] : violations.map((v) => `axe: ${v}`);
  if (status !== 'success') problems.push('the story threw, or what it expects did not appear');
  return problems;
}

/** Runs in the page: what Storybook's channel said about this story, once it is final. */
function finishedStory(id: string): Finished | null {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as StorybookWindow;
  if (channel?.last('storyMissing') ?? channel?.last('storyErrored')) {
    return { status: 'error', violations: [] };
  }
  const finished = channel?.last('storyFinished')?.[0];
  if (finished?.storyId !== id) return null;
  const report = finished.reporters.find(({ type }) => type === 'a11y');
  const violations = report?.result.violations?.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id} at ${JSON.stringify(node.target)}: ${rule.help}`),
  );
  return { status: finished.status, violations: violations ?? null };
}
