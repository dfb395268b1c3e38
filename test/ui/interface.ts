/** Builds the operator interface once for all tests that drive it, and offers an operator's moves on it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/**
 * The folder of the interface, built from the present sources. Test files that run side by side may all call it: each
 * builds into a folder of its own, the first to finish gives its folder the name that the others then find.
 */
export async function builtInterface(): Promise<string> {
  const sources = join(root, 'renderer');
  const hash = createHash('sha256');
  for (const path of filesBelow(sources)) {
    if (!path.startsWith(join(sources, 'dev'))) hash.update(path.slice(sources.length)).update(readFileSync(path));
  }
  const cache = join(root, 'node_modules/.cache');
  const folder = join(cache, `gemba-interface-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const mine = `${folder}.${process.pid}`;
  await build({ configFile: join(sources, 'vite.config.ts'), build: { outDir: mine }, logLevel: 'error' });
  try {
    renameSync(mine, folder);
  } catch {
    // Another test was faster; its build is the same.
    rmSync(mine, { recursive: true, force: true });
  }
  return folder;
}

export interface Opening {
  readonly theme?: 'light' | 'dark' | 'contrast' | undefined;
  readonly language?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Play back state, such as a cookie, of an earlier context. */
  readonly context?: BrowserContext | undefined;
}

/** An open interface, with what went wrong in it since: errors in the console, and requests that left the machine. */
export interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly strayRequests: string[];
  readonly close: () => Promise<void>;
}

/** Opens the interface in a fresh context and waits until the clock of the plant ticks. */
export async function openInterface(browser: Browser, url: string, opening: Opening = {}): Promise<Opened> {
  const { theme = 'light', language = 'en', width = 1280, height = 800 } = opening;
  const context = opening.context ?? (await browser.newContext({ viewport: { width, height }, locale: 'en-GB' }));
  await context.addInitScript(`
    localStorage.setItem('gemba.theme', '${theme}');
    localStorage.setItem('gemba.language', '${language}');
  `);
  const page = await context.newPage();
  const errors: string[] = [];
  const strayRequests: string[] = [];
  const home = new URL(url).host;
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && host !== home) strayRequests.push(request.url());
  });
  await page.goto(url);
  await page.locator('.status-clock time').waitFor();
  return { page, errors, strayRequests, close: () => context.close() };
}

/** Types a question and presses Enter; does not wait for the answer. */
export async function ask(page: Page, question: string): Promise<void> {
  const before = await page.locator('.turn').count();
  await page.locator('.ask textarea').fill(question);
  await page.locator('.ask textarea').press('Enter');
  await page.locator('.turn').nth(before).waitFor();
}

/** Asks, waits until the answer is whole, and gives its card. */
export async function answerTo(page: Page, question: string) {
  await ask(page, question);
  const turn = page.locator('.turn').last();
  await page.locator('.turn:last-of-type[data-state="answered"]').waitFor({ timeout: 60_000 });
  return turn;
}

/** The text that a person sees there, with plain spaces. */
export async function words(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden from view is not meant
  const text = await place.innerText();
  return text.replaceAll('\u00a0', ' ');
}

/** A small window, a tablet on its side and upright, a small and a usual laptop and that at 200 %, a screen of a control room. */
const SIZES = [
  [683, 384],
  [1024, 640],
  [1024, 700],
  [800, 1280],
  [1366, 768],
  [1920, 1080],
  [1280, 800],
] as const;

/** What does not fit, at every size that a screen may have: what runs over the edge, and what a glove cannot hit. */
export async function misfits(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    // What is taller is scrolled away, bars and all, as soon as something is brought into view.
    const [wide, high] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
    );
    if (wide !== width || high !== height) found.push(`the page is ${wide} × ${high} at ${width} × ${height}`);
    const over = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll('.chip, .figure, .row-button')].flatMap((one) =>
      one.parentElement.getBoundingClientRect().right + 1 < one.getBoundingClientRect().right ? [one.className + ' runs over'] : [])`);
    found.push(...over);
    found.push(...(await tooSmall(page)).map((one) => `${one} at ${width} × ${height}`));
  }
  return found;
}

/** Buttons, entries and choices that a glove cannot hit. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator('button:visible, input:visible, select:visible, textarea:visible').evaluateAll((targets) =>
    targets.flatMap((target) => {
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      // A fact beside a figure is as tall as its line; the figure itself leads to the same place. The chevron's row opens too.
      const excepted = target.matches('.fact, .chevron, .skip, .hidden, [type=radio]');
      if (width === 0 && height === 0) return []; // went out of sight since the list was made
      return (width < 47.5 || height < 47.5) && !excepted ? [`${target.className} ${width} × ${height}`] : [];
    }),
  );
}
