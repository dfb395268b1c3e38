/** A shell that watches the alarms is told all of them once, then only what changed, and ends with the same list. */
import { call, EventPublisher } from '@orpc/server';
import { expect, it } from 'vitest';
import { afterNews } from '../../renderer/state/alarms.ts';
import type { AlarmNews, AlarmView } from '../../src/contract.ts';
import type { Changes, HandlerParts } from '../../src/core/handlers/parts.ts';
import { createHandlers } from '../../src/core/handlers.ts';
import { alarmViews } from '../../src/core/views.ts';
import type { Alarm } from '../../src/plant/alarm.ts';
import { PlantIndex } from '../../src/plant/plant.ts';
import { AlarmEngine } from '../../src/telemetry/alarm-engine.ts';

const T0 = Date.UTC(2026, 10, 23, 6);
const COUNT = 2000;
const index = new PlantIndex({
  id: 'works',
  name: 'Works',
  timeZone: 'UTC',
  shifts: [],
  connections: [],
  assets: [
    {
      id: 'L1',
      name: 'Line 1',
      aliases: [],
      documents: [],
      tags: Array.from({ length: COUNT }, (_, n) => ({
        id: `L1.t${n}`,
        asset: 'L1',
        name: `Temperature ${n}`,
        aliases: [],
        limits: [{ kind: 'high', value: 75 }],
      })),
    },
  ],
} as never);

/** A plant whose signals a test moves, and a shell that watches its alarms. */
function watched() {
  const engine = new AlarmEngine(index);
  const changes = new EventPublisher<Changes>({ maxBufferedEvents: 1 });
  const shown = () => engine.current().filter(({ state }) => state !== 'normal');
  const handlers = createHandlers({ index: () => index, changes, live: { alarms: shown } } as unknown as HandlerParts);
  const leaving = new AbortController();
  return {
    engine,
    shown,
    leave: () => leaving.abort(),
    stream: () => call(handlers.alarms.watch, undefined, { signal: leaving.signal }),
    /** `n` signals go to `value` at second `at`. */
    move: (n: number, value: number, at: number) => {
      const samples = Array.from({ length: n }, (_, i) => ({
        ...{ tag: `L1.t${i}`, at: T0 + at * 1000, value, quality: 'good' as const },
      }));
      engine.samples(samples);
      changes.publish('alarms', 'changed');
    },
    tell: () => changes.publish('alarms', 'changed'),
  };
}

const byId = (views: readonly AlarmView[]) => [...views].sort((a, b) => a.id.localeCompare(b.id));

it('sends what changed of two thousand alarms, never all of them again', async () => {
  const plant = watched();
  plant.move(COUNT, 80, 0);
  const stream = await plant.stream();
  let known: readonly AlarmView[] | undefined;
  const next = async (): Promise<AlarmNews> => {
    const { value } = await stream.next();
    known = afterNews(known, value as AlarmNews);
    return value as AlarmNews;
  };
  const whole = await next();
  expect(whole).toMatchObject({ whole: true, gone: [] });
  expect(whole.changed).toHaveLength(COUNT);

  const seen = plant.shown()[5] as Alarm;
  plant.engine.acknowledge(seen.id, T0 + 1000);
  plant.tell();
  const news = await next();
  expect(news).toMatchObject({ whole: false, gone: [], changed: [{ id: seen.id, state: 'acknowledged' }] });
  expect(news.changed).toHaveLength(1);
  expect(JSON.stringify(news).length).toBeLessThan(JSON.stringify(whole).length / 1000);

  // It clears, and is over: of the others, who were raised at the same moment, nothing is said.
  plant.engine.samples([{ tag: seen.tag ?? '', at: T0 + 60_000, value: 20, quality: 'good' }]);
  plant.engine.tick(T0 + 120_000);
  plant.tell();
  expect(await next()).toEqual({ whole: false, changed: [], gone: [seen.id] });
  expect(byId(known ?? [])).toEqual(byId(alarmViews(plant.shown(), index)));
  plant.leave();
});

it('tells a slow shell once what changed many times, and who is the first now', async () => {
  const plant = watched();
  plant.move(1, 80, 0);
  plant.move(3, 80, 10);
  const stream = await plant.stream();
  let known = afterNews(undefined, (await stream.next()).value as AlarmNews);
  const [first, second] = plant.shown() as [Alarm, Alarm];
  expect(known.filter((one) => one.first).map(({ id }) => id)).toEqual([first.id]);

  // Nobody listens meanwhile: the second is acknowledged, the first is acknowledged and clears.
  for (const { id } of [second, first]) {
    plant.engine.acknowledge(id, T0 + 20_000);
    plant.tell();
  }
  plant.engine.samples([{ tag: first.tag ?? '', at: T0 + 60_000, value: 20, quality: 'good' }]);
  plant.engine.tick(T0 + 120_000);
  plant.tell();
  const news = (await stream.next()).value as AlarmNews;
  known = afterNews(known, news);
  expect(news.gone).toEqual([first.id]);
  expect(byId(known)).toEqual(byId(alarmViews(plant.shown(), index)));
  expect(known.every((one) => one.first)).toBe(true);
  plant.leave();
});
