/** The fixture's plant connections: a broker that can be told what to say by its address. */
import { implement } from '@orpc/server';
import { contract, type ListenEvent, type PlantChange, type ProbeView, type ProposalView } from '../../src/contract.ts';
import type { FakeCore } from './fake-core.ts';
import { iso } from './states.ts';
import { wait } from './wait.ts';

const os = implement(contract);
const DAY = 86_400_000;

const PROBES: Readonly<Record<string, Pick<ProbeView, 'state' | 'detail'>>> = {
  nothing: { state: 'unreachable', detail: 'nothing:1883: nothing listens there' },
  silent: { state: 'mute', detail: 'silent:1883: it accepts connections and does not answer' },
  locked: { state: 'refused', detail: 'locked:1883: user or password refused' },
};

function probeOf(address: string, trusted: boolean): ProbeView {
  const host = address.replace(/^.*?:\/\//, '').replace(/[:/].*$/, '');
  if (host === 'strange' && !trusted) {
    const now = Date.now();
    const detail = "strange:8883: the broker's certificate is self-signed: name it as `ca` to trust it";
    const certificate = {
      subject: 'CN=strange, O=North works',
      issuer: 'CN=strange, O=North works',
      names: 'DNS:strange, IP Address:10.0.4.7',
      validFrom: iso(now - 40 * DAY),
      validTo: iso(now + 300 * DAY),
      fingerprint: `${'A1:'.repeat(31)}0F`,
      pem: '-----BEGIN CERTIFICATE-----',
      trustable: true,
    };
    return { state: 'untrusted', detail, ms: 61, certificate };
  }
  return { ...(PROBES[host] ?? { state: 'connected', detail: 'connected, nothing heard yet' }), ms: 38 };
}

const TAGS = [
  ['p301', 'flow_m3h', 'm3/h', 41.7, 'unit-in-name', 'm3h'],
  ['p301', 'bearing_temp', 'Cel', 63.2, 'unit-stated', '°C'],
  ['p301', 'state', undefined, 1, 'name', 'state'],
  ['P-101', 'seal_pressure', 'bar', 2.4, 'unit-stated', 'bar'],
] as const;

const proposal: ProposalView = {
  id: 'p1',
  assets: [
    { id: 'north', name: 'North', known: false },
    { id: 'p301', name: 'P301', parent: 'north', known: false },
    { id: 'P-101', name: 'Cooling water pump 1', known: true },
  ],
  tags: TAGS.map(([asset, name, unit, example, from, text], index) => ({
    key: String(index),
    id: `${asset}.${name}`,
    asset,
    name: `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/_m3h$/, '').replaceAll('_', ' ')}`,
    unit,
    example,
    limits:
      name === 'bearing_temp'
        ? [
            { kind: 'high' as const, value: 75, from: 'alarm' as const, text: 'HighLimit of Bearing alarm' },
            { kind: 'high-high' as const, value: 120, from: 'range' as const, text: 'EURange' },
          ]
        : [],
    source: `north/${asset.toLowerCase()}/${name}`,
    guesses: [
      { from: asset === 'P-101' ? ('known' as const) : ('place' as const), text: `north / ${asset.toLowerCase()}` },
      { from: 'name' as const, text: name },
      ...(from === 'name' ? [] : [{ from, text }]),
    ],
  })),
  already: 12,
  notes: ['3 topics carry nothing that can be read as a value'],
};

const LINE_BUS = {
  id: 'line-bus',
  kind: 'mqtt',
  address: 'mqtt://127.0.0.1:1883',
  username: 'gemba',
  secret: true,
  signals: 24,
};
const settingsChange = (text: string, tags: number): PlantChange => ({
  change: 'c2',
  diff: [
    { kind: 'same', text: 'connections:' },
    { kind: 'removed', text: '  - { id: line-bus, kind: mqtt, url: mqtt://127.0.0.1:1883, username: gemba }' },
    ...(text === '' ? [] : [{ kind: 'added' as const, text }]),
  ],
  assets: 0,
  tags,
  warnings: [],
});

/** Every operation of "Connect your plant". */
export function connectionsOf(core: FakeCore) {
  let enough = new AbortController();
  return {
    list: os.connections.list.handler(() => ({
      own: core.scenario !== 'empty',
      timeZone: 'Europe/Berlin',
      connections: core.scenario === 'empty' ? [] : [LINE_BUS],
    })),
    test: os.connections.test.handler(async ({ input }) => {
      await wait(200, undefined);
      return probeOf(input.address, input.ca !== undefined);
    }),
    listen: os.connections.listen.handler(async function* ({ input, signal }): AsyncGenerator<ListenEvent> {
      enough = new AbortController();
      for (let second = 1; second <= input.seconds && !enough.signal.aborted; second += 1) {
        await wait(1000, signal);
        const secondsLeft = input.seconds - second;
        yield { kind: 'progress', messages: second * 37, signals: Math.min(16, second * 4), secondsLeft };
      }
      yield { kind: 'proposal', proposal };
    }),
    enough: os.connections.enough.handler(() => enough.abort()),
    preview: os.connections.preview.handler(({ input }) => ({
      change: 'c1',
      diff: [
        { kind: 'skipped' as const, text: '', lines: 8 },
        { kind: 'same' as const, text: 'connections:' },
        { kind: 'added' as const, text: '  - { id: plant-bus, kind: mqtt, url: mqtt://broker:1883 }' },
        { kind: 'skipped' as const, text: '', lines: 120 },
        ...input.tags.map(({ key, name }) => ({
          kind: 'added' as const,
          text: `      - { id: ${key}, name: ${name} }`,
        })),
      ],
      assets: 2,
      tags: input.tags.length,
      warnings: [],
    })),
    change: os.connections.change.handler(({ input }) =>
      settingsChange(`  - { id: ${input.id}, kind: ${input.kind}, url: ${input.address} }`, 0),
    ),
    remove: os.connections.remove.handler(({ input }) =>
      settingsChange('', input.signals === 'remove' ? -LINE_BUS.signals : 0),
    ),
    save: os.connections.save.handler(() => ({
      file: '/data/plant.yaml',
      backup: '/data/plant-before-2026-11-22T17-03-11-000Z.yaml',
      restart: core.scenario === 'empty',
    })),
  };
}
