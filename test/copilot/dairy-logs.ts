/** What the dairy's alarm list and log hold; "now" is 2026-05-13 10:30 in Dublin. */
import type { Alarm } from '../../src/plant/alarm.ts';
import type { PlantEvent } from '../../src/plant/plant-event.ts';

export const NOW = Date.parse('2026-05-13T09:30:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

const alarm = (id: string, where: string, name: string, hoursAgo: number, more: Partial<Alarm> = {}): Alarm => ({
  id,
  asset: where,
  name,
  priority: 2,
  state: 'unacknowledged',
  raisedAt: NOW - hoursAgo * HOUR,
  ...more,
});
export const ALARMS: readonly Alarm[] = [
  alarm('A1', 'P-201', 'Bearing temperature high', 0.3, { tag: 'P-201.bearing_temp' }),
  alarm('A2', 'CAP-7', 'Cap jam', 0.25, { priority: 1, message: 'code J4' }),
  alarm('A3', 'FIL-7', 'Bottle backup', 0.2, { state: 'acknowledged', acknowledgedAt: NOW - 5 * MINUTE, priority: 3 }),
  alarm('A4', 'P-202', 'Low discharge pressure', 26, {
    state: 'normal',
    clearedAt: NOW - 25 * HOUR,
    acknowledgedAt: NOW - 25 * HOUR,
  }),
  alarm('A5', 'P-202', 'Low discharge pressure', 50, {
    state: 'normal',
    clearedAt: NOW - 49 * HOUR,
    acknowledgedAt: NOW - 49 * HOUR,
  }),
  alarm('A6', 'CMP-3', 'Oil filter clogged', 12, {
    state: 'normal',
    clearedAt: NOW - 11 * HOUR,
    acknowledgedAt: NOW - 11 * HOUR,
    priority: 4,
  }),
];

const event = (
  id: string,
  where: string,
  day: string,
  kind: string,
  category: string,
  text: string,
  more: PlantEvent['more'] = {},
): PlantEvent => ({ id, asset: where, at: Date.parse(`${day}T00:00:00Z`), kind, category, text, more });
export const EVENTS: readonly PlantEvent[] = [
  event('W1', 'P-201', '2025-02-03', 'work order', 'preventive', 'Grease bearings', { code: 'LUB' }),
  event('W2', 'P-201', '2025-06-17', 'work order', 'corrective', 'Replace mechanical seal', { code: 'SEAL' }),
  event('W3', 'P-201', '2025-11-20', 'work order', 'preventive', 'Grease bearings', { code: 'LUB' }),
  event('W4', 'P-202', '2025-03-09', 'work order', 'corrective', 'Align coupling', { code: 'CPL' }),
  event('W5', 'P-201', '2026-02-11', 'work order', 'corrective', 'Bearing noise, oil changed', { code: 'BRG' }),
  event('N1', 'FIL-7', '2026-05-12', 'note', 'operator', 'Star wheel adjusted after changeover'),
  event('W6', 'CMP-3', '2026-04-02', 'work order', 'inspection', 'Oil sample taken', { code: 'LAB' }),
];
