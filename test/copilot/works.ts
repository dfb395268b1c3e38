/**
 * A small filling works for the tests of figures over time: counters that no name gives away, coded and written states, a
 * sensor that froze, a gap. Thursday and Friday; "now" is Friday 2026-03-13 16:00 in Dublin.
 */
import type { Alarm } from '../../src/plant/alarm.ts';
import type { Asset, Plant, Tag } from '../../src/plant/plant.ts';
import type { Sample, SampleValue } from '../../src/plant/sample.ts';
import { THREE_SHIFTS } from './dairy.ts';
import { type OpenPlant, openPlant } from './open-plant.ts';

export const WORKS_NOW = Date.parse('2026-03-13T16:00:00Z');
const START = Date.parse('2026-03-12T00:00:00Z');
const STEP = 5 * 60_000;
export const at = (day: 12 | 13, clock: string): number => Date.parse(`2026-03-${day}T${clock}:00Z`);

type Spec = Partial<Tag> & { readonly id: string; readonly name: string };
const asset = (id: string, name: string, type: string, tags: readonly Spec[]): Asset => ({
  id,
  name,
  type,
  aliases: [],
  documents: [],
  tags: tags.map((tag) => ({ aliases: [], limits: [], ...tag, id: `${id}.${tag.id}`, asset: id })),
});

const filler = (n: number): Asset =>
  asset(`F-${n}`, `Filler ${n}`, 'filler', [
    { id: 'packs', name: 'Packs', unit: 'packs' },
    { id: 'speed', name: 'Speed', unit: 'packs/min' },
    { id: 'state', name: 'State', values: { '0': 'stopped', '1': 'running', '3': 'blocked' } },
  ]);

export const WORKS: Plant = {
  id: 'works',
  name: 'Filling works',
  timeZone: 'Europe/Dublin',
  shifts: THREE_SHIFTS,
  connections: [],
  assets: [
    filler(1),
    filler(2),
    asset('SILO', 'Milk silo', 'silo', [
      { id: 'temp', name: 'Milk temperature', unit: 'Cel', limits: [{ kind: 'high', value: 6 }] },
    ]),
    asset('MILL', 'Mill', 'machine tool', [{ id: 'exec', name: 'Execution' }]),
    asset('AIR', 'Air compressor', 'compressor', [{ id: 'energy', name: 'Energy', unit: 'kW.h' }]),
    asset('MIX', 'Mixer', 'mixer', [{ id: 'power', name: 'Power', unit: 'kW' }]),
  ],
};

/** Filler 1 stands blocked from 10:00 to 10:30 on Friday; it makes 100 packs a minute, filler 2 makes 80. */
const stateOf = (n: number, t: number): number => {
  const hour = new Date(t).getUTCHours() + new Date(t).getUTCMinutes() / 60;
  if (hour < 6 || hour >= 22) return 0;
  return n === 1 && t >= at(13, '10:00') && t < at(13, '10:30') ? 3 : 1;
};

function history(): Sample[] {
  const samples: Sample[] = [];
  const add = (tag: string, t: number, value: SampleValue): void => {
    samples.push({ tag, at: t, value, quality: 'good' });
  };
  const packs = [0, 0, 0];
  let energy = 5000;
  for (let t = START; t < WORKS_NOW; t += STEP) {
    for (const n of [1, 2]) {
      const state = stateOf(n, t);
      const speed = state === 1 ? (n === 1 ? 100 : 80) : 0;
      if ([6, 14, 22].includes(new Date(t).getUTCHours()) && new Date(t).getUTCMinutes() === 0) packs[n] = 0;
      // nothing came from filler 2 on Thursday from 15:00 to 17:00
      if (!(n === 2 && t >= at(12, '15:00') && t < at(12, '17:00'))) {
        add(`F-${n}.packs`, t, packs[n] ?? 0);
        add(`F-${n}.speed`, t, speed);
        add(`F-${n}.state`, t, state);
      }
      packs[n] = (packs[n] ?? 0) + speed * 5;
    }
    energy += t < at(13, '00:00') ? 2 : 1;
    add('AIR.energy', t, energy);
    // nothing came from the mixer on Friday from 10:00 to 12:00
    if (!(t >= at(13, '10:00') && t < at(13, '12:00'))) add('MIX.power', t, 10);
    const minute = (t - START) / 60_000;
    const moving = 4 + Math.round(100 * Math.sin(minute / 90)) / 100 + (minute % 15) / 100;
    add('SILO.temp', t, t >= at(12, '20:00') ? 4.31 : moving);
  }
  for (const [clock, value] of [
    ['06:00', 'ACTIVE'],
    ['09:00', 'INTERRUPTED'],
    ['09:45', 'ACTIVE'],
    ['14:30', 'READY'],
  ] as const)
    add('MILL.exec', at(13, clock), value);
  return samples;
}

const alarm = (id: string, where: string, name: string, clock: string): Alarm => ({
  id,
  asset: where,
  name,
  priority: 2,
  raisedAt: at(13, clock),
  clearedAt: at(13, clock) + 600_000,
  acknowledgedAt: at(13, clock) + 60_000,
  state: 'normal',
});

/** The works with their two days, and a copilot over them. */
export const openWorks = (): OpenPlant =>
  openPlant(WORKS, WORKS_NOW, (store) => {
    store.historian.append(history());
    store.alarms.put([
      alarm('A1', 'F-1', 'Carton stack low', '09:58'),
      alarm('A2', 'F-1', 'Infeed jam', '10:00'),
      alarm('A3', 'SILO', 'Milk temperature high', '15:20'),
    ]);
    store.events.put([
      {
        id: 'WO-7',
        asset: 'F-1',
        at: WORKS_NOW + 12 * 3_600_000,
        kind: 'work order',
        category: 'corrective',
        text: 'Guide rail to be exchanged',
        more: {},
      },
      {
        id: 'L-2',
        asset: 'SILO',
        at: at(13, '08:00'),
        kind: 'sample',
        category: 'laboratory',
        text: 'Fat 3.6 %, protein 3.4 %',
        more: {},
      },
    ]);
  });
