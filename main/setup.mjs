// What a fresh machine needs before anything else can run, done step by step and said aloud. Plain JavaScript: it runs
// on whatever Node the machine has, before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const say = (text) => console.error(`gemba: ${text}`);

/** The project's own Node 24. */
export const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options });
  if (error) return error.message;
  return status === 0 ? undefined : `exit code ${status}`;
}

/** `npm ci` when node_modules is missing or belongs to another lock file. */
export function ensurePackages() {
  const stamp = join(root, 'node_modules', '.gemba-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(node24)) return;
  say(
    existsSync(stamp)
      ? 'the lock file has changed: installing packages again'
      : 'installing packages (once, about a minute)',
  );
  const failed = run('npm', ['ci', '--loglevel=error']);
  if (failed) throw new Error(`installing packages failed (${failed}); see the lines above`);
  // The one install script that is needed: it links the Node binary for this system.
  run('npm', ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (!existsSync(node24))
    throw new Error(`Node 24 is missing at ${node24}: npm did not run the "node" package's install script`);
  writeFileSync(stamp, lock);
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

/** Builds the operator interface when its sources are newer than what was built. */
export function ensureRenderer() {
  const built = join(root, 'dist', 'renderer', 'index.html');
  const sources = Math.max(newest(join(root, 'renderer')), statSync(join(root, 'src', 'contract.ts')).mtimeMs);
  if (existsSync(built) && statSync(built).mtimeMs >= sources) return;
  say('building the operator interface (about ten seconds)');
  const failed = run(node24, [
    join('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--config',
    join('renderer', 'vite.config.ts'),
    '--logLevel',
    'warn',
  ]);
  if (failed) throw new Error(`building the interface failed (${failed}); see the lines above`);
}

/** Compiles src/ and main/ to dist/, file by file, for Electron. */
export function compile() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const failed = run(node24, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  if (failed) throw new Error(`compiling failed (${failed}); see the lines above`);
}

const BROWSERS = windows
  ? [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ]
  : [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/microsoft-edge',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];

/** An installed Chrome, Edge or Chromium; `CHROMIUM` in the environment wins. */
function findBrowser() {
  return [process.env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));
}

/** A Chromium for the browser tests: an installed one, else Playwright's download, else Debian's package. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  say('no Chrome, Edge or Chromium found: trying Playwright’s download');
  run(node24, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  ensureDebianPackages(['chromium'], 'a browser for the browser tests');
  const installed = findBrowser();
  if (!installed)
    throw new Error('no browser for the browser tests: install Chrome, Edge or Chromium, or name one in CHROMIUM');
  return installed;
}

/** Installs Debian packages where this is Debian and we may; says so and goes on where not. Returns whether they are there. */
export function ensureDebianPackages(packages, why) {
  const missing = packages.filter((name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0);
  if (!missing.length) return true;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    say(`not installed: ${missing.join(', ')} (${why}); tests that need it will be skipped`);
    return false;
  }
  say(`installing ${missing.join(', ')} with apt-get (${why})`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  let failed = install();
  if (failed) {
    run('apt-get', ['update', '-q'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    failed = install();
  }
  if (failed) say(`apt-get could not install ${missing.join(', ')} (${failed}); tests that need it will be skipped`);
  return !failed;
}
