/** Which signals cannot be relied on: stale, bad, never seen, or standing still as no live signal does. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import { link, opened, say } from '../compose.ts';
import { valueText } from '../figures.ts';
import { type FactContext, type Facts, iso, placeOf, tagLabel, whenText } from './context.ts';
import { knownAt, readTag, whyNot } from './reading.ts';
import { valueSentence } from './value.ts';

const MOST = 20;
const HOUR = 3_600_000;
/** A signal that used to move and has not for this long may be frozen, ms. */
const LEAST_STILL = 10 * 60_000;
/** How far back its last movement is looked for, hours. */
const STILL_FOR = 7 * 24;
/** Questions whose yes means that all is well: "can I trust …?", "are all sensors healthy?". */
const WELL =
  /\b(?:trust|rely|believe|reliable|trustworthy|healthy|valid|live|normal|up to date|working|alright|all right|fine|ok|okay|good)\b/i;
const SUSPECTED = /\b(?:wrong|problems?|troubles?|matter|fault\w*|broken|defect\w*)\b/i;
const FROZEN = /\b(?:frozen|stuck|still|dead|hang(?:s|ing)?|same value|not moving|flat)\b/i;
const AGE =
  /\bhow old\b|\bwhen\b.*\blast (?:updated?|value|reading|sample|data|heard|seen)\b|\bhow fresh\b|\bup to date\b/i;

/** The signals without a usable value, of the assets asked about or of the whole plant; of a named signal, all about it. */
export function qualityFacts(context: FactContext): Facts {
  const { asked, sources, book } = context;
  const named = asked.tags.map(({ what }) => what);
  const fine = named.every((tag) => readTag(tag, context).usable);
  // "What's wrong with the fan sensor?" means the one of its machine that something is wrong with
  const other = fine && SUSPECTED.test(asked.question) && asked.assets.length > 0;
  if (named.length && named.length <= 4 && !other)
    return { statements: named.flatMap((tag) => aboutTag(tag, context)), refused: false };
  const assets = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  const tags = assets.flatMap((asset) => asset.tags);
  if (AGE.test(asked.question) && asked.candidates?.length) return { statements: ageOf(tags, context), refused: false };
  const at = asked.moment ?? asked.at;
  const silent = tags.filter((tag) => {
    const { kind } = knownAt(tag, at, {
      historian: sources.historian,
      past: asked.moment !== undefined && asked.moment < asked.at,
    });
    return kind !== 'good' && kind !== 'uncertain';
  });
  const still = tags.filter((tag) => !silent.includes(tag)).flatMap((tag) => standsStill(tag, context) ?? []);
  const id = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(at),
    to: iso(at),
    value: silent.length,
    samples: tags.length,
    of: 'signals without a usable value',
  });
  const opening = (well: boolean): string =>
    asked.form !== 'yes-no' ? '' : well === WELL.test(asked.question) ? 'Yes: ' : 'No: ';
  if (!silent.length && still[0] && FROZEN.test(asked.question)) {
    const [first, ...others] = still;
    return {
      statements: [asked.form === 'yes-no' ? opened(first, 'Yes') : first, ...others.slice(0, MOST)],
      refused: false,
    };
  }
  if (!silent.length)
    return {
      statements: [
        say(still.length ? '' : opening(true), link(`all ${tags.length} signals have a current value`, id), '.'),
        ...still.slice(0, MOST),
      ],
      refused: false,
    };
  const head = say(
    opening(false),
    link(`${silent.length} of ${tags.length} signals ${silent.length === 1 ? 'has' : 'have'} no usable value`, id),
    '.',
  );
  const each = silent
    .slice(0, MOST)
    .map((tag) => say(`${tagLabel(tag, context)}: `, ...whyNot(readTag(tag, context), context), '.'));
  return { statements: [head, ...each, ...still.slice(0, MOST)], refused: false };
}

/** One signal: its value with its age, and whether it stands still. */
function aboutTag(tag: Tag, context: FactContext): Statement[] {
  const reading = readTag(tag, context);
  const sentence = valueSentence(reading, context);
  const still = reading.usable ? standsStill(tag, context) : undefined;
  return [...(still ? [still] : []), sentence, ...(reading.usable ? ageOf([tag], context) : [])];
}

/** "The newest value of Air dryer 1 is 37 min old." */
function ageOf(tags: readonly Tag[], context: FactContext): Statement[] {
  const { asked, sources, zone } = context;
  const at = asked.moment ?? asked.at;
  const newest = tags
    .flatMap((tag) => {
      const sample = sources.historian.lastGood(tag.id, at);
      return sample ? [{ tag, sample }] : [];
    })
    .sort((a, b) => b.sample.at - a.sample.at)[0];
  if (!newest) return [say('No value has been stored.')];
  const { tag, sample } = newest;
  const seconds = (at - sample.at) / 1000;
  const evidence = context.book.add({
    kind: 'reading',
    ...placeOf(tag, context),
    value: sample.value,
    at: iso(sample.at),
    ageSeconds: seconds,
    quality: 'good',
    detail: 'newest value',
    derived: durationParts(seconds),
  });
  return [
    say(
      tags.length > 1
        ? `The newest value, ${valueText(sample.value, tag)} for ${tagLabel(tag, context)}, is `
        : 'Its newest value is ',
      link(`${durationText(seconds)} old (${whenText(sample.at, asked.at, zone)})`, evidence),
      '.',
    ),
  ];
}

/** A measured value that repeats itself exactly while it moved before: the sensor may be frozen. */
export function standsStill(tag: Tag, context: FactContext): Statement | undefined {
  const { asked, sources, zone } = context;
  const at = asked.moment ?? asked.at;
  if (tag.values || !tag.unit) return undefined;
  const within = (hours: number) =>
    sources.historian.range(tag.id, { from: at - hours * HOUR, to: at + 1 }).filter(({ quality }) => quality !== 'bad');
  const recent = within(6);
  const last = recent.at(-1);
  if (!last || typeof last.value !== 'number' || last.value === 0) return undefined;
  // Still for all of these hours: it may have stopped moving days ago.
  const samples = recent.every(({ value }) => value === last.value) ? within(STILL_FOR) : recent;
  const changed = samples.findLastIndex(({ value }) => value !== last.value);
  const since = samples[changed + 1]?.at ?? last.at;
  if (changed < 0 || last.at - since < LEAST_STILL) return undefined;
  // It used to change more often than a tenth of the time that it has been standing still.
  const before = samples.slice(0, changed + 1);
  const changes = before.filter(({ value }, i) => i > 0 && value !== before[i - 1]?.value).length;
  const usual = ((before.at(-1)?.at ?? since) - (before[0]?.at ?? since)) / Math.max(1, changes);
  if (changes < 10 || usual * 20 > last.at - since) return undefined;
  const seconds = (at - since) / 1000;
  const evidence = context.book.add({
    kind: 'reading',
    ...placeOf(tag, context),
    value: last.value,
    at: iso(since),
    ageSeconds: seconds,
    quality: 'good',
    detail: 'unchanged since then',
    derived: durationParts(seconds),
  });
  return say(
    `${tagLabel(tag, context)} has shown exactly `,
    link(valueText(last.value, tag), evidence),
    ' since ',
    link(whenText(since, asked.at, zone).replace(/^(?:at|on) /, ''), evidence),
    ', for ',
    link(durationText(seconds), evidence),
    ', though it used to change all the time: its sensor may be frozen.',
  );
}
