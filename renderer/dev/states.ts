/** The states that the fixture can be put into: which alarms, events and status each shows. */
import type { AlarmView, EventView, Status } from '../../src/contract.ts';
import { plant } from './plant.ts';

export const SCENARIOS = [
  'normal',
  'calm',
  'empty',
  'first-start',
  'broker-down',
  'no-model',
  'flood',
  'failing',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

const HOUR = 3_600_000;

/** ms since the epoch as ISO 8601. */
export const iso = (time: number) => new Date(time).toISOString();

function someAlarms(started: number): AlarmView[] {
  const at = (minutes: number) => iso(started - minutes * 60_000);
  return [
    {
      id: 'A-1',
      asset: 'P-102',
      assetName: 'Cooling water pump 2',
      tag: 'P-102.drive_code',
      name: 'Drive trip F07',
      priority: 1,
      state: 'unacknowledged',
      raisedAt: at(12),
      message: 'motor overload',
      first: true,
    },
    {
      id: 'A-2',
      asset: 'F-201',
      assetName: 'Side-stream filter',
      tag: 'F-201.dp',
      name: 'Differential pressure high',
      priority: 2,
      state: 'acknowledged',
      raisedAt: at(185),
      acknowledgedAt: at(180),
      message: 'above 0.8 bar',
      first: false,
    },
    {
      id: 'A-3',
      asset: 'C-301',
      assetName: 'Compressor',
      tag: 'C-301.discharge_temp',
      name: 'Signal bad',
      priority: 3,
      state: 'unacknowledged',
      raisedAt: at(31),
      message: 'sensor out of range',
      first: false,
    },
    {
      id: 'A-4',
      asset: 'CH-1',
      assetName: 'Chiller 1',
      tag: 'CH-1.supply_temp',
      name: 'Node offline',
      priority: 4,
      state: 'returned-to-normal unacknowledged',
      raisedAt: at(14),
      clearedAt: at(2),
      first: false,
    },
  ];
}

function floodAlarms(started: number): AlarmView[] {
  const rest = ['P-101', 'P-102', 'F-201', 'CT-1', 'CH-1'].flatMap((asset, a) =>
    Array.from(
      { length: 5 },
      (_, n): AlarmView => ({
        id: `FL-${a}-${n}`,
        asset,
        assetName: plant.assets.find((one) => one.id === asset)?.name ?? asset,
        name: ['Flow low', 'Pressure low', 'Temperature high', 'Not ready', 'Communication lost'][n] ?? 'Alarm',
        priority: n === 0 ? 1 : n < 3 ? 2 : 3,
        state: 'unacknowledged',
        raisedAt: iso(started - 60_000 + a * 4000 + n * 700),
        first: a === 1 && n === 0,
      }),
    ),
  );
  return [...someAlarms(started), ...rest];
}

/** The alarms that a scenario begins with. */
export function alarmsOf(scenario: Scenario, started: number): AlarmView[] {
  if (scenario === 'flood') return floodAlarms(started);
  return ['calm', 'empty', 'first-start'].includes(scenario) ? [] : someAlarms(started);
}

/** The events of the invented shift. */
export function firstEvents(started: number): EventView[] {
  return [
    {
      id: 'EV-1',
      asset: 'P-101',
      assetName: 'Cooling water pump 1',
      at: iso(started - 2 * HOUR),
      kind: 'note',
      category: 'operator',
      text: 'Slight whistling at the drive end, watch it.',
    },
    {
      id: 'EV-2',
      asset: 'P-102',
      assetName: 'Cooling water pump 2',
      at: iso(started - 0.2 * HOUR),
      kind: 'trip',
      category: 'drive',
      text: 'Tripped with F07.',
    },
    {
      id: 'EV-3',
      asset: 'P-102',
      assetName: 'Cooling water pump 2',
      at: iso(started - 4 * HOUR),
      kind: 'work order',
      category: 'maintenance',
      text: 'Suction strainer cleaned, valve V-12 left at half.',
    },
  ];
}

/** What the core says of itself in a scenario. */
export function statusOf(scenario: Scenario, started: number): Status {
  const now = Date.now();
  const down = scenario === 'broker-down';
  const empty = scenario === 'empty';
  const page = Math.min(338, 112 + Math.floor((now - started) / 250));
  return {
    version: '0.1.0',
    now: iso(now),
    plant: empty ? undefined : { id: plant.id, name: plant.name, timeZone: plant.timeZone },
    shift: empty ? undefined : { name: 'late', since: iso(started - 3 * HOUR) },
    sources: empty
      ? []
      : [
          {
            id: 'line-bus',
            kind: 'mqtt',
            state: down ? 'down' : 'live',
            since: iso(started - 400_000),
            detail: down
              ? 'mqtt://127.0.0.1:1883 refuses the connection; trying again every 5 s'
              : '18 tags, 12 samples a second',
          },
          { id: 'utilities', kind: 'opcua', state: 'live', since: iso(started - 9e6), detail: '3 tags' },
          {
            id: 'chiller-node',
            kind: 'sparkplug',
            state: down ? 'down' : 'waiting',
            since: iso(started - 852_000),
            detail: 'node NW/CH-1 is offline',
          },
        ],
    model:
      scenario === 'no-model' || empty
        ? undefined
        : {
            id: 'gemba-30m',
            revision: '1',
            sha256: 'a'.repeat(64),
            parameters: 30_700_000,
            bytes: 35_800_000,
            tokensPerSecond: 85,
          },
    ingest:
      scenario === 'first-start'
        ? {
            file: 'chiller_service_manual.pdf',
            fileNumber: 3,
            files: 7,
            page,
            pages: 340,
            secondsLeft: Math.max(1, Math.round((340 - page) / 11)),
          }
        : undefined,
    documents: empty ? 0 : scenario === 'first-start' ? 2 : 4,
  };
}
