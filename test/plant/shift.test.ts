import { describe, expect, it } from 'vitest';
import { shiftAt } from '../../src/plant/shift.ts';

const plant = {
  timeZone: 'Europe/Berlin',
  shifts: [
    { name: 'early', start: '06:00' },
    { name: 'late', start: '14:00' },
    { name: 'night', start: '22:00' },
  ],
};
const at = (iso: string) => Date.parse(iso);

describe('shifts', () => {
  it.each([
    ['2026-03-02T05:00:00Z', 'early', '2026-03-02T05:00:00.000Z'],
    ['2026-03-02T12:59:59Z', 'early', '2026-03-02T05:00:00.000Z'],
    ['2026-03-02T13:00:00Z', 'late', '2026-03-02T13:00:00.000Z'],
    ['2026-03-02T23:30:00Z', 'night', '2026-03-02T21:00:00.000Z'],
    ['2026-03-02T02:00:00Z', 'night', '2026-03-01T21:00:00.000Z'],
  ])('%s is in the %s shift', (time, name, from) => {
    const shift = shiftAt(plant, at(time));
    expect(shift?.name).toBe(name);
    expect(new Date(shift?.from ?? 0).toISOString()).toBe(from);
  });

  it('a night over a clock change is an hour shorter in spring and longer in autumn', () => {
    const hours = (time: string) => {
      const shift = shiftAt(plant, at(time));
      return shift && (shift.to - shift.from) / 3_600_000;
    };
    expect(hours('2026-03-29T00:30:00Z')).toBe(7);
    expect(hours('2026-10-25T00:30:00Z')).toBe(9);
    expect(hours('2026-06-10T00:30:00Z')).toBe(8);
  });

  it('knows the shift before', () => {
    expect(shiftAt(plant, at('2026-03-02T06:00:00Z'), 1)?.name).toBe('night');
    expect(shiftAt(plant, at('2026-03-02T06:00:00Z'), 2)?.name).toBe('late');
  });

  it('a plant without shifts has none', () => {
    expect(shiftAt({ timeZone: 'UTC', shifts: [] }, 0)).toBeUndefined();
  });
});
