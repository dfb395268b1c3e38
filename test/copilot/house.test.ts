/** The same copilot over a house: rooms, devices, calendars and lists. One mechanism, other names. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Asset, Plant, Tag } from '../../src/plant/plant.ts';
import type { SampleValue } from '../../src/plant/sample.ts';
import { openPlant } from './open-plant.ts';

const NOW = Date.parse('2025-04-01T21:30:00Z'); // 08:30 on 2 April in Melbourne
const zone = 'Australia/Melbourne';
type Signal = [value: SampleValue, unit?: string, values?: Record<string, string>];
const samples: { tag: string; value: SampleValue }[] = [];

function thing(id: string, name: string, type: string, parent?: string, signals: Record<string, Signal> = {}): Asset {
  const tags = Object.entries(signals).map(([key, [value, unit, values]]): Tag => {
    samples.push({ tag: `${id}.${key}`, value });
    return {
      id: `${id}.${key}`,
      asset: id,
      name: key.replaceAll('_', ' ').replace(/^./, (c) => c.toUpperCase()),
      aliases: [],
      limits: [],
      ...(unit && { unit }),
      ...(values && { values }),
    };
  });
  return { id, name, type, aliases: [], documents: [], tags, ...(parent && { parent }) };
}

const assets = [
  thing('gf', 'Ground floor', 'floor'),
  thing('uf', 'Upper floor', 'floor'),
  thing('kit', 'Kitchen', 'area', 'gf'),
  thing('liv', 'Family Room', 'area', 'gf'),
  thing('bed', 'Master Bedroom', 'area', 'uf'),
  thing('gar', 'Garage', 'area', 'gf'),
  thing('yard', 'Back Yard', 'area'),
  thing('climate.fam', 'Family Room', 'climate', 'liv', {
    state: ['cool'],
    current_temperature: [24.5, 'Cel'],
    temperature: [22, 'Cel'],
    fan_mode: ['auto'],
  }),
  thing('climate.bed', 'Master Bedroom AC', 'climate', 'bed', {
    state: ['off'],
    current_temperature: [21, 'Cel'],
    temperature: [20, 'Cel'],
  }),
  thing('light.kit', 'Kitchen Light', 'light', 'kit', { state: ['on'], brightness: [128] }),
  thing('light.bed', 'Bedside Lamp', 'light', 'bed', { state: ['off'] }),
  thing('light.fam', 'Ceiling Light', 'light', 'liv', { state: ['on'] }),
  thing('lock.front', 'Front Door', 'lock', 'liv', { state: ['locked'] }),
  thing('binary_sensor.front', 'Front Door', 'door binary sensor', 'liv', {
    state: ['off', undefined, { off: 'closed' }],
  }),
  thing('cover.garage', 'Garage Door', 'garage cover', 'gar', { state: ['open'], current_position: [100] }),
  thing('media_player.tv', 'Family Room TV', 'tv media player', 'liv', {
    state: ['playing'],
    volume_level: [0.4],
    source: ['Netflix'],
  }),
  thing('sensor.phone', 'Pixel Phone Battery', 'battery sensor', undefined, { state: [37, '%'] }),
  thing('sensor.solar', 'Solar Power', 'power sensor', undefined, { state: [3.4, 'kW'] }),
  thing('vacuum.bob', 'Bob', 'vacuum', 'liv', { state: ['docked'], battery_level: [88, '%'] }),
  thing('weather.home', 'Home Weather', 'weather', undefined, {
    state: ['cloudy'],
    temperature: [17, 'Cel'],
    humidity: [64, '%'],
    wind_speed: [22, 'km/h'],
  }),
  thing('person.alex', 'Alex', 'person', undefined, { state: ['home'] }),
  thing('person.sam', 'Sam', 'person', undefined, { state: ['not_home'] }),
  thing('sensor.yard', 'Back Yard Soil', 'moisture sensor', 'yard', { state: [31, '%'] }),
  thing('switch.heater', 'Pool Heater', 'switch', 'yard', { state: ['off'] }),
  thing('calendar.family', 'Family Calendar', 'calendar', undefined, { state: ['off'] }),
  thing('todo.shop', 'Shopping List', 'todo', undefined, { state: [3] }),
  thing('alarm.home', 'House Alarm', 'alarm control panel', undefined, { state: ['armed_away'] }),
  thing('sensor.outdoor', 'Outdoor Thermometer', 'temperature sensor', 'yard', { state: [16.2, 'Cel'] }),
  thing('update.router', 'Router firmware', 'firmware update', undefined, {
    state: ['on'],
    installed_version: ['1.2.3'],
  }),
];

const task = (id: string, text: string, category: string) => ({
  id,
  asset: 'todo.shop',
  at: NOW - 2000,
  kind: 'task',
  category,
  text,
  more: {},
});
const home: Plant = { id: 'home', name: 'Home', timeZone: zone, shifts: [], connections: [], assets };
const { ask, close } = openPlant(home, NOW, (store) => {
  store.historian.append(samples.map(({ tag, value }) => ({ tag, value, at: NOW - 2000, quality: 'good' })));
  store.events.put([
    {
      id: 'c1',
      asset: 'calendar.family',
      at: Date.parse('2025-04-02T06:00:00Z'),
      until: Date.parse('2025-04-02T07:00:00Z'),
      kind: 'calendar',
      category: 'appointment',
      text: 'Dentist. Check-up',
      more: { location: 'High Street' },
    },
    {
      id: 'c2',
      asset: 'calendar.family',
      at: Date.parse('2025-04-03T22:00:00Z'),
      until: Date.parse('2025-04-04T04:00:00Z'),
      kind: 'calendar',
      category: 'appointment',
      text: 'School trip',
      more: {},
    },
    task('t1', 'Milk', 'needs action'),
    task('t2', 'Olive oil', 'needs action'),
    task('t3', 'Apples', 'completed'),
  ]);
});
afterAll(close);

const CASES: readonly (readonly [string, ...string[]])[] = [
  ['What is the temperature in the family room?', '24.5 °C'],
  ["What's the target temperature in the family room?", '22 °C'],
  ['Is the air conditioning on in the family room?', 'Yes'],
  ['is the AC on in the master bedroom?', 'No'],
  ['what is the outdoor temperature', '16.2 °C'],
  ["what's the weather like?", 'cloudy'],
  ['how windy is it?', '22 km/h'],
  ['Which lights are on downstairs?', 'Kitchen Light', 'Ceiling Light'],
  ['Are any lights on upstairs?', 'No', 'Bedside Lamp'],
  ['Is the front door locked?', 'Yes'],
  ['is the front door closed?', 'Yes'],
  ['Is the garage door open?', 'Yes', 'open'],
  ['did I leave the garage door open?', 'Yes'],
  ['what is the TV volume?', '0.4'],
  ['How much battery does my phone have?', '37 %'],
  ['how much solar power are we generating?', '3.4 kW'],
  ['is the vacuum running?', 'No', 'docked'],
  ['where is Bob?', 'docked'],
  ["what is bob's battery level", '88 %'],
  ['who is home?', 'Alex'],
  ['is anybody home', 'Yes', 'Alex'],
  ['is Sam home?', 'No'],
  ["what's on my calendar today?", 'Dentist'],
  ['when is my next appointment?', '2025-04-02 17:00 to 18:00', 'Dentist'],
  ['when is the dentist?', '17:00'],
  ['where is the dentist appointment?', 'High Street'],
  ['do I have anything on Friday?', 'School trip'],
  ['what is on the shopping list?', 'Milk', 'Olive oil', 'Apples'],
  ['is milk on the shopping list?', 'Yes', 'Milk'],
  ['is bread on the shopping list?', 'No', 'bread'],
  ['how many items are on my shopping list?', '3'],
  ['is the alarm armed?', 'Yes', 'armed away'],
  ['is the pool heater on?', 'No', 'off'],
  ['how moist is the soil?', '31 %'],
  ['are there any updates available?', 'Yes', 'Router firmware'],
  ['is everything locked?', 'Yes'],
  ["what's the temperature upstairs?", '21 °C'],
];

describe('questions in a house', () => {
  it.each(CASES)('%s', async (question, ...says) => {
    const { text, refused } = await ask(question);
    for (const one of says) expect(text.replace(/ \[\d+\]/g, '').toLowerCase()).toContain(one.toLowerCase());
    expect(refused, text).toBe(false);
  });
  it.each([
    'which app is the doorbell using?',
    'is the sauna on',
    "what's the humidity in the garage",
    'is the house secure?',
    'Turn off all the lights',
  ])('refused: %s', async (question) => {
    expect((await ask(question)).refused).toBe(true);
  });
});
