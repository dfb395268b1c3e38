/**
 * A small plant for the copilot's tests: a dairy with utilities, a filling line and an office building, four days of
 * history in a real store. "Now" is 2026-05-13 10:30 in Dublin.
 */
import type { Asset, Limit, Plant, Tag } from '../../src/plant/plant.ts';
import type { Sample, SampleValue } from '../../src/plant/sample.ts';
import { ALARMS, EVENTS, HOUR, MINUTE, NOW } from './dairy-logs.ts';
import { type OpenPlant, openPlant } from './open-plant.ts';

export { ALARMS, EVENTS, NOW };

type TagSpec = {
  id: string;
  name: string;
  unit?: string;
  aliases?: string[];
  limits?: Limit[];
  values?: Record<string, string>;
  staleAfter?: number;
};
function asset(
  id: string,
  name: string,
  more: { type?: string; parent?: string; aliases?: string[]; documents?: string[]; tags?: TagSpec[] } = {},
): Asset {
  const tags = (more.tags ?? []).map(
    (tag): Tag => ({ aliases: [], limits: [], ...tag, id: `${id}.${tag.id}`, asset: id }),
  );
  return {
    id,
    name,
    aliases: more.aliases ?? [],
    documents: more.documents ?? [],
    tags,
    ...(more.type && { type: more.type }),
    ...(more.parent && { parent: more.parent }),
  };
}
const high = (value: number): Limit => ({ kind: 'high', value });
const low = (value: number): Limit => ({ kind: 'low', value });
/** A device or sensor whose one tag is its state. */
const simple = (
  id: string,
  name: string,
  type: string,
  parent: string,
  values?: Record<string, string>,
  unit?: string,
): Asset =>
  asset(id, name, {
    type,
    parent,
    tags: [{ id: 'state', name: 'State', ...(values && { values }), ...(unit && { unit }) }],
  });

const pump = (id: string, name: string, alias: string): Asset =>
  asset(id, name, {
    type: 'centrifugal pump',
    parent: 'UTIL',
    aliases: [alias],
    tags: [
      {
        id: 'bearing_temp',
        name: 'Bearing temperature',
        unit: 'Cel',
        limits: [high(75), { kind: 'high-high', value: 85 }],
        staleAfter: 120,
      },
      { id: 'motor_current', name: 'Motor current', unit: 'A', limits: [high(40)], staleAfter: 120 },
      {
        id: 'discharge_pressure',
        name: 'Discharge pressure',
        unit: 'bar',
        aliases: ['outlet pressure'],
        limits: [low(2), high(6)],
        staleAfter: 120,
      },
      { id: 'vibration', name: 'Vibration', unit: 'mm/s', limits: [high(7.1)], staleAfter: 120 },
      { id: 'running', name: 'Running', values: { '0': 'stopped', '1': 'running' } },
    ],
  });

/** Around the clock, from six. */
export const THREE_SHIFTS = [
  { name: 'early', start: '06:00' },
  { name: 'late', start: '14:00' },
  { name: 'night', start: '22:00' },
];

export const DAIRY: Plant = {
  id: 'meadow',
  name: 'Meadow Dairy',
  timeZone: 'Europe/Dublin',
  shifts: THREE_SHIFTS,
  connections: [],
  assets: [
    asset('SITE', 'Meadow Dairy', { type: 'site' }),
    asset('UTIL', 'Utilities', { type: 'area', parent: 'SITE' }),
    asset('LINE2', 'Line 2', { type: 'line', parent: 'SITE', aliases: ['bottling line'] }),
    asset('OFFICE', 'Office building', { type: 'building', parent: 'SITE' }),
    asset('LOBBY', 'Lobby', { type: 'room', parent: 'OFFICE' }),
    asset('LAB', 'Laboratory', { type: 'room', parent: 'OFFICE', aliases: ['lab'] }),
    asset('ATTIC', 'Top floor', { type: 'floor', parent: 'OFFICE' }),
    pump('P-201', 'Ice water pump 1', 'ice pump one'),
    pump('P-202', 'Ice water pump 2', 'ice pump two'),
    asset('CMP-3', 'Ammonia compressor', {
      type: 'screw compressor',
      parent: 'UTIL',
      tags: [
        { id: 'oil_pressure', name: 'Oil pressure', unit: 'bar', limits: [low(1.5)], staleAfter: 120 },
        { id: 'oil_temp', name: 'Oil temperature', unit: 'Cel', limits: [high(80)], staleAfter: 120 },
        { id: 'suction', name: 'Suction pressure', unit: 'bar', staleAfter: 120 },
        { id: 'load', name: 'Slide valve position', unit: '%', staleAfter: 120 },
        { id: 'mode', name: 'Mode', values: { '0': 'off', '1': 'local', '2': 'remote' } },
        { id: 'low_oil', name: 'Low oil level' },
      ],
    }),
    asset('FIL-7', 'Bottle filler', {
      type: 'rotary filler',
      parent: 'LINE2',
      aliases: ['filling machine'],
      tags: [
        { id: 'speed', name: 'Machine speed', unit: '/min', staleAfter: 120 },
        { id: 'bottles', name: 'Bottle count', unit: '{bottles}' },
        { id: 'product_temp', name: 'Product temperature', unit: 'Cel', limits: [high(6)], staleAfter: 120 },
        { id: 'status', name: 'Status' },
      ],
    }),
    asset('CAP-7', 'Capper', {
      type: 'capper',
      parent: 'LINE2',
      tags: [
        { id: 'torque', name: 'Capping torque', unit: 'N.m' },
        { id: 'status', name: 'Status' },
      ],
    }),
    asset('TK-11', 'Raw milk tank', {
      type: 'tank',
      parent: 'UTIL',
      aliases: ['silo'],
      tags: [
        { id: 'level', name: 'Level', unit: '%', limits: [low(10), high(95)] },
        { id: 'agitator', name: 'Agitator running' },
      ],
    }),
    simple('lamp.lobby', 'Lobby lamp', 'light', 'LOBBY'),
    simple('lamp.bench', 'Bench light', 'light', 'LAB'),
    simple('lamp.attic', 'Archive spot', 'light', 'ATTIC'),
    simple('door.main', 'Main entrance', 'door binary sensor', 'LOBBY', { off: 'closed' }),
    simple('door.rear', 'Rear exit', 'door binary sensor', 'LAB', { on: 'open' }),
    simple('win.lab', 'Lab window', 'window binary sensor', 'LAB', { off: 'closed' }),
    simple('lock.main', 'Visitor gate', 'lock', 'LOBBY'),
    simple('nh3.plant', 'Ammonia detector', 'gas binary sensor', 'UTIL', { off: 'clear' }),
    simple('leak.lab', 'Sink leak', 'moisture binary sensor', 'LAB', { on: 'wet' }),
    simple('pir.lobby', 'Hall watcher', 'motion binary sensor', 'LOBBY', { on: 'detected' }),
    simple('pir.attic', 'Attic watcher', 'motion binary sensor', 'ATTIC', { off: 'clear' }),
    simple('bat.tag', 'Badge reader', 'battery binary sensor', 'LOBBY', { on: 'low' }),
    simple('link.plc', 'Line PLC', 'connectivity binary sensor', 'LINE2', { off: 'disconnected' }),
    simple('link.scada', 'SCADA server', 'connectivity binary sensor', 'OFFICE', { on: 'connected' }),
    simple('temp.lab', 'Lab probe', 'temperature sensor', 'LAB', undefined, 'Cel'),
    simple('hum.lab', 'Lab hygrometer', 'humidity sensor', 'LAB', undefined, '%'),
    simple('person.mara', 'Mara', 'person', 'OFFICE'),
    simple('person.tom', 'Tom', 'person', 'OFFICE'),
    simple('ups.main', 'Server UPS', 'ups', 'OFFICE'),
    asset('vent.roof', 'Roof ventilator', {
      type: 'fan',
      parent: 'ATTIC',
      tags: [
        { id: 'state', name: 'State' },
        { id: 'speed', name: 'Speed', unit: '%' },
      ],
    }),
  ],
};

/** The last value of each tag that just has a state. */
const STATES: Record<string, SampleValue> = {
  'lamp.lobby.state': 'on',
  'lamp.bench.state': 'off',
  'lamp.attic.state': 'on',
  'door.main.state': 'off',
  'door.rear.state': 'on',
  'win.lab.state': 'off',
  'lock.main.state': 'locked',
  'nh3.plant.state': 'off',
  'leak.lab.state': 'on',
  'pir.lobby.state': 'on',
  'pir.attic.state': 'off',
  'bat.tag.state': 'on',
  'link.plc.state': 'off',
  'link.scada.state': 'on',
  'temp.lab.state': 21.5,
  'hum.lab.state': 44,
  'person.mara.state': 'home',
  'person.tom.state': 'not_home',
  'ups.main.state': 'on mains',
  'vent.roof.state': 'on',
  'vent.roof.speed': 66,
  'P-201.running': 1,
  'P-202.running': 0,
  'CMP-3.mode': 2,
  'CMP-3.low_oil': false,
  'FIL-7.status': 'producing',
  'CAP-7.status': 'jammed',
  'TK-11.agitator': true,
};

/** Four days, one value every ten minutes (the last hour every minute), as a function of the hours before now. */
const CURVES: Record<string, (hoursAgo: number) => number> = {
  'P-201.bearing_temp': (h) => (h < 2 ? 78 - 9 * h : 60),
  'P-202.bearing_temp': (h) => (h > 30 && h < 31 ? 70 : 52),
  'P-201.motor_current': () => 31.5,
  'P-202.motor_current': () => 0,
  'P-201.discharge_pressure': () => 4.2,
  'P-202.discharge_pressure': () => 1.1,
  'P-201.vibration': (h) => (h < 3 ? 6.4 - h : 3.4),
  'P-202.vibration': () => 0.2,
  'CMP-3.oil_pressure': () => 2.4,
  'CMP-3.oil_temp': (h) => 55 + (h % 24) / 4,
  'CMP-3.suction': () => 2.95,
  'CMP-3.load': (h) => (h < 5 ? 80 : 40),
  'FIL-7.speed': (h) => (h < 8 ? 240 : 0),
  'FIL-7.product_temp': () => 4.4,
  'FIL-7.bottles': (h) => Math.round(10_000 - h * 100),
  'CAP-7.torque': () => 1.8,
  'TK-11.level': (h) => 30 + h / 2,
};
/** Signals whose source fell silent: the minutes before now at which their last value came. */
const SILENT: Record<string, number> = { 'FIL-7.product_temp': 14 };

function history(): Sample[] {
  const samples: Sample[] = [];
  for (const [tag, curve] of Object.entries(CURVES)) {
    const until = NOW - (SILENT[tag] ?? 0) * MINUTE;
    for (let at = NOW - 96 * HOUR; at <= until; at += at >= NOW - HOUR ? MINUTE : 10 * MINUTE)
      samples.push({ tag, at, value: curve((NOW - at) / HOUR), quality: 'good' });
  }
  for (const [tag, value] of Object.entries(STATES)) samples.push({ tag, at: NOW - 5000, value, quality: 'good' });
  for (let i = 1; i <= 6; i++) {
    samples.push({ tag: 'P-201.running', at: NOW - i * HOUR, value: 1, quality: 'good' });
    samples.push({ tag: 'P-202.running', at: NOW - i * HOUR, value: i > 3 ? 1 : 0, quality: 'good' });
    samples.push({ tag: 'FIL-7.status', at: NOW - i * HOUR, value: i % 2 ? 'producing' : 'stopped', quality: 'good' });
  }
  samples.push({ tag: 'CAP-7.torque', at: NOW, value: null, quality: 'bad' });
  return samples;
}

/** The dairy with its four days, and a copilot over it. */
export const openDairy = (plant: Plant = DAIRY): OpenPlant =>
  openPlant(plant, NOW, (store) => {
    store.historian.append(history());
    store.alarms.put(ALARMS);
    store.events.put(EVENTS);
  });
