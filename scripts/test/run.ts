import { findBrowsers, findHeadlessShell, installBrowsers, versionOf } from './browsers.ts';
import { add, closingLine, countOfMissing, NOTHING } from './count.ts';
import type { Count } from './count.ts';
import { quietly, run as aloud } from './command.ts';
import type { Run } from './command.ts';
import { STEPS } from './lanes.ts';
import type { Lane, Line } from './lanes.ts';

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
const chosen = ({ name }: Lane): boolean => only.length === 0 || only.includes(name);
const steps = STEPS.map((step) =>
  step.map((line) => [line].flat().filter(chosen)).filter(({ length }) => length > 0),
);
const lanes = steps.flat(2);
if (lanes.length === 0) {
  const names = STEPS.flat(2).map(({ name }) => `"${name}"`);
  console.error(`No such part. There are: ${names.join(', ')}.`);
  process.exit(1);
}

if (lanes.some(({ engine }) => engine)) installBrowsers(console.log);
const browsers = findBrowsers();
/** A browser that was asked for is used throughout. */
const shell = process.env['CHROMIUM_PATH'] ? undefined : findHeadlessShell();
const outcomes: Outcome[] = [];
for (const step of steps) outcomes.push(...(await take(step)));
summarise(outcomes);

async function take(step: readonly Line[]): Promise<Outcome[]> {
  const alone = step.length === 1;
  const outcomes = await Promise.all(
    step.map(async (line) => {
      const outcomes: Outcome[] = [];
      for (const lane of line) outcomes.push(await (alone ? aloudOf(lane) : quietlyOf(lane)));
      return outcomes;
    }),
  );
  return outcomes.flat();
}

function aloudOf(lane: Lane): Promise<Outcome> {
  console.log(`\n▸ ${lane.name}`);
  return outcomeOf(lane, aloud);
}

/** Told as a whole, because others print meanwhile. */
async function quietlyOf(lane: Lane): Promise<Outcome> {
  const { run, told } = quietly();
  const outcome = await outcomeOf(lane, run);
  console.log(`\n▸ ${lane.name}\n${told().trim()}`);
  return outcome;
}

async function outcomeOf({ name, engine, inShell, run }: Lane, how: Run): Promise<Outcome> {
  const reason = engine && browsers[engine].reason;
  if (reason) return { name, seconds: 0, notRun: reason, count: countOfMissing(process.env['CI']) };
  const started = performance.now();
  const count = await run(inShell && shell ? within(how, { CHROMIUM_PATH: shell }) : how);
  return { name, count, seconds: (performance.now() - started) / 1000 };
}

function within(run: Run, surroundings: Readonly<Record<string, string>>): Run {
  return (command, args, env) => run(command, args, { ...surroundings, ...env });
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
  const inShell = lanes.filter((lane) => lane.inShell).map(({ name }) => name);
  if (shell && inShell.length > 0) {
    const version = versionOf('chromium', shell);
    console.log(`  chromium's headless shell: ${version} for ${inShell.join(', ')}`);
  }
  const total = all.reduce((sum, { count }) => add(sum, count), NOTHING);
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${closingLine(total)}`);
}
