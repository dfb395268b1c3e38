import { afterAll, describe, expect, it } from 'vitest';
import { NOW, openDairy } from './dairy.ts';

const MINUTE = 60_000;
const dairy = openDairy();
const alarm = (id: string, asset: string, name: string, minutesAgo: number) => ({
  id,
  asset,
  name,
  priority: 2 as const,
  state: 'unacknowledged' as const,
  raisedAt: NOW - minutesAgo * MINUTE,
});
/** Over when the run had long begun. */
const over = {
  ...alarm('R0', 'P-201', 'Suction pressure low', 70),
  state: 'normal' as const,
  clearedAt: NOW - 40 * MINUTE,
};
// the dairy's own run is A1 (18 min ago), A2, A3; before it stand one of the same pump and one of a machine not in the run
dairy.sources.alarms.put([over, alarm('R1', 'P-201', 'Vibration high', 45), alarm('R2', 'TK-11', 'Level low', 600)]);
afterAll(() => dairy.close());

describe('the alarm that a run began with', () => {
  it('is one that still stands on a machine of the run, though it came well before; no other machine is blamed', async () => {
    const { text } = await dairy.ask('which alarm came first?');
    expect(text).toMatch(/^First came Vibration high \[\d+\] of Ice water pump 1/);
    expect(text).toContain('Bearing temperature high of Ice water pump 1 (P-201) (27 min later)');
    expect(text).not.toContain('Level low');
  });
  it('is one that has cleared since, where it still stood when the run began', async () => {
    dairy.sources.alarms.put([{ ...over, clearedAt: NOW - 10 * MINUTE }]);
    expect((await dairy.ask('what alarms came first')).text).toMatch(/^First came Suction pressure low/);
    dairy.sources.alarms.put([over]);
  });
});
