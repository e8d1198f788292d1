import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const WITHOUT_GPU = {
  NO_AT_BRIDGE: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
};

/** Starts WebKitWebDriver, and Xvfb where there is no display; both end with this process. */
export async function startWebKitDriver(): Promise<{ port: number }> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...WITHOUT_GPU };
  const children: ChildProcess[] = [];
  process.once('exit', () => children.forEach((child) => child.kill()));
  if (!env['DISPLAY']) {
    const xvfb = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    children.push(xvfb);
    const [display] = (await once(xvfb.stdio[3] as Readable, 'data')) as [Buffer];
    env['DISPLAY'] = `:${String(display).trim()}`;
  }
  const port = await freePort();
  children.push(
    spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' }),
  );
  children.forEach((child) => child.unref());
  await answering(`http://127.0.0.1:${port}/status`);
  return { port };
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    try {
      await fetch(url);
      return;
    } catch {
      await delay(50);
    }
  }
  throw new Error('WebKitWebDriver did not answer within 10 s.');
}
