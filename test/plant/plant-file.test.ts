import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/plant/failure.ts';
import { parsePlantFile } from '../../src/plant/plant-file.ts';

const head = 'version: 1\nplant: { id: w, name: Works, timeZone: Europe/Berlin }\n';

/** The lines of the failure's message. */
function errorsOf(text: string): string[] {
  try {
    parsePlantFile(text, 'plant.yaml');
  } catch (error) {
    if (error instanceof Failure && error.code === 'bad-input') return error.message.split('\n');
    throw error;
  }
  throw new Error('expected a failure');
}

describe('a good plant file', () => {
  it('may say how long samples are kept', () => {
    const text = 'version: 1\nplant: { id: w, timeZone: UTC, retention: { samples: 90d, minutes: 730d } }\n';
    const { plant, warnings } = parsePlantFile(text, 'plant.yaml');
    expect(plant.retention).toEqual({ samples: 90 * 86_400_000, minutes: 730 * 86_400_000 });
    expect(warnings).toEqual([]);
    expect(parsePlantFile(head, 'plant.yaml').plant.retention).toBeUndefined();
    expect(errorsOf(text.replace('90d', 'long'))[0]).toMatch(/samples.*must be a duration/);
  });
  it('becomes a plant, durations in seconds', () => {
    const { plant, warnings } = parsePlantFile(
      `${head}connections:
  - { id: bus, kind: mqtt, url: "mqtt://127.0.0.1:1883", qos: 1 }
assets:
  - id: P-101
    name: Pump 1
    aliases: [pump one]
    type: centrifugal pump
    documents: [pump.pdf]
    tags:
      - id: P-101.temp
        name: Bearing temperature
        unit: Cel
        staleAfter: 5min
        deadband: 0.2
        source: { connection: bus, topic: a/b, scale: 0.1 }
        limits: [ { kind: high, value: 75, deadband: 1, onDelay: 5s }, { kind: high-high, value: 85 } ]
      - id: P-101.state
        values: { "0": stopped, "1": running }
        alarms: [ { when: [2], name: Pump fault, priority: 1 } ]
  - { id: Chiller 6.1, parent: P-101 }
`,
      'plant.yaml',
    );
    expect(warnings).toEqual([]);
    expect(plant).toMatchObject({ id: 'w', name: 'Works', timeZone: 'Europe/Berlin', shifts: [] });
    expect(plant.connections).toEqual([{ id: 'bus', kind: 'mqtt', url: 'mqtt://127.0.0.1:1883', qos: 1 }]);
    const [pump, chiller] = plant.assets;
    expect(pump?.tags[0]).toMatchObject({
      asset: 'P-101',
      aliases: [],
      unit: 'Cel',
      staleAfter: 300,
      deadband: 0.2,
      source: { connection: 'bus', topic: 'a/b', scale: 0.1 },
      limits: [
        { kind: 'high', value: 75, deadband: 1, onDelay: 5 },
        { kind: 'high-high', value: 85 },
      ],
    });
    expect(pump?.tags[1]).toMatchObject({
      name: 'P-101.state',
      values: { 0: 'stopped', 1: 'running' },
      alarms: [{ when: ['2'], name: 'Pump fault', priority: 1 }],
    });
    expect(chiller).toMatchObject({ id: 'Chiller 6.1', name: 'Chiller 6.1', parent: 'P-101', tags: [], documents: [] });
  });

  it('accepts quoted keys, nulls for what is absent, JSON, a byte order mark and CRLF', () => {
    const text = `\uFEFF{"version": 1, "plant": {"id": "a", "name": "A", "timeZone": "UTC"}, "assets":
      [{"id": "light.kitchen", "name": "Kitchen", "parent": null, "tags": [{"id": "light.kitchen.state", "unit": null,
      "limits": [], "values": {"on": "lit", "2": "dim"}}]}]}`.replaceAll('\n', '\r\n');
    const { plant } = parsePlantFile(text, 'p.json');
    expect(plant.assets[0]?.tags[0]).toMatchObject({ id: 'light.kitchen.state', values: { on: 'lit', 2: 'dim' } });
    expect(plant.assets[0]?.tags[0]?.unit).toBeUndefined();
  });

  it('keeps ids and words as they are written', () => {
    const { plant } = parsePlantFile(
      `${head}assets:\n  - id: 007\n    name: 12\n    aliases: [1e3, yes]\n    tags: [ { id: 1.10, values: { 0: no, true: 1 } } ]`,
      'p.yaml',
    );
    expect(plant.assets[0]).toMatchObject({ id: '007', name: '12', aliases: ['1e3', 'yes'] });
    expect(plant.assets[0]?.tags[0]).toMatchObject({ id: '1.10', values: { 0: 'no', true: '1' } });
  });

  it('takes over units that are no UCUM code, and says what it makes of them', () => {
    const tag = (id: string, unit: string) => `      - { id: ${id}, unit: "${unit}" }\n`;
    const { plant, warnings } = parsePlantFile(
      `${head}assets:\n  - id: a\n    tags:\n${tag('q', 'VAR')}${tag('c', 'EUR')}${tag('t', '°C')}${tag('r', '{rpm}')}`,
      'plant.yaml',
    );
    expect(plant.assets[0]?.tags.map(({ unit }) => unit)).toEqual(['VAR', 'EUR', 'Cel', '{rpm}']);
    expect(warnings).toEqual([
      'plant.yaml:6: tag q: unit "VAR" is not a UCUM code; it is shown as written and never converted',
      'plant.yaml:7: tag c: unit "EUR" is not a UCUM code; it is shown as written and never converted',
      'plant.yaml:8: tag t: unit "°C" is not a UCUM code; it is read as "Cel"',
    ]);
  });

  it('warns of keys that nobody reads', () => {
    const { warnings } = parsePlantFile(`${head}assets:\n  - id: a\n    limts: []\n`, 'plant.yaml');
    expect(warnings).toEqual(['plant.yaml:5: asset a: the key "limts" is not known and is ignored']);
  });
});

describe('a bad plant file', () => {
  it('has every error told with its line, those of form and those of meaning together', () => {
    const errors = errorsOf(`version: 1
plant: { id: w, timeZone: Mars/Base, shifts: [ { name: early, start: "6 am" } ] }
connections:
  - { id: bus, kind: mqtt }
  - { id: bus, kind: telex }
assets:
  - id: A
    parent: NOWHERE
    tags:
      - id: A.t
        unit: degX
        staleAfter: soon
        source: { connection: other }
        limits:
          - { kind: high, value: 10 }
          - { kind: low, value: 20 }
      - { id: A.u, limits: [ { kind: top, value: x } ] }
  - id: B
    parent: C
    tags: [ { id: A.t } ]
  - { id: C, parent: B }
  - { id: A }
  - name: nameless
  - 5
`);
    const expected: [number, RegExp][] = [
      [2, /"Mars\/Base" is not a time zone/],
      [2, /"start" must be a time such as "06:00", not "6 am"/],
      [5, /connection bus: the connection "bus" is there twice/],
      [5, /connection bus: "kind" must be mqtt, .*, not "telex"/],
      [8, /asset A: the parent "NOWHERE" does not exist/],
      [11, /tag A\.t: unit "degX" is not a UCUM code/],
      [12, /tag A\.t: "staleAfter" must be a duration .*, not "soon"/],
      [13, /tag A\.t: the connection "other" does not exist/],
      [15, /tag A\.t: the high limit 10 must be above the low limit 20/],
      [17, /tag A\.u: "kind" must be low-low/],
      [17, /tag A\.u: "value" must be a number, not "x"/],
      [19, /asset B: the asset is its own ancestor: B > C > B/],
      [20, /tag A\.t: the tag "A\.t" is there twice/],
      [21, /asset C: the asset is its own ancestor: C > B > C/],
      [22, /asset A: the asset "A" is there twice/],
      [23, /asset number 5: "id" is missing/],
      [24, /asset number 6: entry 6 must be an asset with an id, not 5/],
    ];
    for (const [line, what] of expected) {
      expect(errors.filter((error) => error.startsWith(`plant.yaml:${line}: `) && what.test(error))).toHaveLength(1);
    }
    expect(errors).toHaveLength(expected.length);
  });

  it.each([
    ['', /the file is empty/],
    ['# only a comment\n', /the file is empty/],
    ['hello', /not a plant file/],
    ['version: 1', /"plant" is missing/],
    ['version: 2\nplant: { id: a, timeZone: UTC }', /version 2 of the plant file is newer/],
    ['plant: { id: a, timeZone: UTC }', /"version" is missing/],
    [`${head}assets: [`, /^plant\.yaml:3: this is not valid YAML/],
    [`${head}assets:\n  - id: a\n    id: b\n`, /^plant\.yaml:5: this is not valid YAML: Map keys must be unique/],
    [`${head}assets: ${'['.repeat(20_000)}`, /^plant\.yaml:3: lists or mappings stand too deep/],
    [`${head}assets:\n  ${'- '.repeat(20_000)}x`, /^plant\.yaml:4: lists or mappings stand too deep/],
    [`${head}assets: { id: a }`, /"assets" must be a list/],
    ['\u0000\u0001PK\u0003', /plant\.yaml/],
    [`${head}assets:\n  - id: a\n    tags: [ { id: t, staleAfter: 0s } ]`, /staleAfter/],
    [
      `${head}assets:\n  - id: a\n    tags: [ { id: t, limits: [ { kind: low, value: 1 }, { kind: low, value: 2 } ] } ]`,
      /twice/,
    ],
    [
      `${head}a: &a [x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c]\nassets: [*d, *d, *d, *d, *d]`,
      /alias/,
    ],
  ])('%j is refused with a place', (text, message) => {
    const errors = errorsOf(text).join('\n');
    expect(errors).toMatch(message);
    expect(errors).toMatch(/^plant\.yaml:/);
  });
});
