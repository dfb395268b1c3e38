import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLiveCore } from '../core.ts';
import { Failure } from '../plant/failure.ts';
import { resource } from '../resources.ts';
import { serve as serveHandlers } from '../server.ts';
import { installedBrowser } from './browser.ts';
import type { Run } from './commands.ts';
import { say, wholeNumber } from './terminal.ts';

/** Taken where it is free, so that a page which is open finds Gemba again after a restart ("GEMB" on a telephone's keys). */
const USUAL_PORT = 4362;

/** Opens the address in app mode of an installed browser that can reach nothing but this machine. */
function openInBrowser(url: string): boolean {
  const browser = installedBrowser();
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!browser || !hasScreen) return false;
  const args = [
    `--app=${url}`,
    `--user-data-dir=${mkdtempSync(join(tmpdir(), 'gemba-browser-'))}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--no-first-run',
  ];
  spawn(browser, args, { stdio: 'ignore', detached: true }).unref();
  return true;
}

/** `gemba serve`: runs until it is stopped. Without a plant of one's own (or with --demo) it shows the demonstration plant. */
export const serve: Run = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      demo: { type: 'boolean' },
      open: { type: 'boolean' },
    },
  });
  const asked = values.port === undefined ? undefined : wholeNumber(values.port, '--port', { min: 0, max: 65535 });
  const started = performance.now();
  const renderer = resource(join('dist', 'renderer'));
  if (!existsSync(join(renderer, 'index.html')))
    throw new Failure(
      'unavailable',
      'the operator interface is not built yet: run "npm start" or "npm run build" once',
    );
  const core = await openLiveCore({
    ...(values.data !== undefined && { data: values.data }),
    ...(values.demo && { demo: true }),
  });
  const on = (port: number) => serveHandlers({ handlers: core.handlers, renderer, port });
  const server = await (asked === undefined ? on(USUAL_PORT).catch(() => on(0)) : on(asked)).catch(async (error) => {
    await core.close();
    throw error;
  });
  const opened = values.open === true && openInBrowser(server.url);
  say(
    `Gemba is up after ${((performance.now() - started) / 1000).toFixed(1)} s${core.demo ? ', with the demonstration plant' : ''}.`,
  );
  say(
    opened
      ? 'Opened in the browser. Ctrl+C stops it.'
      : `Open this address in a browser on this machine (it works once): ${server.url}`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  say('stopping …');
  await server.close();
  await core.close();
  return 0;
};
