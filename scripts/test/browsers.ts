import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Where an engine is, or why it cannot run. */
export interface Browser {
  readonly path?: string;
  readonly reason?: string;
}

const ENGINES: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

const PACKAGES: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const HEADLESS_SHELL = 'chromium-headless-shell';
const INSTALL = ['install', '-y', '-qq', '--no-install-recommends'];

/** Asked anew each time: an engine may have been installed since. */
const CANDIDATES: Readonly<Record<Engine, () => readonly (string | undefined)[]>> = {
  chromium: () => [
    process.env['CHROMIUM_PATH'],
    ...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: () => [
    process.env['FIREFOX_PATH'],
    ...onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  webkit: () =>
    ['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((machine) => [
      `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`,
      `/usr/lib/${machine}/webkit2gtk-4.0/MiniBrowser`,
    ]),
};

/** The engines on this machine. */
export function findBrowsers(): Record<Engine, Browser> {
  return {
    chromium: findBrowser('chromium'),
    firefox: findBrowser('firefox'),
    webkit: findBrowser('webkit'),
  };
}

function findBrowser(engine: Engine): Browser {
  const path = CANDIDATES[engine]().find((candidate) => candidate && existsSync(candidate));
  if (!path) return { reason: `${engine} is not installed` };
  if (engine !== 'webkit') return { path };
  if (onPath('WebKitWebDriver').length === 0) return { reason: 'WebKitWebDriver is not installed' };
  if (!process.env['DISPLAY'] && onPath('Xvfb').length === 0)
    return { reason: 'Xvfb is not installed' };
  return { path };
}

/** Chromium's engine without the browser around it, where it is installed. */
export function findHeadlessShell(): string | undefined {
  return onPath(HEADLESS_SHELL, 'chrome-headless-shell')[0];
}

/** Installs missing engines with apt where that is possible, on Debian as root. */
export function installBrowsers(log: (line: string) => void): void {
  if (process.getuid?.() !== 0 || onPath('apt-get').length === 0) return;
  const missing = ENGINES.filter((engine) => !findBrowser(engine).path);
  const packages = missing.flatMap((engine) => PACKAGES[engine]);
  // Who has Chromium can do without, and need not wait for a network in each run.
  const lacksShell = !findHeadlessShell() && (missing.includes('chromium') || process.env['CI']);
  const shell = lacksShell ? [HEADLESS_SHELL] : [];
  if (packages.length + shell.length === 0) return;
  log(`Installing ${[...packages, ...shell].join(', ')} with apt …`);
  const installed =
    apt(log, 'update', '-qq') &&
    (packages.length === 0 || apt(log, ...INSTALL, ...packages, 'fonts-dejavu-core'));
  // Not every Debian has it, and what it is for can do without.
  if (installed && shell.length > 0) apt(log, ...INSTALL, ...shell);
}

function apt(log: (line: string) => void, ...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
  if (status !== 0) log(`apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`);
  return status === 0;
}

/** The version an engine tells of itself. */
export function versionOf(engine: Engine, path: string): string {
  if (engine === 'webkit') return 'WebKitGTK';
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return `${engine} (tells no version)`;
  }
}

function onPath(...names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
