import { findBrowsers } from './browsers.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

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
export async function launcherFor(engine) {
  const { path } = findBrowsers()[engine] ?? {};
  if (!path) throw new Error(`No ${engine} on this machine: install it, or choose another engine.`);
  if (engine === 'chromium') return chromium(path);
  if (engine === 'firefox') return firefox(path);
  return webkit(path);
}

async function chromium(executablePath) {
  const { playwrightLauncher } = await import('@web/test-runner-playwright');
  return playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
  });
}

async function firefox(executablePath) {
  const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
  return puppeteerLauncher({
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath, headless: true },
  });
}

async function webkit(binary) {
  const { webdriverLauncher } = await import('@web/test-runner-webdriver');
  const { port } = await startWebKitDriver();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  // Above one, the launcher puts tests into iframes, where it cannot send keys; it reads the
  // concurrency of the whole run, not its own.
  launcher.concurrency = 1;
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = (config, ...rest) => initialize({ ...config, concurrency: 1 }, ...rest);
  return launcher;
}
