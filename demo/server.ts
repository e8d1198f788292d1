import { createPostgresSource } from '@stoa/backend-postgres';
import { isBackendError } from '@stoa/contract';
import { demoSeed } from './content/seed.ts';
import { createDemo } from './demo.ts';
import { settingsIn } from './settings.ts';

const NODE_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) !== NODE_MAJOR) {
  fail(`The demo runs on Node ${NODE_MAJOR}, not ${process.versions.node}: use "npm start".`);
}
try {
  await serve();
} catch (error) {
  if (isBackendError(error)) fail(error.message);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    fail('The port was taken meanwhile: stop what uses it, or set PORT to another.');
  }
  throw error;
}

async function serve(): Promise<void> {
  const { port, host, place } = settingsIn(process.env);
  const source = await createPostgresSource(place);
  if (await source.seed(demoSeed(new Date()))) console.log('Wrote the content of the demo.');
  const demo = await createDemo(source);
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= demo
      .close()
      .then(() => source.dispose())
      .then(() => process.exit(0));
  };
  // Ctrl+C reaches this process twice: from the terminal and from `npm start`.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  console.log(await demo.listen({ port, host }));
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
