import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ensureInstalled, ensureNode, environment, node24, root } from './workspace.mjs';

ensureNode();
await ensureInstalled({ log: console.log });

const child = spawn(node24(), ['scripts/test/run.ts', ...process.argv.slice(2)], {
  cwd: root,
  env: environment(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  console.error(`The tests did not start: ${error.message}`);
  process.exitCode = 1;
});
child.once('exit', (code, signal) => {
  process.exitCode = code ?? 128 + constants.signals[signal];
});
