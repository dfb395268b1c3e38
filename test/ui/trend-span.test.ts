import { describe, expect, it } from 'vitest';
import { firstSpan, windowOf } from '../../renderer/evidence/trend-span.ts';
import type { SignalSource } from '../../renderer/state/source.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.parse('2026-03-01T10:00:30Z');
const shiftSince = Date.parse('2026-03-01T06:00:00Z');
const clock = { now, shiftSince };
const cited = (hoursAgo: number): SignalSource => ({
  kind: 'signal',
  tag: 'P-101.flow',
  moment: new Date(now - hoursAgo * HOUR).toISOString(),
});
const live: SignalSource = { kind: 'signal', tag: 'P-101.flow' };

describe('the time that a trend shows', () => {
  it('is the shift, unless that is young or what was cited lies before it', () => {
    expect(firstSpan(live, clock)).toBe('shift');
    expect(firstSpan(live, { now, shiftSince: now - HOUR })).toBe('day');
    expect(firstSpan(cited(2), clock)).toBe('shift');
    expect(firstSpan(cited(6), clock)).toBe('day');
    expect(firstSpan(cited(30), clock)).toBe('cited');
  });
  it('is eight hours where the plant has no shifts', () => {
    const without = { now, shiftSince: undefined };
    expect(firstSpan(live, without)).toBe('shift');
    const [from, to] = windowOf('shift', live, without);
    expect(to - from).toBe(8 * HOUR);
  });
  it('begins with the shift, or ends just after now', () => {
    expect(windowOf('shift', live, clock)).toEqual([shiftSince, Date.parse('2026-03-01T10:01:00Z')]);
    const [from, to] = windowOf('year', live, clock);
    expect([to - from, to - now < HOUR]).toEqual([365 * DAY, true]);
  });
  it('leaves an hour on both sides of what was cited', () => {
    const [from, to] = windowOf('cited', cited(30), clock);
    expect([now - from, now - to]).toEqual([31 * HOUR, 29 * HOUR]);
  });
});
