// What the tests need of a machine beside the project's packages: a browser, peers to talk to.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root, run, say } from '../main/setup.mjs';

/** The browser that the tests will find. */
function findBrowser() {
  const ask = "import('./test/ui/chromium.ts').then(({ findChromium }) => console.log(findChromium() ?? ''))";
  return spawnSync(node24, ['-e', ask], { cwd: root, encoding: 'utf8' }).stdout.trim();
}

/** A Chromium for the browser tests: an installed one, else Playwright's download, else Debian's package. */
export function ensureBrowser() {
  let found = findBrowser();
  if (found) return found;
  say('no Chrome, Edge or Chromium found: trying Playwright’s download');
  run(node24, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  found = findBrowser();
  if (!found && ensureDebianPackages(['chromium'], 'a browser for the browser tests')) found = findBrowser();
  if (!found)
    throw new Error('no browser for the browser tests: install Chrome, Edge or Chromium, or name one in CHROMIUM');
  return found;
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
