import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';
import { buildStorybook } from './stories/build.ts';
import { Visitor } from './stories/visit.ts';
import type { Story } from './stories/visit.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    screenshots: { type: 'string' },
    only: { type: 'string', default: '' },
    pages: { type: 'string', default: '3' },
  },
});

const folder = await buildStorybook();
const stories = await storiesIn(folder);
if (options.screenshots) await mkdir(options.screenshots, { recursive: true });
const failed = await visitAll(stories);
const count = { passed: stories.length - failed.length, failed: failed.length, skipped: 0 };
if (options.json) await writeFile(options.json, JSON.stringify(count));
console.log(`${count.passed} of ${stories.length} stories are as they should be.`);
if (failed.length > 0 || stories.length === 0) process.exitCode = 1;

async function storiesIn(built: string): Promise<Story[]> {
  const index = JSON.parse(await readFile(join(built, 'index.json'), 'utf8')) as {
    entries: Record<string, Story & { type: string }>;
  };
  return Object.values(index.entries).filter(
    ({ id, type }) => type === 'story' && id.includes(options.only),
  );
}

async function visitAll(all: readonly Story[]): Promise<Story[]> {
  const wrong: Story[] = [];
  const waiting = [...all];
  const [browser, served] = await Promise.all([launchChromium(), serveFolder(folder)]);
  const visitNext = async (): Promise<void> => {
    const visitor = new Visitor(browser, served.origin);
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      const problems = await visitor.visit(story, options.screenshots);
      if (problems.length === 0) continue;
      wrong.push(story);
      console.error(`✗ ${story.title}: ${story.name} (${story.id})`);
      for (const problem of problems) console.error(`    ${problem}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: Number(options.pages) }, visitNext));
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
  return wrong;
}
