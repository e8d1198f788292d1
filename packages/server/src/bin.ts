#!/usr/bin/env node
import { readConfig } from './command/config.ts';
import { openStore } from './command/open-store.ts';
import { serve } from './command/serve.ts';
import { StartProblem } from './command/start-problem.ts';

try {
  const config = readConfig(process.env);
  await serve(config, await openStore(config.store, config.writing));
} catch (error) {
  process.stderr.write(`${error instanceof StartProblem ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
