import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statesOf } from '../../src/core/trend-states.ts';
import { type Core, openCore } from '../../src/core.ts';
import type { Tag } from '../../src/plant/plant.ts';
import type { SampleValue } from '../../src/plant/sample.ts';

const DAY = Date.parse('2026-03-12T00:00:00Z');
const at = (clock: string) => Date.parse(`2026-03-12T${clock}:00Z`);
const tag = (id: string, more: Partial<Tag> = {}): Tag => ({
  id,
  asset: 'F-1',
  name: id,
  aliases: [],
  limits: [],
  ...more,
});
const code = tag('F-1.code', { values: { none: 'no fault', F07: 'too hot' }, staleAfter: 600 });
const valve = tag('F-1.valve');

let core: Core;
const folder = mkdtempSync(join(tmpdir(), 'gemba-states-'));
beforeAll(async () => {
  core = await openCore({ data: folder });
  const put = (id: string, samples: readonly (readonly [clock: string, value: SampleValue])[]) =>
    core.store.historian.append(
      samples.map(([clock, value]) => ({ tag: id, at: at(clock), value, quality: value === null ? 'bad' : 'good' })),
    );
  put(code.id, [
    ['05:55', 'none'],
    ['06:05', 'none'],
    ['06:10', 'F07'],
    ['06:15', 'F07'],
    ['06:20', null],
    ['06:25', 'none'],
  ]);
  put(valve.id, [
    ['05:00', false],
    ['06:30', true],
  ]);
});
afterAll(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const told = (of: Tag, from: string, to: string) =>
  statesOf(of, { from: at(from), to: at(to) }, core.store.historian).map((one) => [
    one.word ?? one.value,
    one.from.slice(11, 16),
    one.to.slice(11, 16),
  ]);

describe('what a signal of words has in the place of a trend', () => {
  it('is each value until the next, none where it was bad, the last for as long as it may be silent', () => {
    expect(told(code, '06:00', '08:00')).toEqual([
      ['no fault', '06:00', '06:10'],
      ['too hot', '06:10', '06:20'],
      ['no fault', '06:25', '06:35'],
    ]);
  });
  it('begins with the value from before, and holds where nothing says that it grows old', () => {
    expect(told(valve, '06:00', '07:00')).toEqual([
      [false, '06:00', '06:30'],
      [true, '06:30', '07:00'],
    ]);
  });
  it('is nothing where nothing is known', () => {
    expect(statesOf(valve, { from: DAY, to: DAY + 1000 }, core.store.historian)).toEqual([]);
    expect(told(code, '07:30', '08:00')).toEqual([]);
  });
});
