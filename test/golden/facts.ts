import type { Sample } from '../../src/plant/sample.ts';
import type { GoldenWorld } from './world.ts';

const DAY = '2026-03-12T';
const ZONE = ':00+01:00';
/** "09:40" of the golden day in Berlin, ms since the epoch. */
const clock = (text: string): number => Date.parse(`${DAY}${text}${ZONE}`);

/**
 * Puts facts computed from the raw samples, alarms and events in the place of `{{…}}`:
 * `value:TAG[@HH:MM]`, `word:TAG`, `min|max|mean|change:TAG HH:MM-HH:MM`, `above:TAG LIMIT HH:MM-HH:MM` and
 * `state:TAG CODE HH:MM-HH:MM` (minutes), `alarms:active ASSET|* [pN]`, `alarms:activeAt ASSET|* HH:MM`, `alarms:raised ASSET|* HH:MM-HH:MM [NAME]`,
 * `events:open`, `events:notes HH:MM-HH:MM`. Throws for one that it does not know or that has no samples.
 */
export function resolveFacts(text: string, world: GoldenWorld): string {
  return text.replace(/\{\{(\w+):([^}]+)\}\}/g, (_all, name: string, rest: string) => {
    const fact = factOf(name, rest.trim(), world);
    if (typeof fact === 'number' && !Number.isFinite(fact)) throw new Error(`no fact for ${name}:${rest}`);
    return String(fact);
  });
}

/** The value of an arithmetic expression of numbers with + - * /, such as "83.3*1.8+32". */
export function calculate(text: string): number {
  const terms = text.replace(/(?<=[\d)])\s*-\s*(?=\d)/g, '+-').split('+');
  return terms.reduce((sum, term) => sum + product(term), 0);
}
const product = (term: string): number =>
  term
    .split('*')
    .map((factor) => factor.split('/').map(Number))
    .reduce((result, [first = Number.NaN, ...divisors]) => divisors.reduce((a, b) => a / b, result * first), 1);

function factOf(name: string, rest: string, world: GoldenWorld): number | string {
  const [subject = '', ...words] = rest.split(' ');
  if (name === 'value') return valueAt(subject, world);
  if (name === 'word') return wordOf(subject, world);
  if (name === 'alarms') return alarmCount(subject, words, world);
  if (name === 'events') return eventCount(subject, words[0], world);
  const range = rangeOf(words.at(-1) ?? '');
  if (name === 'above') return minutesWhere(subject, range, { world, holds: (v) => Number(v) > Number(words[0]) });
  if (name === 'state') return minutesWhere(subject, range, { world, holds: (v) => String(v) === words[0] });
  return aggregate(
    name,
    good(subject, range, world).map(({ value }) => Number(value)),
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}
function rangeOf(text: string): Range {
  const [from = '', to = ''] = text.split('-');
  return { from: clock(from), to: clock(to) };
}
function good(tag: string, { from, to }: Range, world: GoldenWorld): readonly Sample[] {
  const series = world.samples.get(tag);
  if (series === undefined) throw new Error(`there is no tag ${tag}`);
  return series.filter(({ at, value, quality }) => at >= from && at <= to && quality === 'good' && value !== null);
}

function valueAt(subject: string, world: GoldenWorld): number | string {
  const [tag = '', time] = subject.split('@');
  const last = good(tag, { from: 0, to: time === undefined ? world.now : clock(time) }, world).at(-1);
  if (last === undefined || last.value === null) throw new Error(`no sample for ${subject}`);
  return typeof last.value === 'boolean' ? String(last.value) : last.value;
}
function wordOf(tag: string, world: GoldenWorld): string {
  const tags = world.plant.assets.flatMap((asset) => asset.tags);
  return tags.find(({ id }) => id === tag)?.values?.[String(valueAt(tag, world))] ?? '';
}

function aggregate(name: string, values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  const figures: Readonly<Record<string, number>> = {
    min: Math.min(...values),
    max: Math.max(...values),
    mean: sum / values.length,
    change: Math.abs((values.at(-1) ?? Number.NaN) - (values[0] ?? Number.NaN)),
  };
  const figure = figures[name];
  if (figure === undefined) throw new Error(`there is no fact "${name}"`);
  return Math.round(figure * 1e6) / 1e6;
}

/** Minutes of a range in which a value held, each sample holding until the next. */
function minutesWhere(
  tag: string,
  range: Range,
  { world, holds }: { readonly world: GoldenWorld; readonly holds: (value: Sample['value']) => boolean },
): number {
  const series = good(tag, range, world);
  const until = (i: number) => series[i + 1]?.at ?? Math.min(range.to, world.now);
  return series.reduce((sum, sample, i) => sum + (holds(sample.value) ? until(i) - sample.at : 0), 0) / 60_000;
}

function alarmCount(what: string, [asset, ...words]: readonly string[], world: GoldenWorld): number {
  const own = world.alarms.filter((alarm) => asset === '*' || alarm.asset === asset);
  if (what === 'active') {
    const priority = words[0]?.slice(1);
    const active = own.filter((alarm) => alarm.clearedAt === undefined);
    return active.filter((alarm) => priority === undefined || alarm.priority === Number(priority)).length;
  }
  if (what === 'activeAt') {
    const at = clock(words[0] ?? '');
    return own.filter(({ raisedAt, clearedAt = Number.POSITIVE_INFINITY }) => raisedAt <= at && clearedAt > at).length;
  }
  const [range = '', ...name] = words;
  const { from, to } = rangeOf(range);
  const raised = own.filter(({ raisedAt }) => raisedAt >= from && raisedAt <= to);
  return raised.filter((alarm) => name.length === 0 || alarm.name === name.join(' ')).length;
}

function eventCount(what: string, range: string | undefined, world: GoldenWorld): number {
  if (what === 'open') return world.events.filter(({ more }) => more.status === 'open').length;
  const { from, to } = rangeOf(range ?? '');
  return world.events.filter(({ kind, at }) => kind === 'note' && at >= from && at <= to).length;
}
