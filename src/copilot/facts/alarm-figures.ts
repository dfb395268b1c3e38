/** Questions for the figures of EEMUA 191 and ISA-18.2: rate, peak, most frequent, floods, chattering, stale, set aside. */

import type { Statement } from '../../contract.ts';
import { lookup } from '../../plant/lookup.ts';
import {
  type AlarmFigures,
  alarmBand,
  alarmFigures,
  type Frequent,
  TEN_MINUTES,
} from '../../telemetry/alarm-figures.ts';
import { link, listed, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { alarmSentence, bookAlarm } from './alarm-log.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, whenText } from './context.ts';

const DAY = 86_400_000;
/** "Stale" is more than a day in alarm: what is asked about now began before that. */
const LONG_AGO = 30 * DAY;
const LISTED = 12;

const ALARMS = /\b(?:alarms?|alerts?)\b/i;
const RATE =
  /\balarm rate\b|\b(?:alarms?|alerts?)\b.{0,30}\b(?:per|an|a|each|every)\s+(?:hour|minute|day|shift|10 min\w*|ten min\w*)\b/i;
const PEAK = /\b(?:peak|highest|worst|busiest)\b.{0,30}\b(?:rate|ten minutes|10 min\w*|alarm load)\b|\bpeak\b/i;
const TOP =
  /\b(?:top|most (?:frequent|common|often)|noisiest|commonest|bad actors?)\b.{0,20}\balarms?\b|\balarms?\b.{0,30}\b(?:most (?:often|frequent\w*)|come up most|keeps? (?:on )?(?:com\w+|appear\w+|return\w+)|again and again|recurr\w*|repeat\w*)\b|\brecurring alarms?\b/i;
const FLOOD = /\balarm (?:floods?|avalanches?|storms?|bursts?|showers?)\b|\bfloods? of alarms\b/i;
const CHATTER = /\bchatter\w*|\bflutter\w*|\bnuisance alarms?\b/i;
const STALE = /\bstale alarms?\b|\balarms?\b.{0,30}\b(?:for )?(?:more|longer) than (?:a|one|24) (?:day|hours)\b/i;
const ASIDE = /\bshelved\b|\bsuppressed\b|\bout of service\b/i;

const COUNTS: Readonly<Record<string, number>> = lookup({ three: 3, five: 5, ten: 10, twenty: 20 });

/** Answers such a question; undefined where it is none. */
export function alarmFigureFacts(context: FactContext): Facts | undefined {
  const text = context.asked.question;
  const statements = ALARMS.test(text) ? said(text, context) : undefined;
  return statements && { statements, refused: false };
}

function said(text: string, context: FactContext): Statement[] | undefined {
  if (FLOOD.test(text)) return floods(context);
  if (CHATTER.test(text)) return frequent('chattering', context);
  if (STALE.test(text)) return stale(context);
  if (ASIDE.test(text)) return setAside(context);
  if (TOP.test(text)) return frequent('topTen', context);
  if (RATE.test(text) || (PEAK.test(text) && /\brate\b|\bload\b|\bten min|\b10 min/i.test(text)))
    return rate(text, context);
  return undefined;
}

interface Figured {
  readonly figures: AlarmFigures;
  readonly from: number;
  readonly to: number;
  readonly when: string;
}

/** Words of the question itself that may also be a name of an asset: the top floor, a flood sensor. */
const OWN_WORDS = /^(?:top|flood|peak|rate|storm|load|out of service)s?$/i;

/** The assets asked about, with what is below them; undefined: the whole plant. */
function placeAsked({ asked }: FactContext): ReadonlySet<string> | undefined {
  const named = [...asked.assets, ...(asked.groups ?? [])].some(({ text }) => !OWN_WORDS.test(text.trim()));
  return named && asked.candidates?.length ? new Set(asked.candidates.map(({ id }) => id)) : undefined;
}

/** The figures of the range asked about, or of the last day, for the assets asked about. */
function figured(context: FactContext): Figured {
  const { asked, sources } = context;
  const range = asked.range ?? { from: asked.at - DAY, to: asked.at + 1, label: 'the last 24 hours' };
  const to = Math.min(range.to, asked.at + 1);
  const place = placeAsked(context);
  const alarms = sources.alarms
    .list({ from: range.from, to })
    .filter(({ raisedAt, asset }) => raisedAt <= asked.at && place?.has(asset) !== false);
  const figures = alarmFigures(alarms, { from: range.from, to });
  return { figures, from: range.from, to, when: askedRangeText(range, context) };
}

/** Books a number of the figures; `derived` are others that the sentence says with it. */
function book(value: number, of: string, { from, to }: Figured, context: FactContext, derived: readonly number[] = []) {
  return context.book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(from),
    to: iso(to),
    value,
    of,
    ...(derived.length && { derived: derived.map((one) => ({ value: one, unit: '1' })) }),
  });
}

const rounded = (value: number): number => (value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
const alarmsText = (count: number): string => (count === 1 ? '1 alarm' : `${count} alarms`);

/** "Today, 18 alarms were raised: 0.97 an hour, 0.16 in ten minutes, very likely acceptable for one operator." */
function rate(text: string, context: FactContext): Statement[] {
  const found = figured(context);
  const { count, ratePer10Minutes, peak } = found.figures;
  const [ten, hour] = [rounded(ratePer10Minutes), rounded(ratePer10Minutes * 6)];
  const id = book(count, 'alarms raised', found, context, [ten, hour]);
  const average = say(
    `${found.when}, `,
    link(alarmsText(count), id),
    ` ${count === 1 ? 'was' : 'were'} raised: `,
    link(`${hour} an hour`, id),
    ', or ',
    link(`${ten} in ten minutes`, id),
    `, which the alarm guideline calls ${BANDS[alarmBand(ratePer10Minutes)]} for one operator.`,
  );
  if (!peak) return [average];
  const during = { ...found, from: peak.from, to: peak.from + TEN_MINUTES };
  const peakId = book(peak.count, 'alarms raised in ten minutes', during, context);
  const worst = say(
    'At worst, ',
    link(alarmsText(peak.count), peakId),
    ` came within ten minutes, from ${whenText(peak.from, context.asked.at, context.zone).replace(/^at /, '')}.`,
  );
  return PEAK.test(text) ? [worst, average] : [average, worst];
}

const BANDS = {
  acceptable: 'very likely acceptable',
  manageable: 'manageable',
  'over-demanding': 'likely over-demanding',
  unacceptable: 'very likely unacceptable',
} as const;

/** How many the question asks for: "top 5", "top ten"; ten where it says nothing. */
function wanted(text: string): number {
  const [, given = ''] = /\btop (\w+)\b/i.exec(text) ?? [];
  return COUNTS[given.toLowerCase()] ?? (Number(given) > 0 ? Number(given) : 10);
}

function frequent(what: 'topTen' | 'chattering', context: FactContext): Statement[] {
  const found = figured(context);
  const entries = found.figures[what].slice(0, what === 'topTen' ? wanted(context.asked.question) : LISTED);
  if (what === 'topTen') {
    const all = book(found.figures.count, 'alarms raised', found, context);
    const opening = entries.length
      ? say(`${found.when}, the most frequent of the `, link(alarmsText(found.figures.count), all), ' raised:')
      : say(`${found.when}, `, link('no alarm', all), ' was raised.');
    return [opening, ...entries.map((entry) => entrySentence(entry, found, context))];
  }
  const id = book(entries.length, 'chattering alarms', found, context);
  const opening = entries.length
    ? say(`${found.when}, `, link(alarmsText(entries.length), id), ' chattered:')
    : say(`${found.when}, `, link('no alarm', id), ' chattered (was raised three times within a minute).');
  return [opening, ...entries.map((entry) => entrySentence(entry, found, context))];
}

function entrySentence({ asset, name, count }: Frequent, found: Figured, context: FactContext): Statement {
  const described = context.sources.index.asset(asset);
  const id = context.book.add({
    kind: 'aggregate',
    asset,
    assetName: plainText(described?.name ?? asset),
    function: 'count',
    from: iso(found.from),
    to: iso(found.to),
    value: count,
    of: plainText(name),
  });
  return say(
    `${plainText(name)} of ${assetLabel(described)}: `,
    link(count === 1 ? '1 time' : `${count} times`, id),
    '.',
  );
}

function floods(context: FactContext): Statement[] {
  const found = figured(context);
  const { floods: all } = found.figures;
  const id = book(all.length, 'alarm floods', found, context);
  if (!all.length)
    return [
      say(`No: ${found.when}, there was `, link('no alarm flood', id), ' (more than ten alarms within ten minutes).'),
    ];
  const head = say(
    `Yes: ${found.when}, there ${all.length === 1 ? 'was ' : 'were '}`,
    link(all.length === 1 ? '1 alarm flood' : `${all.length} alarm floods`, id),
    '.',
  );
  return [head, ...all.slice(-LISTED).flatMap((flood) => floodSentence(flood, found, context))];
}

function floodSentence(flood: AlarmFigures['floods'][number], found: Figured, context: FactContext): Statement[] {
  const { asked, zone, sources } = context;
  const [first] = flood.alarms;
  if (!first) return [];
  const id = book(flood.alarms.length, 'alarms of the flood', { ...found, from: flood.from, to: flood.to }, context);
  const firstId = bookAlarm(first, asked.at, context);
  const clock = (at: number) => whenText(at, asked.at, zone).replace(/^at /, '');
  return [
    say(
      `From ${clock(flood.from)} to ${clock(flood.to)} `,
      link(alarmsText(flood.alarms.length), id),
      ' came; the first was ',
      link(`${plainText(first.name)} of ${assetLabel(sources.index.asset(first.asset))}`, firstId),
      '.',
    ),
  ];
}

/** Alarms that have stood for more than a day, whenever they began. */
function stale(context: FactContext): Statement[] {
  const { asked } = context;
  const long = { ...context, asked: { ...asked, range: { from: asked.at - LONG_AGO, to: asked.at + 1, label: '' } } };
  const found = figured(long);
  const standing = found.figures.standing.filter(({ raisedAt }) => asked.at - raisedAt > DAY);
  const id = book(standing.length, 'stale alarms', { ...found, from: asked.at, to: asked.at }, context);
  if (!standing.length) return [say('No: ', link('no alarm', id), ' has stood for more than a day.')];
  return [
    say(link(alarmsText(standing.length), id), ` ${standing.length === 1 ? 'has' : 'have'} stood for more than a day:`),
    ...standing.slice(0, LISTED).map((alarm) => alarmSentence(alarm, bookAlarm(alarm, asked.at, context), context)),
  ];
}

/** Alarms that are kept from the operator now, and until when. */
function setAside(context: FactContext): Statement[] {
  const { asked, sources, zone } = context;
  const place = placeAsked(context);
  const aside = sources.alarms
    .activeAt(asked.at)
    .filter(({ state, asset }) => ASIDE.test(state) && place?.has(asset) !== false);
  const id = book(aside.length, 'alarms set aside', { figures: NONE, from: asked.at, to: asked.at, when: '' }, context);
  if (!aside.length) return [say(link('No alarm', id), ' is shelved, suppressed or out of service now.')];
  const parts = aside
    .slice(0, LISTED)
    .map((alarm): Part[] => [
      link(
        `${plainText(alarm.name)} of ${assetLabel(sources.index.asset(alarm.asset))}`,
        bookAlarm(alarm, asked.at, context),
      ),
      alarm.shelvedUntil === undefined
        ? ` (${alarm.state})`
        : ` (shelved until ${whenText(alarm.shelvedUntil, asked.at, zone).replace(/^at /, '')})`,
    ]);
  return [
    say(
      link(alarmsText(aside.length), id),
      ` ${aside.length === 1 ? 'is' : 'are'} set aside now: `,
      ...listed(parts),
      '.',
    ),
  ];
}

const NONE: AlarmFigures = alarmFigures([], { from: 0, to: 0 });
