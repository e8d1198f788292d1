import { findBrowsers, installBrowsers, versionOf } from './browsers.ts';
import { add, closingLine, countOfMissing, NOTHING } from './count.ts';
import type { Count } from './count.ts';
import { LANES } from './lanes.ts';
import type { Lane } from './lanes.ts';

const REQUIRED_MAJOR = 24;

interface Outcome {
  readonly name: string;
  readonly count: Count;
  readonly seconds: number;
  readonly notRun?: string;
}

if (Number(process.versions.node.split('.')[0]) < REQUIRED_MAJOR) {
  console.error(
    `Tests run on Node ${REQUIRED_MAJOR}, not ${process.versions.node}: use "npm test".`,
  );
  process.exit(1);
}

const only = process.argv.slice(2);
const lanes = LANES.filter(({ name }) => only.length === 0 || only.includes(name));
if (lanes.length === 0) {
  console.error(`No such part. There are: ${LANES.map(({ name }) => `"${name}"`).join(', ')}.`);
  process.exit(1);
}

if (lanes.some(({ engine }) => engine)) installBrowsers(console.log);
const browsers = findBrowsers();
const outcomes: Outcome[] = [];
for (const lane of lanes) outcomes.push(await take(lane));
summarise(outcomes);

async function take({ name, engine, run }: Lane): Promise<Outcome> {
  const reason = engine && browsers[engine].reason;
  if (reason) return { name, seconds: 0, notRun: reason, count: countOfMissing(process.env['CI']) };
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  const count = await run();
  return { name, count, seconds: (performance.now() - started) / 1000 };
}

function summarise(all: readonly Outcome[]): void {
  console.log('\nSummary');
  for (const { name, count, seconds, notRun } of all) {
    const told = notRun ? `not run: ${notRun}` : closingLine(count);
    console.log(`  ${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  ${told}`);
  }
  for (const engine of new Set(lanes.flatMap((lane) => lane.engine ?? []))) {
    const { path } = browsers[engine];
    if (path) console.log(`  ${engine}: ${versionOf(engine, path)}`);
  }
  const total = all.reduce((sum, { count }) => add(sum, count), NOTHING);
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${closingLine(total)}`);
}
