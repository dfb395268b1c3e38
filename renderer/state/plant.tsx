import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react';
import type { AlarmView, AssetView, PlantView, ReadingView, Status, TagView } from '../../src/contract.ts';
import { alarmed } from '../plant/condition.ts';
import type { Priority } from '../plant/priority.ts';
import { afterNews } from './alarms.ts';
import { useConnection, useCore, useWatch } from './connection.tsx';
import { Readings } from './readings.ts';

/** Whether two statuses say the same but for the time of day; then nothing needs to be painted anew. */
function sameBut(old: Status, next: Status): boolean {
  return JSON.stringify({ ...old, now: '' }) === JSON.stringify({ ...next, now: '' });
}

/** Everything that is live: the plant model, its readings, its active alarms, and the state of the core. */
export interface Live {
  readonly plant: PlantView | undefined;
  readonly assets: ReadonlyMap<string, AssetView>;
  readonly tags: ReadonlyMap<string, TagView>;
  readonly status: Status | undefined;
  /** Undefined until the first list has come. */
  readonly alarms: readonly AlarmView[] | undefined;
  /** The worst active alarm of each tag that has one. */
  readonly alarmOf: ReadonlyMap<string, Priority>;
  readonly readings: Readings;
  /** The core's clock minus this machine's, ms. */
  readonly offset: number;
}

const Context = createContext<Live | undefined>(undefined);

export function PlantProvider({ children }: { readonly children: ReactNode }) {
  const core = useCore();
  const [readings] = useState(() => new Readings());
  const [plant, setPlant] = useState<PlantView>();
  const [status, setStatus] = useState<Status>();
  const [alarms, takeNews] = useReducer(afterNews, undefined);
  const [offset, setOffset] = useState<number>();
  useWatch(
    (core, signal) => core.status.watch(undefined, { signal }),
    (next: Status) => {
      setStatus((old) => (old && sameBut(old, next) ? old : next));
      const drift = Date.parse(next.now) - Date.now();
      // Delay makes the core's clock seem slow: the largest drift is the best estimate, unless the clock was set back.
      setOffset((old) => (old === undefined || drift > old + 300 || drift < old - 5000 ? drift : old));
    },
  );
  useWatch((core, signal) => core.alarms.watch(undefined, { signal }), takeNews);
  useWatch(
    (core, signal) => core.plant.readings(undefined, { signal }),
    (batch: ReadingView[]) => readings.take(batch),
  );
  const lost = useConnection().state === 'lost';
  useEffect(() => {
    if (lost) readings.age();
  }, [lost, readings]);
  const plantId = status?.plant && `${status.plant.id} ${status.plant.revision ?? 0}`;
  useEffect(() => {
    if (!core || plantId === undefined) return;
    let ended = false;
    core.plant.get().then((view) => !ended && setPlant(view), console.warn);
    return () => {
      ended = true;
    };
  }, [core, plantId]);
  const known = plantId === undefined ? undefined : plant;
  const assets = useMemo(() => new Map(known?.assets.map((asset) => [asset.id, asset])), [known]);
  const tags = useMemo(
    () => new Map(known?.assets.flatMap((asset) => asset.tags).map((tag) => [tag.id, tag])),
    [known],
  );
  const alarmOf = useMemo(() => alarmed(alarms ?? []), [alarms]);
  const live = useMemo(
    (): Live => ({ plant: known, assets, tags, status, alarms, alarmOf, readings, offset: offset ?? 0 }),
    [known, assets, tags, status, alarms, alarmOf, readings, offset],
  );
  return <Context value={live}>{children}</Context>;
}

export function useLive(): Live {
  const live = use(Context);
  if (!live) throw new Error('useLive needs a PlantProvider above it');
  return live;
}

/** The newest reading of a tag. */
export function useReading(tag: string): ReadingView | undefined {
  const { readings } = useLive();
  return useSyncExternalStore(readings.subscribe, () => readings.get(tag));
}

/** Repaints with every batch of readings. */
export function useReadings(): Readings {
  const { readings } = useLive();
  useSyncExternalStore(readings.subscribe, () => readings.version);
  return readings;
}

/** The core's clock, ms since the epoch, looked at every `step` ms. */
export function useNow(step = 1000): number {
  const { offset } = useLive();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), step);
    return () => clearInterval(timer);
  }, [step]);
  return now + offset;
}
