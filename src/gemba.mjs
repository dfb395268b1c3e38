#!/usr/bin/env node
// The `gemba` command: plain JavaScript that any Node can read, so that on a machine whose own Node is older it can hand
// over to the Node 24 that the project brings with it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cli = ['cli.ts', 'cli.js'].map((name) => join(here, name)).find(existsSync);

/** The project's own Node 24, or this one if it is new enough. */
function nodeBinary() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  } catch {
    // not installed: told below
  }
  return undefined;
}

const node = nodeBinary();
if (!node || !cli) {
  console.error(
    `gemba: needs Node 24 (this is ${process.version}); run "npm start" in the project once, it installs its own.`,
  );
  process.exit(1);
}
// Linux’s allocator keeps what pictures and documents took for good, unless it is told to give large pieces back
const { environment } = JSON.parse(readFileSync(join(here, '..', 'package.json'), 'utf8'));
// What Node made of a module is kept beside the packages: the next start takes a third of the time and 30 MB less
const NODE_COMPILE_CACHE = join(here, '..', 'node_modules', '.cache', 'gemba');
const env = { ...environment, NODE_COMPILE_CACHE, ...process.env };
const args = [cli, ...process.argv.slice(2)];
// Where one program can take another's place it does: waiting beside it would take 50 MB. An older Node waits, and so does Windows.
if (process.execve && process.platform !== 'win32') process.execve(node, [node, ...args], env);
const child = spawn(node, args, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
