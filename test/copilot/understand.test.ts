import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Understanding } from '../../src/copilot/stages.ts';
import { askedUnit } from '../../src/copilot/understand/asked-unit.ts';
import { understand } from '../../src/copilot/understand/understand.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';
import { comparable } from '../../src/plant/unit.ts';

const at = Date.parse('2026-03-12T09:40:00Z');
const demo = new PlantIndex(
  parsePlantFile(readFileSync(new URL('../../knowledge/plant.yaml', import.meta.url), 'utf8'), 'plant.yaml').plant,
);
const numbered = new PlantIndex(
  parsePlantFile(
    `version: 1
plant: { id: n, name: N, timeZone: UTC }
assets:
  - { id: U1, name: Reactor, tags: [{ id: A54.0, name: Channel 0, unit: Cel }] }
  - { id: A540, name: Mixer, tags: [{ id: A540.speed, name: Speed, unit: "{rpm}" }] }
`,
    'numbered.yaml',
  ).plant,
);

const read = (question: string, index = demo): Understanding =>
  understand(question, { index, at, before: undefined, documents: true });
const tagsOf = (question: string, index = demo): string[] => read(question, index).tags.map(({ what }) => what.id);

describe('units and quantities', () => {
  it.each([
    ['is the compressor power above 30 kW', ['K-301.power']],
    ['is the compressor power above 30 kilowatts', ['K-301.power']],
    ['what is the compressor power', ['K-301.power']],
    ['is the bearing of pump 1 above 75 C', ['P-101.bearing_temp']],
    ['Could the air be too wet?', ['D-301.dew_point']],
  ])('%s', (question, tags) => expect(tagsOf(question)).toEqual(tags));
  it('a count is no share: bottles are not given in parts per billion', () =>
    expect(comparable('{bottles}', '[ppb]')).toBe(false));
});

describe('names', () => {
  it('an id written letter by letter is that signal or asset alone', () => {
    expect(tagsOf('What is A54.0?', numbered)).toEqual(['A54.0']);
    expect(read('What is A54.0?', numbered).assets.map(({ what }) => what.id)).toEqual(['U1']);
    expect(read('How is A540?', numbered).assets.map(({ what }) => what.id)).toEqual(['A540']);
  });

  it('a number alone is no signal that has one', () => {
    expect(tagsOf('What is the temperature of axis 1?')).toEqual(['R-2.axis1_temp']);
    expect(tagsOf('Any priority 1 alarms?')).toEqual([]);
    expect(tagsOf('How much caustic does one cleaning take?')).toEqual([]);
    expect(tagsOf('What was done on the robot in the last two months?')).toEqual([]);
  });
  it('a part of a machine is no other machine that is called so', () => {
    const assets = (question: string) => read(question).assets.map(({ what }) => what.id);
    expect(assets('How do I tighten the tower belts?')).not.toContain('CV-2');
    expect(assets('Is the filler conveyor running?')).toContain('CV-2');
    expect(assets('How thick are the pipes of the air drier?')).toEqual(['D-301']);
  });
  it('what is set, and a set point, is no generator set', () => {
    const groups = (question: string) => (read(question).groups ?? []).map(({ text }) => text);
    expect(groups('Set the chilled water set point to 5 degrees')).not.toContain('Set');
    expect(groups('What time is set in P12?')).toEqual([]);
    expect(groups('Is the set running?')).toEqual(['set']);
  });
  it('the alarm of a signal named in two words is an alarm', () =>
    expect(read('Is the heat sink alarm on VFD-102 still active?').intent).toBe('alarms'));

  it('a name with its id behind it, as answers write it, is one asset and nothing unknown', () => {
    const { assets, unknown } = read('What is the speed of Cooling water pump 1 (P-101)?');
    expect(assets.map(({ what }) => what.id)).toEqual(['P-101']);
    expect(unknown).toEqual([]);
  });

  it.each([
    ['walk me through swapping the mats', 'swapping'],
    ['how frequently is that', 'frequently'],
    ['which dose is needed', 'dose'],
  ])('%s: a word of English is never bent', (question, word) => {
    expect(read(question).question).toContain(word);
  });

  it('a real word that with its neighbour is a letter from a name becomes it', () => {
    expect(read('reject rat of the filler').question).toBe('reject rate of the filler');
  });

  it('"supply" and "return" share the quantity behind them', () => {
    const { groups, assets, tags } = read("what's the difference between supply and return temperature");
    expect([groups, assets]).toEqual([[], []]);
    expect(tags.length).toBeGreaterThan(0);
  });
});

describe('counts and rates', () => {
  it.each([
    ['how many bottles did we fill this shift?', ['FL-2.bottles_today']],
    ['how many backwashes today', ['F-201.backwash_count']],
    ['how many bottles per hour is the line making', ['L2.output', 'FL-2.speed']],
    ['how many crates per hour', []],
  ])('%s', (question, tags) => expect(tagsOf(question)).toEqual(tags));
});

describe('how much, and of which machine', () => {
  it.each([
    ['weakest vacuum on the robot this shift', ['R-2.gripper_vacuum'], ['min']],
    ['What was the slowest cycle of the palletiser since midnight?', ['R-2.cycle_time'], ['max']],
    ['Did the line run more efficiently in the night?', ['L2.efficiency'], []],
    ['How many hours has the diesel run in its life so far?', ['G-1.running_hours'], ['time-in-state']],
    ['Which pump motor pulled the most amps this shift?', ['P-101.motor_current', 'P-102.motor_current'], ['max']],
    ['Does the dust filter need cleaning?', ['DF-2.dp'], []],
    ['How many millilitres are we putting in each bottle just now?', ['FL-2.fill_volume'], []],
    ['the other bearing of P-101?', ['P-101.bearing_temp_nde'], []],
    ['What is the flow of the second pump?', ['P-102.flow'], []],
  ])('%s', (question, tags, functions) => {
    const { missing, functions: found } = read(question);
    expect([tagsOf(question), missing, found]).toEqual([tags, [], functions]);
  });
  it('"does" is no machine of that name', () => expect(read('Does pump 1 run?').missing).toEqual([]));
  it('a third pump is unknown where there are two', () =>
    expect(read('How is the third pump?').unknown.map(({ text }) => text)).toEqual(['third pump']));
  it('"one" stands for the noun before it, and what is left out is no subject', () => {
    expect(read('Is the second pump warmer than the first one?').assets.map(({ what }) => what.id)).toEqual([
      'P-102',
      'P-101',
    ]);
    expect(tagsOf('Besides the bearing, is anything else over its limit on pump 1?')).toEqual([]);
  });
  it('a set point to a value is an order', () =>
    expect(read('Chilled water set point to seven degrees, please.').intent).toBe('act'));
});

describe('units', () => {
  it('two words may be one unit', () => expect(askedUnit('torque of the nut in ft lb?')?.unit).toBe('[ft_i].[lbf_av]'));
  it('hertz are no revolutions', () => {
    expect(comparable('Hz', '{rpm}')).toBe(false);
    expect(comparable('Hz', 'kHz')).toBe(true);
    expect(comparable('{rpm}', '/min')).toBe(true);
  });
});

describe('limits', () => {
  it('"the low alarm" names no signal called low pressure', () =>
    expect(tagsOf('At what value does the mains voltage alarm low?')).toEqual(['PW.mains_voltage']));
});

describe('states', () => {
  it.each(['Is F-201 filtering or backwashing?', 'Is the compressor loaded or idling?'])(
    '%s: a choice of states asks for the state',
    (question) => {
      const { intent, state, tags, unexplained } = read(question);
      expect([intent, state, tags, unexplained]).toEqual(['state', undefined, [], []]);
    },
  );
  it('"up or down" is no choice of states', () =>
    expect(read('Is the flow of P-101 going up or down?').intent).toBe('trend'));
  it('takes a relay that would trip for a question of limits, a machine about to trip for one of trends', () => {
    expect(read('Will the thermal relay of pump 1 trip?').intent).not.toBe('trend');
    expect(read('Is pump 1 about to trip?').intent).toBe('trend');
  });
  it('whether a machine may run on is told by how it stands', () => {
    const { aspect, intent, tags } = read('Do I need to stop pump 1 now or can it run till the end of the shift?');
    expect([aspect, intent, tags]).toEqual(['overview', 'state', []]);
    expect(read('How do I stop the generator by hand?').aspect).toBeUndefined();
  });
});

describe('times', () => {
  it('"during the production" is today, "lately" the last week, "of the night" the night', () => {
    const hours = (question: string): number => {
      const { from = 0, to = 0 } = read(question).range ?? {};
      return Math.round((to - from) / 3_600_000);
    };
    expect(hours('Was the chiller off during the production?')).toBe(11);
    expect(hours('Has the palletiser lost suction lately?')).toBe(7 * 24);
    expect(hours('What was the first alarm of the night?')).toBe(8);
  });
  it('"right now" is the time of the question itself', () =>
    expect(read('flow of P-101 right now').moment).toBeUndefined());
  it('"when will it hit the alarm" names no event of the past', () =>
    expect(read('The dp of the water filter climbs, when will it hit the alarm?').anchor).toBeUndefined());
});

describe('what a machine shows, and work to be done', () => {
  it.each(['what is the fault code of VFD-102', 'which fault code does VFD-102 show?', 'fault code of the chiller'])(
    '%s: the code that it shows',
    (question) => expect(read(question)).toMatchObject({ intent: 'value' }),
  );
  it.each(['what does the fault code F07 of VFD-102 mean', 'what fault code of VFD-102 comes with a hot heatsink'])(
    '%s: what the manual says',
    (question) => expect(read(question)).toMatchObject({ intent: 'fault' }),
  );
  it.each(['replace filter on F-201', 'Clean the condenser tubes', 'regreasing the pump'])(
    '%s: a procedure',
    (question) => expect(read(question)).toMatchObject({ intent: 'procedure' }),
  );
  it.each(['grease amount pump', 'cleaning interval of the filter', 'filter differential pressure'])(
    '%s: no procedure',
    (question) => expect(read(question).intent).not.toBe('procedure'),
  );
});

it('"how hot is it?" after one signal asks of that, "all temperatures" of all', () => {
  const before = read("is P-101's bearing too hot?");
  const then = (question: string) =>
    understand(question, { index: demo, at, before, documents: true }).tags.map(({ what }) => what.id);
  expect(then('and how hot is it?')).toEqual(['P-101.bearing_temp']);
  expect(then('and all its temperatures?').length).toBeGreaterThan(3);
});

it('a quality of one signal and a quantity of another are together missing', () => {
  expect(read('oil level of G-1').missing).toEqual(['oil', 'level']);
  expect(read('oil pressure of G-1').missing).toEqual([]);
});

it('what is asked of the air outside is missing where nothing measures there', () => {
  expect(read('how warm is it outside?').missing).toEqual(['outside']);
});

describe('what is asked of the log, of a time, of a mistake', () => {
  it('a clock time in words', () => {
    const { moment, intent } = read('The robot stopped at quarter to eight, what was it?');
    expect(new Date(moment ?? 0).toISOString()).toBe('2026-03-12T06:45:00.000Z');
    expect(intent).toBe('cause');
  });
  it('"an hour" is a length, no moment', () =>
    expect(read('Is it true that the UPS has been on battery for an hour?').moment).toBeUndefined());
  it('what was said by mistake is taken back', () =>
    expect(read('What temperature did the lemonade... I mean the product reach at worst?').question).not.toMatch(
      /lemonade/,
    ));
  it('what a signal has to suit is not its machine', () =>
    expect(tagsOf('Is the dew point too high for the filler?')).toEqual(['D-301.dew_point']));
  it('a word that with the one before names another signal is missing', () =>
    expect(read('What is the power factor limit of the chiller?').missing).toEqual(['factor']));
  it('whether a pump may be started again is no order', () => {
    expect(read('Can we start pump 2 again?').action).toBeUndefined();
    expect(read('Can you start pump 2?').action).toBeDefined();
  });
});
