import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { newDataDirectory } from '@stoa/backend-postgres/testing';

const SERVER = fileURLToPath(new URL('../server.ts', import.meta.url));

/** The demo in a process of its own, over PGlite in a folder of its own. */
export class DemoProcess {
  #dataDir = '';
  #port = '0';
  #server: ChildProcess | undefined;

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Resolves when the address has been printed; starts on the same port and data as before. */
  async start(): Promise<void> {
    this.#dataDir ||= await newDataDirectory('demo');
    const { DATABASE_URL: _, ...env } = process.env;
    const server = spawn(process.execPath, [...process.execArgv, SERVER], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...env, HOST: '127.0.0.1', PORT: this.#port, STOA_DATA_DIR: this.#dataDir },
    });
    this.#server = server;
    for await (const line of createInterface(server.stdout)) {
      const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line);
      if (!address?.[1]) continue;
      this.#port = address[1];
      // Nobody reads on: what is printed must not stop the server.
      server.stdout.resume();
      return;
    }
    throw new Error('The demo ended before it printed its address.');
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }
}
