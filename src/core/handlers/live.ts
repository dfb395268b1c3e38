/** What goes on now: the line of state, the plant with its readings and trends, the alarms. */
import { alarmFiguresView } from '../alarm-figures-view.ts';
import { KnownAlarms } from '../known-alarms.ts';
import { NO_PLANT } from '../no-plant.ts';
import { alarmViews, plantView } from '../views.ts';
import type { Changes, HandlerParts } from './parts.ts';
import { os } from './told.ts';

type Live = Pick<HandlerParts, 'store' | 'index' | 'live' | 'status' | 'changes'>;

export function statusHandlers({ status, changes }: Live) {
  return {
    watch: os.status.watch.handler(async ({ signal }) => follow(changes, 'status', { now: status, signal })),
  };
}

export function plantHandlers({ index, live, changes }: Live) {
  return {
    get: os.plant.get.handler(() => {
      const known = index();
      return known && plantView(known.plant);
    }),
    readings: os.plant.readings.handler(async function* ({ signal }) {
      for await (const batch of follow(changes, 'readings', { now: () => live.readings(), signal })) yield [...batch];
    }),
    trend: os.plant.trend.handler(({ input }) => live.trend(input)),
  };
}

export function alarmHandlers({ store, index, live, changes }: Live) {
  const listed = (range: { readonly from: string; readonly to: string }) =>
    store.alarms.list({ from: Date.parse(range.from), to: Date.parse(range.to) });
  return {
    watch: os.alarms.watch.handler(async function* ({ signal }) {
      const known = new KnownAlarms();
      for await (const _ of follow(changes, 'alarms', { now: () => 'changed', signal })) {
        const news = known.news(live.alarms(), index() ?? NO_PLANT);
        if (news) yield news;
      }
    }),
    list: os.alarms.list.handler(({ input }) => alarmViews(listed(input), index() ?? NO_PLANT)),
    acknowledge: os.alarms.acknowledge.handler(({ input }) => live.acknowledge(input.id)),
    shelve: os.alarms.shelve.handler(({ input }) => live.shelve(input.id, Date.parse(input.until))),
    unshelve: os.alarms.unshelve.handler(({ input }) => live.unshelve(input.id)),
    figures: os.alarms.figures.handler(({ input }) => {
      const range = { from: Date.parse(input.from), to: Date.parse(input.to), operators: input.operators };
      return alarmFiguresView(listed(input), range, index() ?? NO_PLANT);
    }),
  };
}

/** First what is, then every change, until the client leaves. */
async function* follow<K extends keyof Changes>(
  changes: HandlerParts['changes'],
  key: K,
  { now, signal }: { readonly now: () => Changes[K]; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Changes[K]> {
  const following = changes.subscribe(key, signal ? { signal } : {});
  yield now();
  for await (const change of following) yield change;
}
