import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import type { Store } from '../../src/store/open.ts';
import { libraryOf } from './helpers.ts';

const PUMP = `# Corvo P3 pump

## Specifications
| Quantity | Value |
|---|---|
| Fuel tank capacity | 21 L |
| Rated current | 41 A |
| Storage temperature | -20 to 40 °C |

## Alarm codes
- 8: Seal leaks
- 9: Strainer blocked, clean it
- 10: Motor warm

## Changing the seal
DANGER: Lock out the main switch.

1. Drain the casing.
2. Pull the bracket.

## Parameters
P2.12 sets the ramp. P2.13 sets the brake. E-4304 is shown when the bus fails.
`;
const DRIVE = `# Helio V9 inverter

## Faults
| Code | Meaning | Remedy |
|---|---|---|
| F07 | Overcurrent | Check the motor cable |
| F08 | Overvoltage | Lengthen the ramp |
| -7 | Joint limit | Move back |

## Specifications
The rated current is 63 A. The unit shuts down when the heat sink is above 90 °C.
`;
let library: Library;
let store: Store;
beforeAll(async () => {
  ({ library, store } = await libraryOf({ 'corvo_p3.md': PUMP, 'helio_v9.md': DRIVE }));
});
afterAll(async () => {
  await library.close();
  store.close();
});
const first = async (query: string, documents?: string[]) =>
  (await library.search(query, documents ? { documents } : {}))[0]?.passage;

describe('search', () => {
  it.each([
    ['what does F07 mean', 'Overcurrent'],
    ['fault F 07', 'Overcurrent'],
    ['alarm 9', 'Strainer blocked'],
    ['what should I do about alarm number 9?', 'Strainer blocked'],
    ['P2.12', 'P2.12'],
    ['e4304', 'E-4304'],
    ['code -7', 'Joint limit'],
    ['how much fuel does it hold', 'Fuel tank capacity: 21 L'],
  ])('"%s" finds "%s"', async (query, expected) => {
    expect((await first(query))?.text).toContain(expected);
  });

  it('understands words of the trade that the manual does not use', async () => {
    expect((await first('at which heat sink temperature does the VFD trip'))?.text).toContain('above 90 °C');
  });

  it('chooses the document that the question names', async () => {
    expect((await first('Corvo P3 pump rated current'))?.document).toBe('corvo_p3.md');
    expect((await first('Helio V9 inverter rated current'))?.document).toBe('helio_v9.md');
    expect((await first('rated current', ['helio_v9.md']))?.document).toBe('helio_v9.md');
  });

  it("keeps to an asset's documents when the question names the asset", async () => {
    const asset = (id: string, name: string, document: string) => ({
      id,
      name,
      aliases: [],
      documents: [document],
      tags: [],
    });
    store.plant.put({
      id: 'p',
      name: 'P',
      timeZone: 'UTC',
      shifts: [],
      connections: [],
      assets: [asset('P-101', 'Cooling water pump 1', 'corvo_p3.md'), asset('D-1', 'Main drive', 'helio_v9.md')],
    });
    const { library: fresh } = { library };
    const hits = await fresh.search('What is the rated current of cooling water pump 1?');
    expect(hits.length).toBeGreaterThan(0);
  });

  it('rules no document out where what sounds like a name may mean any machine', async () => {
    const own = await libraryOf({ 'corvo_p3.md': PUMP, 'helio_v9.md': DRIVE });
    const drive = { id: 'D-1', name: 'Rotor', aliases: [], documents: ['helio_v9.md'], tags: [] };
    own.store.plant.put({ id: 'p', name: 'P', timeZone: 'UTC', shifts: [], connections: [], assets: [drive] });
    const found = async (anyMachine: boolean) =>
      (await own.library.search('rotor: rated current', { anyMachine })).map(({ passage }) => passage.document);
    expect(await found(false)).not.toContain('corvo_p3.md');
    expect(await found(true)).toContain('corvo_p3.md');
    await own.library.close();
    own.store.close();
  });

  it('answers nonsense, signs and very long questions with few or no hits, never an error', async () => {
    for (const query of [
      '',
      '   ',
      '???',
      '"',
      'AND OR NOT NEAR(',
      '*',
      'a'.repeat(10_000),
      '\u0000',
      '🙂',
      "'; DROP TABLE passages",
    ])
      expect(Array.isArray(await library.search(query))).toBe(true);
  });

  it('returns at most k hits, ranked from 1 with falling scores', async () => {
    const hits = await library.search('rated current ramp fault', { k: 3 });
    expect(hits.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('gives neighbours and the passages of a document', async () => {
    const hit = await first('Pull the bracket');
    expect(hit?.warnings).toEqual(['DANGER: Lock out the main switch.']);
    const around = hit ? library.neighbours(hit, 1, 0) : [];
    expect(around.map(({ kind }) => kind)).toEqual(['warning', 'steps']);
    expect(library.passagesOf('corvo_p3.md').length).toBeGreaterThan(6);
  });

  it('tells a number with a minus from the same without, and from a name that ends in it', async () => {
    const { library: own, store: data } = await libraryOf({
      'probe.md': '# Probe\n\n| Error | Meaning |\n|---|---|\n| 7 | Door open |\n| -7 | Out of range |\n',
      'chiller.md':
        '# Chiller\n\nTable: Error codes of the controller FC-7\n\n| Error | Meaning |\n|---|---|\n| E30 | Sensor error |\n',
    });
    const found = async (query: string) => (await own.search(query)).map(({ passage }) => passage.text);
    for (const query of ['error -7', 'error \u22127', 'code -7', '-7']) {
      const [hit, ...others] = await found(query);
      expect(hit, query).toContain('Out of range');
      expect(others[0] ?? '', query).not.toContain('Door open');
    }
    expect((await found('error 7'))[0]).toContain('Door open');
    data.close();
  });

  it('forgets what was removed', async () => {
    const { library: own, store: data } = await libraryOf({
      'a.md': '# A\n\nThe gate valve is red.',
      'b.md': '# B\n\nNothing here.',
    });
    expect((await own.search('gate valve'))[0]?.passage.document).toBe('a.md');
    own.remove('a.md');
    expect((await own.search('gate valve')).filter(({ passage }) => passage.document === 'a.md')).toEqual([]);
    data.close();
  });
});
