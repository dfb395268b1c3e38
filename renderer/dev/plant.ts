/** The invented plant of the UI fixture: a few assets of different kinds, their tags, and signals that are pure functions of time. */
import type { AssetView, PlantView, ReadingView, TagView } from '../../src/contract.ts';

/** How one invented signal behaves: its value at a time (ms since the epoch), and what is wrong with it, if anything. */
export interface Signal {
  readonly tag: TagView;
  readonly at: (time: number) => number | string | boolean;
  readonly fault?: { readonly quality: 'stale' | 'bad' | 'uncertain'; readonly ageSeconds: number } | undefined;
}

/** A number between −1 and 1 that looks random and is the same for the same inputs. */
function noise(seed: number, time: number): number {
  const x = Math.sin(seed * 127.1 + Math.floor(time / 5000) * 311.7) * 43758.5453;
  return (x - Math.floor(x)) * 2 - 1;
}

interface Options {
  readonly unit?: string;
  readonly unitLabel?: string;
  readonly limits?: TagView['limits'];
  readonly values?: TagView['values'];
  readonly fault?: Signal['fault'];
}

const signals: Signal[] = [];
let seed = 0;

function tag(
  id: string,
  name: string,
  at: (time: number, wobble: number) => number | string | boolean,
  options: Options,
) {
  const mine = ++seed;
  const view: TagView = {
    id,
    asset: id.slice(0, id.indexOf('.')),
    name,
    unit: options.unit,
    unitLabel: options.unitLabel ?? options.unit,
    staleAfter: 30,
    limits: options.limits ?? [],
    values: options.values,
  };
  signals.push({ tag: view, at: (time) => at(time, noise(mine, time)), fault: options.fault });
}

/** When the invented shift began to go wrong; set once, so that trends look the same on each run. */
const START = Date.now();
const hours = (time: number) => (time - START) / 3_600_000;
const celsius = { unit: 'Cel', unitLabel: '°C' };

tag('P-101.bearing_temp', 'Bearing temperature', (t, w) => 71.4 + 1.2 * Math.max(hours(t), -4.5) + w * 0.15, {
  ...celsius,
  limits: [
    { kind: 'high', value: 75 },
    { kind: 'high-high', value: 85 },
  ],
});
tag('P-101.vibration', 'Vibration', (_, w) => 2.8 + w * 0.2, {
  unit: 'mm/s',
  limits: [
    { kind: 'high', value: 4.5 },
    { kind: 'high-high', value: 7.1 },
  ],
});
tag('P-101.flow', 'Discharge flow', (_, w) => 214 + w * 3, {
  unit: 'm3/h',
  unitLabel: 'm³/h',
  limits: [{ kind: 'low', value: 160 }],
});
tag('P-101.pressure', 'Discharge pressure', (_, w) => 4.12 + w * 0.05, {
  unit: 'bar',
  limits: [{ kind: 'low', value: 3.2 }],
});
tag('P-101.running', 'Running', () => 1, { values: { '0': 'stopped', '1': 'running' } });
tag('P-102.bearing_temp', 'Bearing temperature', (t, w) => (hours(t) > -0.2 ? 48.2 - hours(t) * 4 : 63.1) + w * 0.1, {
  ...celsius,
  limits: [{ kind: 'high', value: 75 }],
});
tag('P-102.current', 'Motor current', (t, w) => (hours(t) > -0.2 ? 0 : 41 + w), {
  unit: 'A',
  limits: [{ kind: 'high', value: 58 }],
});
tag('P-102.drive_code', 'Drive code', (t) => (hours(t) > -0.2 ? 7 : 0), {
  values: { '0': 'no fault', '7': 'F07 overload' },
});
tag('P-102.running', 'Running', (t) => (hours(t) > -0.2 ? 0 : 1), { values: { '0': 'stopped', '1': 'running' } });
tag('F-201.dp', 'Differential pressure', (t, w) => 0.92 + 0.04 * Math.max(hours(t), -7) + w * 0.01, {
  unit: 'bar',
  limits: [
    { kind: 'high', value: 0.8 },
    { kind: 'high-high', value: 1.2 },
  ],
});
tag('CT-1.basin_level', 'Basin level', (t, w) => 62 + 4 * Math.sin(hours(t)) + w, {
  unit: '%',
  limits: [
    { kind: 'low', value: 40 },
    { kind: 'high', value: 90 },
  ],
});
tag('CT-1.supply_temp', 'Supply temperature', (t, w) => 24.6 + Math.sin(hours(t) / 3) + w * 0.1, {
  ...celsius,
  limits: [{ kind: 'high', value: 29 }],
});
tag('CH-1.supply_temp', 'Chilled water supply', (_, w) => 6.4 + w * 0.1, {
  ...celsius,
  limits: [{ kind: 'high', value: 9 }],
  fault: { quality: 'stale', ageSeconds: 852 },
});
tag('CH-1.load', 'Load', (t, w) => 71 + 8 * Math.sin(hours(t)) + w, {
  unit: '%',
  fault: { quality: 'stale', ageSeconds: 852 },
});
tag('C-301.discharge_temp', 'Discharge temperature', () => 1300, {
  ...celsius,
  limits: [{ kind: 'high', value: 105 }],
  fault: { quality: 'bad', ageSeconds: 3 },
});
tag('C-301.pressure', 'Net pressure', (_, w) => 7.05 + w * 0.04, {
  unit: 'bar',
  limits: [{ kind: 'low', value: 6.2 }],
});
tag('C-301.hours', 'Running hours', (t) => Math.round(18_422 + hours(t)), { unit: 'h' });
tag('FL-1.speed', 'Speed', (_, w) => 18_200 + w * 150, { unit: '/h', unitLabel: 'bottles/h' });
tag('FL-1.valve_temp', 'Valve block temperature', (_, w) => 21.8 + w * 0.2, {
  ...celsius,
  fault: { quality: 'uncertain', ageSeconds: 6 },
});
tag('RB-1.cycle_time', 'Cycle time', (_, w) => 8.4 + w * 0.2, { unit: 's', limits: [{ kind: 'high', value: 10 }] });
tag('RB-1.guard_closed', 'Guard closed', () => true, {});

export { signals };

function asset(
  id: string,
  name: string,
  type: string,
  parent: string | undefined,
  documents: string[] = [],
): AssetView {
  const tags = signals.filter((signal) => signal.tag.asset === id).map((signal) => signal.tag);
  return { id, name, aliases: [], type, parent, documents, tags };
}

export const plant: PlantView = {
  id: 'north-works',
  name: 'North works',
  timeZone: 'Europe/Berlin',
  shifts: [
    { name: 'early', start: '06:00' },
    { name: 'late', start: '14:00' },
    { name: 'night', start: '22:00' },
  ],
  assets: [
    asset('NW', 'North works', 'site', undefined),
    asset('CW', 'Cooling water', 'area', 'NW'),
    asset('P-101', 'Cooling water pump 1', 'centrifugal pump', 'CW', ['pump_manual.pdf']),
    asset('P-102', 'Cooling water pump 2', 'centrifugal pump', 'CW', ['pump_manual.pdf', 'drive_faults.md']),
    asset('F-201', 'Side-stream filter', 'filter', 'CW'),
    asset('CT-1', 'Cooling tower', 'cooling tower', 'CW'),
    asset('CH-1', 'Chiller 1', 'chiller', 'CW'),
    asset('UT', 'Utilities', 'area', 'NW'),
    asset('C-301', 'Compressor', 'screw compressor', 'UT'),
    asset('PK', 'Packaging line 2', 'line', 'NW'),
    asset('FL-1', 'Bottle filler', 'filler', 'PK'),
    asset('RB-1', 'Palletiser robot', 'robot', 'PK'),
  ],
};

/** The state of a number against the limits of its tag. */
function stateOf(value: unknown, limits: TagView['limits']): ReadingView['state'] {
  if (typeof value !== 'number') return 'normal';
  const passed = (kind: ReadingView['state']) =>
    limits.some(
      (limit) => limit.kind === kind && (kind.startsWith('high') ? value >= limit.value : value <= limit.value),
    );
  return (['high-high', 'low-low', 'high', 'low'] as const).find(passed) ?? 'normal';
}

/** The reading of a signal at a moment. `dead`: its source has been silent for so many seconds. */
export function readingOf(signal: Signal, now: number, dead = 0): ReadingView {
  const age = dead > 0 ? dead : (signal.fault?.ageSeconds ?? 1 + (signal.tag.id.length % 3));
  const at = now - age * 1000;
  const value = signal.at(at);
  const quality = dead > 30 ? 'stale' : (signal.fault?.quality ?? 'good');
  const word = signal.tag.values?.[String(value)];
  const state = quality === 'bad' ? 'normal' : stateOf(value, signal.tag.limits);
  return { tag: signal.tag.id, value, word, at: new Date(at).toISOString(), quality, ageSeconds: age, state };
}
