/** Finds an installed Chromium, Chrome or Edge for the tests that drive the interface. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { installedBrowser } from '../../src/cli/browser.ts';

/** The path of a browser: an installed one, else Playwright's own download; or undefined. */
export function findChromium(): string | undefined {
  return installedBrowser() ?? playwrightsOwn();
}

function playwrightsOwn(): string | undefined {
  try {
    const own = chromium.executablePath();
    return existsSync(own) ? own : undefined;
  } catch {
    return undefined;
  }
}

/** Starts a headless browser that reaches nothing but this machine. */
export function launch(executablePath: string, extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...extra,
    ],
  });
}
