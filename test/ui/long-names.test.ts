/** Names longer than anybody would wish, and more alarms than anybody can read: nothing is pushed out of sight by them. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../src/plant/alarm.ts';
import { realScreens } from './real-core.ts';
import { noBrowser } from './session.ts';

const ID = 'CONV-LINE4-INFEED-ACCUMULATION-TABLE-DRIVE-0007-B';
const NAME = 'Infeed accumulation table drive, second motor from the left behind the yellow guard next to the washer';
const MACHINES = Array.from({ length: 12 }, (_, i) => `M-${i + 1}`);

const PLANT = JSON.stringify({
  version: 1,
  plant: { id: 'hall', name: 'Verpackungswerk Niederösterreich Süd, Halle 4b, Getränkeabfüllung', timeZone: 'UTC' },
  assets: [
    { id: 'HALL', name: 'Bottling hall' },
    ...[ID, ...MACHINES].map((id) => ({
      id,
      name: id === ID ? NAME : `Machine ${id}`,
      parent: 'HALL',
      tags: [
        {
          id: `${id}.t`,
          name: 'Winding temperature of phase U as measured by the PLC input card',
          unit: 'flurbs',
          limits: [{ kind: 'high', value: 80 }],
        },
      ],
    })),
  ],
});

const alarmsAt = (now: number): Alarm[] =>
  Array.from({ length: 40 }, (_, i) => ({
    id: `A${i}`,
    asset: [ID, ...MACHINES][i % 13] ?? ID,
    name: 'Photoeye blocked for longer than the time allowed at the infeed',
    priority: ([1, 2, 3, 4] as const)[i % 4] ?? 1,
    state: 'unacknowledged',
    raisedAt: now - 600_000 + i,
  }));

/** Heights in px of what matches. */
const heights = (page: Page, what: string): Promise<readonly number[]> =>
  page.locator(what).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));

/** Words of the status line that are cut within, neither whole nor gone. */
const halves = (page: Page): Promise<readonly string[]> =>
  page.locator('.status-rest > span:visible').evaluateAll((all) =>
    all.flatMap((one) => {
      const [word, room] = [one.getBoundingClientRect(), one.parentElement?.getBoundingClientRect()];
      const within = room && word.top < room.bottom - 1 && word.right > room.right + 1;
      return within ? [one.textContent] : [];
    }),
  );

describe.skipIf(noBrowser)('long names and a flood', () => {
  const { open } = realScreens();

  it('leave every row and the line of state readable at each size', async () => {
    const { page, errors } = await open(PLANT, [], ({ store }) => store.alarms.put(alarmsAt(Date.now())));
    await page.locator('.group-head').first().waitFor();
    await page.getByText('phase U as measured by the PLC').first().waitFor();
    for (const [width, height] of [
      [800, 1280],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await heights(page, '.status')).toEqual([49]);
      expect(await halves(page)).toEqual([]);
    }
    expect(Math.max(...(await heights(page, '.group-head')))).toBeLessThan(120);
    await page.getByRole('tab', { name: 'Plant' }).click();
    await page.getByRole('row', { name: /M-12/ }).waitFor();
    expect(Math.max(...(await heights(page, '.tree-row')))).toBeLessThan(160);
    expect(errors).toEqual([]);
  });
});
