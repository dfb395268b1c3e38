// `npm start`: everything a fresh machine needs, then the app: in Electron's window where its binary is installed, else
// the same interface on loopback in a browser's app mode.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, ensurePackages, ensureRenderer, node24, root } from './setup.mjs';

/** Electron's binary, if it was ever fetched or is given by ELECTRON_OVERRIDE_DIST_PATH. */
function electronBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const name = existsSync(join(folder, 'path.txt'))
    ? readFileSync(join(folder, 'path.txt'), 'utf8').trim()
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(binary) ? binary : undefined;
}

try {
  ensurePackages();
  ensureRenderer();
  const electron = process.env.GEMBA_SHELL === 'browser' ? undefined : electronBinary();
  if (electron) compile();
  else
    console.error(
      'gemba: Electron is not installed on this machine: showing the same interface in a browser (to fetch it: npx install-electron)',
    );
  const args = electron ? [join(root, 'dist', 'main', 'main.js')] : [join(root, 'src', 'cli.ts'), 'serve', '--open'];
  const { environment } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')); // as in src/gemba.mjs
  const child = spawn(electron ?? node24, [...args, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...environment, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'gemba'), ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
} catch (error) {
  console.error(`gemba: ${error.message}`);
  process.exit(1);
}
