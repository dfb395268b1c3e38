/** A plant of one's own on its first day: its source is down, nothing was ever heard, no manual was read. */
import { describe, expect, it } from 'vitest';
import { answerTo, misfits, words } from './interface.ts';
import { realScreens } from './real-core.ts';
import { noBrowser } from './session.ts';

const PLANT = `version: 1
plant: { id: bakery, name: Bakery, timeZone: UTC, shifts: [{ name: day, start: "00:00" }] }
connections: [{ id: ovens, kind: mqtt, url: "mqtt://127.0.0.1:9" }]
assets:
  - id: OV-1
    name: Tunnel oven
    tags:
      - { id: OV-1.temp, name: Zone temperature, unit: Cel, limits: [{ kind: high, value: 240 }], source: { connection: ovens, topic: t } }
`;

describe.skipIf(noBrowser)('the first day', () => {
  const { open } = realScreens();

  it('says what is missing, passes nothing off as good, and can be asked', async () => {
    const { page, errors } = await open(PLANT);
    await page.getByText('Source down: ovens').waitFor();
    await page.getByText('No documents yet.').waitFor();
    await page.getByText('1 signal without a value yet').waitFor();
    expect(await words(page.locator('.app'))).not.toMatch(/demonstration|All signals within/);
    expect(await misfits(page)).toEqual([]);
    const answer = await answerTo(page, 'What is the zone temperature of OV-1?');
    expect(await words(answer)).toContain('no value');
    expect(await words(answer.locator('.refused'))).toBe('No present value');
    expect(errors).toEqual([]);
  });
});
