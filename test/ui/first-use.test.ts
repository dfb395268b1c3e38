/** The first day: a plant whose source is down, nothing ever heard, no manual read; or manuals, and no plant. */
import { join } from 'node:path';
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
    expect(await words(page.locator('.app'))).not.toMatch(/demonstration|All signals within|No language model/);
    expect(await misfits(page)).toEqual([]);
    const answer = await answerTo(page, 'What is the zone temperature of OV-1?');
    expect(await words(answer)).toContain('no value');
    expect(await words(answer.locator('.refused'))).toBe('No present value');
    expect(errors).toEqual([]);
  });

  it('with manuals alone answers from them, and leads to the plant', async () => {
    const manual = join(import.meta.dirname, '../../knowledge/manuals/siccaro_rd12_dryer.md');
    const { page, errors } = await open(undefined, [], async ({ library }) => {
      for await (const _ of library.ingest([manual]));
    });
    await page.getByText('The manuals can be asked about.').waitFor();
    expect(await words(page.locator('.app'))).not.toMatch(/demonstration|demo/);
    const answer = await answerTo(page, 'What does D2 mean?');
    expect(await words(answer)).toContain('Dew point above 8 °C');
    expect(await words(await answerTo(page, 'Which alarms are active?'))).toContain('No plant is known here yet');
    expect(errors).toEqual([]);
  });
});
