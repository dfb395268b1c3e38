import type { Browser } from 'playwright-core';
import { type Fixture, startFixture } from '../../renderer/dev/serve.ts';
import { findChromium, launch } from './chromium.ts';
import { builtInterface } from './interface.ts';

/** A browser and a fixture of one test file. */
export interface Session {
  readonly browser: Browser;
  readonly fixture: Fixture;
  readonly close: () => Promise<void>;
}

const found = findChromium();
if (found === undefined) console.log('skipped: no Chromium, Chrome or Edge is installed (set CHROMIUM to its path)');

/** True where no browser is installed: the tests then skip. */
export const noBrowser = found === undefined;

export async function startSession(): Promise<Session> {
  if (found === undefined) throw new Error('no browser is installed');
  const [browser, fixture] = await Promise.all([
    launch(found),
    builtInterface().then((root) => startFixture({ root })),
  ]);
  return {
    browser,
    fixture,
    close: async () => {
      await browser.close();
      await fixture.close();
    },
  };
}
