import type { BrowserLauncher } from '@web/test-runner-core';
import { findBrowsers } from './browsers.ts';
import type { Engine } from './browsers.ts';
import { startWebKitDriver } from './webkit-driver.ts';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A test-runner launcher for `chromium`, `firefox` or `webkit`. */
export async function launcherFor(engine: Engine): Promise<BrowserLauncher> {
  const { path } = findBrowsers()[engine];
  if (!path) throw new Error(`No ${engine} on this machine: install it, or choose another engine.`);
  if (engine === 'chromium') return chromium(path);
  if (engine === 'firefox') return firefox(path);
  return webkit(path);
}

async function chromium(executablePath: string): Promise<BrowserLauncher> {
  const { playwrightLauncher } = await import('@web/test-runner-playwright');
  return playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
  });
}

async function firefox(executablePath: string): Promise<BrowserLauncher> {
  const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
  return puppeteerLauncher({
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath, headless: true },
  });
}

// WebKitGTK's own option is not among the types of WebdriverIO.
function webkitCapabilities(binary: string): WebdriverIO.Capabilities {
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  return { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, ...options };
}

async function webkit(binary: string): Promise<BrowserLauncher> {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const { port } = await startWebKitDriver();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: webkitCapabilities(binary),
  });
  // Above one, the launcher puts tests into iframes, where it cannot send keys; it reads the
  // concurrency of the whole run, not its own.
  Object.assign(launcher, { concurrency: 1 });
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config) => initialize({ ...config, concurrency: 1 });
  // Its types were written without exactOptionalPropertyTypes.
  return launcher as BrowserLauncher;
}
