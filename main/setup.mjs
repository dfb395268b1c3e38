// What a fresh machine needs before anything else can run, done step by step and said aloud. Plain JavaScript: it runs
// on whatever Node the machine has, before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
/** A line for whoever waits. */
export const say = (text) => console.error(`gemba: ${text}`);

/** The project's own Node 24. */
export const node24 = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** Runs a command in the project's folder; returns what went wrong, if anything. */
export function run(command, args, options = {}) {
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
