/**
 * The main job on the real thing: `gemba serve --demo` in a process of its own, its simulator, broker, historian, manuals
 * and copilot, and a real Chromium in front. Nothing is faked; only the data folder is new.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch } from '../ui/chromium.ts';

const data = mkdtempSync(join(tmpdir(), 'gemba-e2e-'));
const chromium = findChromium();
if (!chromium) console.log('skipped: no Chromium, Chrome or Edge on this machine');

/** Starts the program and waits for the address that it prints. */
function start(): Promise<{ readonly program: ChildProcess; readonly url: string }> {
  const program = spawn(process.execPath, [
    resolve(import.meta.dirname, '../../src/gemba.mjs'),
    'serve',
    '--demo',
    '--data',
    data,
  ]);
  return new Promise((done, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const url = said.match(/http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/)?.[0];
      if (url) done({ program, url });
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

describe.skipIf(!chromium)('the main job', () => {
  let program: ChildProcess;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    const started = await start();
    program = started.program;
    browser = await launch(chromium ?? '');
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(started.url);
  });
  afterAll(async () => {
    await browser?.close();
    const ended = new Promise((done) => program?.on('exit', done));
    program?.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  });

  /** Asks, waits until the answer is whole, and gives its card. */
  async function ask(question: string): Promise<Locator> {
    const box = page.getByPlaceholder('Ask about the plant');
    await box.fill(question);
    await box.press('Enter');
    const card = page.locator('.answer').last();
    await card.getByRole('button', { name: 'Copy' }).waitFor({ timeout: 30_000 });
    return card;
  }

  it('shows the plant live', async () => {
    await page.getByText('sources 1 of 1 live').waitFor({ timeout: 30_000 });
    await page.getByText('North works').first().waitFor();
  });

  it('says that all of it is invented, and the way to a plant of one’s own', async () => {
    await page.getByText('North works · demo').waitFor();
    await page.getByText('its machines, values and manuals are invented').waitFor();
    await page.locator('.setup').getByRole('button', { name: 'Add documents …' }).click();
    const search = page.getByPlaceholder('Search the documents');
    await search.fill('how long to wait before the covers');
    await search.press('Enter');
    const marked = page.locator('.snippet mark');
    await marked.first().waitFor();
    const found = async () => (await marked.allTextContents()).map((word) => word.toLowerCase());
    // The manual that says it may be read just now; what was found follows.
    await expect.poll(found, { timeout: 60_000 }).toContain('wait');
    expect(await found()).not.toContain('the'); // in every text, and within other words
    await search.fill('');
    await search.press('Enter');
    await page.locator('.setup').getByRole('button', { name: 'Connect your plant …' }).click();
    await page.locator('.connect').getByRole('button', { name: 'Close' }).first().click();
  });

  it('answers with a number that leads to its source', async () => {
    const card = await ask('What is the bearing temperature of P-101?');
    const number = card.locator('.number').first();
    expect(await number.textContent()).toMatch(/\d.*°C/);
    await number.click();
    const source = page.getByRole('region', { name: /P-101\.bearing_temp/ });
    await source.waitFor();
    expect(await source.textContent()).toMatch(/good/);
    await source.getByRole('img').waitFor();
  });

  it('opens the manual’s page at the passage', async () => {
    await expect
      .poll(async () => (await (await ask('What does F07 mean on VFD-102?')).textContent()) ?? '', {
        timeout: 120_000,
        interval: 3_000,
      })
      .toMatch(/heatsink/i);
    const card = page.locator('.answer').last();
    await card.getByRole('button', { name: /\.pdf/ }).first().click();
    const sheet = page.locator('.page-scroll');
    const mark = sheet.locator('.region').first();
    await mark.waitFor({ timeout: 30_000 });
    const [inside, marked] = [await sheet.boundingBox(), await mark.boundingBox()];
    expect(marked && inside && marked.y >= inside.y && marked.y < inside.y + inside.height).toBe(true);
  });

  it('declines to act on the plant', async () => {
    expect(await (await ask('Stop P-101')).textContent()).toMatch(/cannot operate|only read/i);
  });

  it('says what it does not know', async () => {
    expect(await (await ask('What is the discharge pressure of P-901?')).textContent()).toMatch(/P-901/);
  });

  it('loads nothing from elsewhere and breaks nothing', () => {
    const elsewhere = asked.filter((url) => !/^(http|ws):\/\/127\.0\.0\.1[:/]|^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
    expect(problems).toEqual([]);
  });
});
