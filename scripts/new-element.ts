import { newElement } from './new-element/new-element.ts';

try {
  const root = new URL('../', import.meta.url);
  for (const path of newElement(root, process.argv[2] ?? '')) console.log(`wrote ${path}`);
  console.log('Next: add the tag to packages/embed/src/element-loaders.ts, then pnpm localize.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
