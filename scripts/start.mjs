import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { ensureBuilt, ensureInstalled, ensureNode, node24, root, stop } from './workspace.mjs';

// Starts the demo: everything that can be wrong is looked at before the long work.
ensureNode();
const { HOST: host = '127.0.0.1', DATABASE_URL: databaseUrl } = process.env;
const port = portIn(process.env.PORT || '4173');
const dataDir = resolve(process.env.STOA_DATA_DIR || join(root, '.stoa', 'demo'));
if (!databaseUrl) requireWritable(dataDir);
await requireFree(port, host);

const log = (line) => console.log(line);
await ensureInstalled({ log });
await ensureBuilt({ log });
log('Starting the demo…');
serve();

function portIn(told) {
  if (/^\d{1,5}$/.test(told) && Number(told) <= 65_535) return Number(told);
  return stop(`PORT is "${told}": set it to a whole number from 1 to 65535, or leave it out.`);
}

function requireWritable(folder) {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    make(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch ({ code }) {
    stop(`The data directory ${folder} cannot be written (${code}): set STOA_DATA_DIR to another.`);
  }
}

/** Node's own recursive way does not come back where a folder cannot be made, as under /proc. */
function make(folder) {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
}

/** Listens for a moment, because nothing else tells whether a port may be used. */
function requireFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => {
      if (code === 'EADDRINUSE') {
        stop(`Port ${port} is taken: stop what uses it, or set PORT to another.`);
      }
      if (code === 'EACCES') {
        stop(`Port ${port} may not be used here: set PORT to one above 1023.`);
      }
      stop(`${host} is no address of this machine (${code}): correct HOST or leave it out.`);
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function serve() {
  const server = spawn(node24(), [join(root, 'demo', 'server.ts')], {
    cwd: root,
    // Without this process the channel closes, and the server with it.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PORT: String(port), HOST: host, STOA_DATA_DIR: dataDir },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  if (process.env.npm_lifecycle_event) onceOrphaned(() => server.kill('SIGTERM'));
  server.once('error', (error) => stop(`The server did not start: ${error.message}`));
  server.once('exit', (code, signal) => {
    process.exitCode = signal ? 1 : code;
  });
}

/** npm passes a signal on to a shell that keeps it: all that is left to see is that it is gone. */
function onceOrphaned(end) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}
