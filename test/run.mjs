// `npm test`: installs what the tests need on a fresh machine, builds the interface, checks, and runs every test.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ensurePackages, ensureRenderer, node24, root } from '../main/setup.mjs';
import { ensureBrowser, ensureDebianPackages } from './machine.mjs';

try {
  ensurePackages();
  const chromium = ensureBrowser();
  ensureDebianPackages(
    ['mosquitto', 'python3-pymodbus', 'python3-serial-asyncio'],
    'real peers for the protocol tests',
  );
  ensureDebianPackages(['espeak-ng'], 'a voice for the test that speaks into the microphone');
  ensureRenderer();
  const env = {
    ...process.env,
    CHROMIUM: chromium,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  };
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(node24, [vitest, 'run', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env });
  process.exit(status ?? 1);
} catch (error) {
  console.error(`gemba: ${error.message}`);
  process.exit(1);
}
