/** Above what is taken from a manual stands which job and which machine it is for; what was counted can be opened. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heardOf, originAloud, originsOf } from '../../renderer/conversation/origin.ts';
import { firstShown, NOTHING, sourceOf } from '../../renderer/state/source.ts';
import { newTurn } from '../../renderer/state/turn.ts';
import type { Evidence, EvidenceOf, Statement } from '../../src/contract.ts';
import { answerTo, words } from './interface.ts';
import { realScreens } from './real-core.ts';
import { noBrowser } from './session.ts';

const MANUAL = `# Stakker PX 4 palletiser

## 3.2 Resetting the light curtain

WARNING: The gripper may drop a layer.

1. Turn the key switch to STOP.
2. Leave the fenced area and close the gate.
3. Press the blue reset button for 2 seconds.

## 4 Lubrication

Grease the lift chain every 400 running hours with 12 g of grease.
`;

const PLANT = `version: 1
plant: { id: site, name: Works, timeZone: UTC, shifts: [{ name: day, start: "00:00" }] }
assets:
  - id: PX-1
    name: Palletiser
    documents: [stakker.md]
    tags: [{ id: PX-1.t, name: Motor temperature, unit: Cel }]
`;

const passage = (id: string, document: string, section: string): EvidenceOf<'passage'> => ({
  id,
  kind: 'passage',
  document,
  section,
  region: [],
  text: '',
});
const say = (text: string, ...evidence: string[]): Statement => ({ text, links: [], evidence, verified: true });

describe('the place that lines are taken from', () => {
  const evidence: readonly Evidence[] = [
    passage('e1', 'a.pdf', 'Manual A > 6 Repair > 6.3 Seal set'),
    passage('e2', 'a.pdf', 'Manual A > 6 Repair > 6.4 Valve'),
    passage('e3', 'b.pdf', 'Manual B > 2 Codes'),
    { id: 'e4', kind: 'asset', asset: 'P-1', name: 'Pump', text: '' },
  ];

  it('is told where it begins, and again where another begins', () => {
    const origins = originsOf([say('1. Open.', 'e1'), say('2. Close.', 'e1'), say('E07: ice.', 'e3')], evidence);
    expect(origins).toEqual([
      { document: 'a.pdf', section: '6.3 Seal set' },
      undefined,
      { document: 'b.pdf', section: '2 Codes' },
    ]);
  });

  it('names its document once', () => {
    const origins = originsOf([say('1. Open.', 'e1'), say('2. Turn.', 'e2'), say('Ice.', 'e3')], evidence);
    expect(origins.map((one) => one?.goesOn)).toEqual([undefined, true, undefined]);
  });

  it('is the document where one sentence rests on two of its sections, and nothing where it rests on more', () => {
    expect(originsOf([say('Both.', 'e1', 'e2')], evidence)).toEqual([{ document: 'a.pdf', section: '' }]);
    expect(originsOf([say('Two.', 'e1', 'e3')], evidence)).toEqual([undefined]);
    expect(originsOf([say('Live too.', 'e1', 'e4')], evidence)).toEqual([undefined]);
    expect(originsOf([say('Nothing.')], evidence)).toEqual([undefined]);
  });

  it('is heard before the steps, after the warning', () => {
    const titles = new Map([['a.pdf', { title: 'Manual A' }]]);
    const warnings = [say('DANGER: Wait.', 'e1')];
    const statements = [say('1. Open. [1]', 'e1'), say('2. Close.', 'e2')];
    const turn = { ...newTurn(1, 'How?'), state: 'answered' as const, evidence, warnings, statements };
    expect(heardOf(turn, titles)).toBe('DANGER: Wait. Seal set, Manual A: 1. Open. Valve: 2. Close.');
    expect(originAloud({ document: 'b.pdf', section: '' }, titles)).toBe('b.pdf');
  });

  it('is not told again where the answer says it', () => {
    expect(originsOf([say('As under “6.3 Seal set”:'), say('1. Open.', 'e1')], evidence)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('what was counted', () => {
  const count: Evidence = {
    id: 'e1',
    kind: 'aggregate',
    function: 'count',
    from: '2026-11-23T00:00:00Z',
    to: '2026-11-23T12:00:00Z',
    value: 18,
    of: 'alarms raised',
  };

  it('has a record of its own, which is not put on show by itself', () => {
    expect(sourceOf(count)).toEqual({ kind: 'record', evidence: count });
    expect(firstShown([count], say('18 alarms.', 'e1'))).toEqual({ ...NOTHING });
  });
});

describe.skipIf(noBrowser)('an answer from a manual', () => {
  const { open, closing } = realScreens();

  it('tells the job and the machine above its steps, and its number of alarms opens what was counted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gemba-manual-'));
    closing.push(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'stakker.md'), MANUAL);
    const heard = [{ tag: 'PX-1.t', at: Date.now() - 2 * 86_400_000, value: 40, quality: 'good' as const }];
    const { page, errors } = await open(PLANT, heard, async ({ library }) => {
      for await (const _ of library.ingest([join(folder, 'stakker.md')]));
    });
    const steps = await answerTo(page, 'How do I reset the light curtain of PX-1?');
    expect(await words(steps.locator('.origin'))).toMatch(
      /^3\.2 Resetting the light curtain\s+Stakker PX 4 palletiser · for PX-1$/,
    );
    const parts = await steps.locator('.answer > *, .words > *').evaluateAll((all) => all.map((one) => one.className));
    expect(parts.findIndex((one) => one.startsWith('warning'))).toBeLessThan(parts.indexOf('origin'));
    expect(parts.indexOf('origin')).toBeLessThan(parts.indexOf('step'));
    // What is not in the manual is not headed by it.
    const refused = await answerTo(page, 'Who supplies the gripper pads?');
    expect(await refused.locator('.origin').count()).toBe(0);
    const alarms = await answerTo(page, 'How many alarms were raised today?');
    await alarms.locator('.chip').first().click();
    const record = page.locator('.panel.record');
    expect(await words(record)).toMatch(/alarms raised[\s\S]*Value\s+0[\s\S]*Time\s+/);
    expect(errors).toEqual([]);
  });
});
