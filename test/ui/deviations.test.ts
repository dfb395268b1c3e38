import { describe, expect, it } from 'vitest';
import { deviationsOf } from '../../renderer/evidence/deviations.ts';
import { Readings } from '../../renderer/state/readings.ts';
import type { ReadingView, TagView } from '../../src/contract.ts';

const tag = (id: string): TagView => ({ id, name: id, asset: 'P-1', limits: [] });
const reading = (id: string, state: ReadingView['state'], quality: ReadingView['quality'] = 'good'): ReadingView => ({
  tag: id,
  value: 1,
  at: '2026-11-23T12:00:00Z',
  ageSeconds: 1,
  quality,
  state,
});

describe('signals that are not as they should be', () => {
  it('stand in the order of their marks: by the alarm where there is one, else by the limit; what is not live last', () => {
    const readings = new Readings();
    readings.take([
      reading('high', 'high'),
      reading('silent', 'normal', 'stale'),
      reading('critical', 'high'),
      reading('minor', 'low-low'),
      reading('fine', 'normal'),
    ]);
    const tags = ['silent', 'minor', 'fine', 'high', 'critical'].map(tag);
    const alarmOf = new Map([['critical', 1] as const, ['minor', 4] as const]);
    const order = deviationsOf(tags, readings, alarmOf).map((one) => one.tag.id);
    expect(order).toEqual(['critical', 'high', 'minor', 'silent']);
  });
});
