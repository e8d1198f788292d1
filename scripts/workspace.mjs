import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs under the Node of the machine, before anything is installed: built-in modules only.

const OLDEST_NODE = [20, 19];
const NODE_MAJOR = 24;
const PNPM = 'pnpm@12.21.0';

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

const INSTALLED = at('node_modules', '.stoa-installed');
const BUILT = at('dist', '.stoa-built');
const BUNDLES = ['stoa.js', 'stoa.iife.js', 'stoa.css', 'integrity.json'];
const PACKAGES = ['packages/embed', 'packages/server'];

/** Ends the process with one sentence that says what to do. */
export function stop(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

/** Ends the process where the machine's Node is too old. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Stoa needs Node ${OLDEST_NODE.join('.')} or later, and this is ${process.versions.node}: ` +
      'install a newer one from https://nodejs.org and run the command again.',
  );
}

/** The Node that everything runs on, from the npm package `node`. */
export function node24() {
  return at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Our environment with the tools of the workspace first. */
export function environment() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [at('node_modules', '.bin'), process.env[key]].filter(Boolean).join(delimiter);
  return { ...process.env, [key]: path };
}

/** Installs the dependencies, unless those that the manifests ask for are there. */
export async function ensureInstalled({ log }) {
  const wanted = fingerprint(manifests());
  if (stampOf(INSTALLED) !== wanted || !existsSync(node24())) {
    log('Installing the dependencies (a minute at first)…');
    rmSync(INSTALLED, { force: true });
    await run('npx', [
      '--yes',
      PNPM,
      'install',
      '--frozen-lockfile',
      '--config.confirm-modules-purge=false',
    ]);
    writeFileSync(INSTALLED, wanted);
  }
  const { stdout } = spawnSync(node24(), ['--version'], { encoding: 'utf8' });
  if (stdout?.startsWith(`v${NODE_MAJOR}.`)) return;
  stop(
    `Stoa runs on Node ${NODE_MAJOR} from the npm package "node", but found ` +
      `${stdout?.trim() || 'none'}: delete the folder node_modules and run the command again.`,
  );
}

/** Compiles the packages and bundles what pages load, unless the sources are those of last time. */
export async function ensureBuilt({ log }) {
  const wanted = fingerprint(sources());
  const complete = BUNDLES.every((name) => existsSync(at('dist', 'cdn', name)));
  if (complete && stampOf(BUILT) === wanted) return;
  rmSync(BUILT, { force: true });
  log('Compiling the packages…');
  await run('tsc', ['-b', ...PACKAGES]);
  log('Bundling what pages load…');
  await run('rollup', ['-c', '--silent']);
  writeFileSync(BUILT, wanted);
}

function manifests() {
  const ofWorkspace = filesUnder('', (name) => name === 'package.json');
  return [...ofWorkspace, at('pnpm-lock.yaml'), at('pnpm-workspace.yaml'), at('.npmrc')];
}

function sources() {
  const ofPackages = filesUnder(
    'packages',
    (name) => /(\.ts|\.css|^(package|tsconfig)\.json)$/.test(name) && !/\.test\.ts$/.test(name),
  );
  const ofBundling = filesUnder('scripts/bundle', () => true);
  return [
    ...ofPackages,
    ...ofBundling,
    ...manifests(),
    at('tsconfig.json'),
    at('rollup.config.mjs'),
  ];
}

function filesUnder(folder, wanted) {
  const files = [];
  for (const entry of readdirSync(at(folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && wanted(entry.name)) files.push(at(path));
    if (entry.isDirectory() && !/^(node_modules|dist|\..+)$/.test(entry.name)) {
      files.push(...filesUnder(path, wanted));
    }
  }
  return files;
}

function fingerprint(files) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of [...files].sort()) {
    hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function stampOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Resolves when the command has ended well; else ends this process with its exit code. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(),
      stdio: 'inherit',
      // On Windows the tools are .cmd files.
      shell: process.platform === 'win32',
    });
    const line = [command, ...args].join(' ');
    child.once('error', (error) => stop(`"${line}" did not start: ${error.message}`));
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else stop(`"${line}" failed; what it printed above says why.`, signal ? 1 : code);
    });
  });
}
