import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Fixture, startFixture } from '../../renderer/dev/serve.ts';
import { findChromium, launch } from './chromium.ts';
import { builtInterface } from './interface.ts';

/** A browser and a fixture of one test file; there once its first test runs. */
export interface Session {
  readonly browser: Browser;
  readonly fixture: Fixture;
}

const found = findChromium();
if (found === undefined) console.log('skipped: no Chromium, Chrome or Edge is installed (set CHROMIUM to its path)');

/** True where no browser is installed: the tests then skip. */
export const noBrowser = found === undefined;

/** One browser and one fixture for all tests of a file; each test finds the fixture in its normal state. */
export function fixtureSession(): Session {
  let browser: Browser | undefined;
  let fixture: Fixture | undefined;
  beforeAll(async () => {
    const root = builtInterface();
    [browser, fixture] = await Promise.all([launch(found ?? ''), root.then((built) => startFixture({ root: built }))]);
  }, 60_000);
  beforeEach(() => fixture?.core.set('normal'));
  afterAll(async () => {
    await browser?.close();
    await fixture?.close();
  });
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('no browser is installed');
    return part;
  };
  return {
    get browser() {
      return there(browser);
    },
    get fixture() {
      return there(fixture);
    },
  };
}
