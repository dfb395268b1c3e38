import { lookup } from '../../plant/lookup.ts';
import type { LimitKind } from '../../plant/plant.ts';
import type { StatedLimit } from './found-signal.ts';

/** Names of properties, without spaces, underscores and "limit" at the end, in small letters. */
const BY_NAME: Readonly<Record<string, readonly [LimitKind, StatedLimit['from']]>> = lookup({
  lowlow: ['low-low', 'alarm'],
  lolo: ['low-low', 'alarm'],
  low: ['low', 'alarm'],
  lo: ['low', 'alarm'],
  high: ['high', 'alarm'],
  hi: ['high', 'alarm'],
  highhigh: ['high-high', 'alarm'],
  hihi: ['high-high', 'alarm'],
  englow: ['low', 'range'],
  enghigh: ['high', 'range'],
});
const ORDER: readonly LimitKind[] = ['low-low', 'low', 'high', 'high-high'];

/** The limit that a property of a signal states, by the property's name; undefined if it states none. */
export function limitNamed(name: string, value: unknown): StatedLimit | undefined {
  const [kind, from] = BY_NAME[name.toLowerCase().replaceAll(/[\s_]|limit$/g, '')] ?? [];
  if (kind === undefined || from === undefined || typeof value !== 'number' || !Number.isFinite(value))
    return undefined;
  return { kind, value, from, text: name };
}

/** One limit of each kind, in order: that of an alarm goes before the end of a range. */
export function oneOfEach(limits: readonly StatedLimit[]): readonly StatedLimit[] {
  return ORDER.flatMap((kind) => {
    const some = limits.filter((limit) => limit.kind === kind);
    return some.find(({ from }) => from === 'alarm') ?? some[0] ?? [];
  });
}
