import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCopilot } from '../../../src/copilot/ask.ts';
import { openLibrary } from '../../../src/library/open.ts';
import { PlantIndex } from '../../../src/plant/plant.ts';
import { openStore, type Store } from '../../../src/store/open.ts';

const DAY = 86_400_000;
const manual = (limit: number, extra = '') =>
  `# Corvo P3 pump\n\n## Limits\n\nThe bearing temperature must not be above ${limit} °C.\n\n${extra}`;

describe('questions on what a manual said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gemba-past-'));
  let store: Store;
  let start = 0;
  const ask = (question: string, at: number) => {
    const index = new PlantIndex({
      id: 'p',
      name: 'P',
      timeZone: 'UTC',
      shifts: [],
      connections: [],
      assets: [{ id: 'P-101', name: 'Cooling pump', aliases: [], documents: ['pump.md'], tags: [] }],
    });
    const sources = { ...store, index, library: openLibrary({ store }) };
    return createCopilot({ sources: () => sources }).answer({ id: 'q', question, at });
  };

  beforeAll(async () => {
    store = openStore(join(folder, 'data'));
    const library = openLibrary({ store });
    start = Date.now();
    for (const text of [manual(80), manual(75, 'Grease it monthly.')]) {
      writeFileSync(join(folder, 'pump.md'), text);
      for await (const _ of library.ingest([join(folder, 'pump.md')]));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  afterAll(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('today is answered from the current revision, which the evidence names', async () => {
    const answer = await ask('What does the pump manual say about the bearing temperature?', Date.now() + DAY);
    expect(answer.text).toContain('75 °C');
    expect(answer.text).not.toContain('80 °C');
    expect(answer.evidence.find(({ kind }) => kind === 'passage')).toMatchObject({ revision: '2' });
  });

  it.each([
    'What did the previous revision of the pump manual say about the bearing temperature?',
    'What bearing temperature did the old manual allow?',
    'What does revision 1 of the pump manual say about the bearing temperature?',
  ])('%s', async (question) => {
    const answer = await ask(question, Date.now() + DAY);
    expect(answer.text).toContain('80 °C');
    expect(answer.text).not.toContain('75 °C');
    expect(answer.text).toMatch(/revision 1 of pump\.md: it was read on \d{4}-\d\d-\d\d and was replaced on/);
    expect(answer.evidence.find(({ kind }) => kind === 'passage')).toMatchObject({ revision: '1' });
  });

  it('a time is the revision that was current then', async () => {
    const month = new Date(start).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    const answer = await ask(`What did the manual say about the bearing temperature in ${month}?`, start + 62 * DAY);
    expect(answer.text).toContain('75 °C');
    const before = await ask('What did the manual say last week about the bearing temperature?', start);
    expect(before.refused).toBe(true);
    expect(before.text).toMatch(/held no document on .*: the first was read on/);
  });

  it('a question on the plant that names a manual is none', async () => {
    const answer = await ask('Was the bearing temperature above the limit of the manual yesterday?', Date.now() + DAY);
    expect(answer.text).not.toContain('held no document');
  });
});
