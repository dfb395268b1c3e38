/** How long a state or an excess held within a range, and how often it began. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { unitLabel } from '../../plant/unit.ts';
import { lengthText } from '../../plant/zone.ts';
import { link, type Part, say } from '../compose.ts';
import { numberText, quantityText } from '../figures.ts';
import type { AskedFunction } from '../stages.ts';
import { isCounter } from '../understand/counters.ts';
import { answersState, holdsState } from '../understand/state-of.ts';
import { stateAsked, stateNamed } from './asked-state.ts';
import {
  askedRangeText,
  assetLabel,
  type FactContext,
  type Facts,
  iso,
  placeOf,
  speaksForAsset,
  tagLabel,
} from './context.ts';
import { bookHeld, bookTimes } from './held.ts';
import { nothing } from './no-values.ts';
import { rangeOf } from './range.ts';
import { beganIn, type Spans, spansWhere } from './spans.ts';
import { type Threshold, thresholdIn } from './threshold.ts';
import { valueFacts } from './value.ts';

/** Asks which part of a time something was so. */
const SHARE =
  /\b(?:utili[sz]ation|uptime|downtime|availability|duty)\b|\b(?:percent(?:age)?|share|fraction|part|proportion|%|how much) of (?:the )?(?:time|day|shift|night|week|today|yesterday|hours?)\b/i;
const PAST = /\b(?:did|was|were|has|have|had|ran|stood)\b/i;
const OF_LOG = /\b(?:alarms?|alerts?|faults?|trips?|events?)\b/i;
const IDLE = /\bdowntime\b/i;

/**
 * "How long was it interrupted?", "how often did the pump start?", "what was its utilisation?": a state that the question
 * tells by a verb or by a word that the signal itself shows; undefined for other questions.
 */
export function stateTimeFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const share = SHARE.test(asked.question);
  if (!share && asked.form !== 'how-long' && asked.form !== 'how-often') return undefined;
  if (
    !/^(?:aggregate|value|list|state|count|alarms)$/.test(asked.intent) ||
    OF_LOG.test(asked.question) ||
    (asked.aspect === 'since' && !asked.range) ||
    asked.moment
  )
    return undefined;
  const owners = asked.tags.flatMap(({ what }) => context.sources.index.asset(what.asset) ?? []);
  if (!asked.assets.length && !owners.length && !asked.groups?.length) return undefined;
  // "How often is the test run?" asks what is to be done, not what was.
  if (!asked.range && !share && !PAST.test(asked.question)) return undefined;
  if (asked.tags.some(({ what }) => isCounter(what) || thresholdIn(asked.question, what))) return undefined;
  const about = asked.assets.length || asked.groups?.length ? asked : { ...asked, candidates: owners };
  const usual = share
    ? { ...about, state: asked.state ?? stateNamed(IDLE.test(asked.question) ? 'stopped' : 'running') }
    : about;
  const found = stateAsked({ ...context, asked: usual });
  if (!found) return undefined;
  const within = { ...context, asked: { ...asked, state: stateNamed(found.state) } };
  const statements = found.signals.slice(0, MOST_SIGNALS).flatMap(({ tag }) => timeInState(tag, found.state, within));
  if (statements.length) return { statements, refused: false };
  // What stands now would be no answer for a time of which nothing is known.
  const silent = asked.range ? found.signals.slice(0, MOST_SILENT).map(({ tag }) => nothing(tag, context)) : [];
  return silent.length ? { statements: silent, refused: true } : undefined;
}

const MOST_SILENT = 3;
const MOST_SIGNALS = 12;

/** Time in a state, time above or below a value, and how often a state began. */
export function timeFacts(tags: readonly Tag[], timed: readonly AskedFunction[], context: FactContext): Facts {
  const { asked, sources } = context;
  const stateTags =
    tags.length && !(asked.state && tags.every(isCounter))
      ? tags
      : (asked.candidates ?? []).flatMap((asset) => asset.tags);
  const statements = stateTags.slice(0, 40).flatMap((tag): Statement[] => {
    const latest = sources.historian.latest([tag.id], asked.moment ?? asked.at).get(tag.id);
    const beyond = beyondOf(tag, timed, context);
    if (beyond) return timeBeyond(tag, beyond, context);
    const asset = sources.index.asset(tag.asset);
    if (!asked.state || !asset || !latest || !holdsState(tag, latest.value)) return [];
    return answersState(asked.state.text, tag, asset, latest.value) ? timeInState(tag, asked.state.text, context) : [];
  });
  if (statements.length) return { statements, refused: false };
  // "How long would it last?", "how many hours are on it?": the signal's own value is the length or the count.
  if (tags.some(({ values }) => values === undefined) && !timed.some((name) => name !== 'time-in-state'))
    return valueFacts({ ...context, asked: { ...asked, form: 'what' } });
  return { statements: tags.map((tag) => nothing(tag, context)), refused: true };
}

function timeInState(tag: Tag, state: string, context: FactContext): Statement[] {
  const { asked, sources } = context;
  const asset = sources.index.asset(tag.asset);
  if (!asset) return [];
  const range = rangeOf(context);
  const spans = spansWhere(tag, range, {
    historian: sources.historian,
    test: ({ value }) => answersState(state, tag, asset, value)?.is === true,
  });
  if (!spans.covered) return [];
  const often = asked.form === 'how-often';
  const part = asked.tags.some(({ what }) => what === tag) && !speaksForAsset(tag);
  const name = part ? tagLabel(tag, context) : assetLabel(asset);
  const value = often ? beganIn(spans) : spans.held / 1000;
  const booked = { range, of: state, samples: spans.samples, context };
  const evidence = often ? bookTimes(tag, value, booked) : bookHeld(tag, value, booked);
  if (often)
    return [
      say(
        `${askedRangeText(range, context)}, ${name} changed to ${state} `,
        link(`${numberText(value)} ${value === 1 ? 'time' : 'times'}`, evidence),
        '.',
      ),
    ];
  return [
    say(
      `${askedRangeText(range, context)}, ${name} was ${state} for `,
      link(lengthText(value), evidence),
      ...(SHARE.test(asked.question) ? [', ', ...shareOf(spans, tag, context), ' of the time'] : []),
      '.',
    ),
  ];
}

/** The part of the time for which anything is known. */
function shareOf({ held, covered }: Spans, tag: Tag, context: FactContext): Part[] {
  const { from, to } = rangeOf(context);
  const value = Math.round((1000 * held) / covered) / 10;
  const evidence = context.book.add({
    kind: 'aggregate',
    ...placeOf(tag, context),
    unit: '%',
    function: 'share',
    from: iso(from),
    to: iso(to),
    value,
  });
  return [link(quantityText(value, '%'), evidence)];
}

function timeBeyond(tag: Tag, { above, value: limit }: Threshold, context: FactContext): Statement[] {
  const { sources } = context;
  const range = rangeOf(context);
  const spans = spansWhere(tag, range, {
    historian: sources.historian,
    test: ({ value }) => typeof value === 'number' && (above ? value > limit : value < limit),
  });
  if (!spans.covered) return [];
  const of = `${above ? 'above' : 'below'} ${numberText(limit)} ${unitLabel(tag.unit)}`.trim();
  const name = above ? ('time above' as const) : ('time below' as const);
  const evidence = bookHeld(tag, spans.held / 1000, { range, of, name, samples: spans.samples, context });
  if (spans.held === 0)
    return [
      say(
        `${askedRangeText(range, context)}, ${tagLabel(tag, context)} was `,
        link(`at no time ${above ? 'above' : 'below'} ${quantityText(limit, tag.unit)}`, evidence),
        '.',
      ),
    ];
  return [
    say(
      `${askedRangeText(range, context)}, ${tagLabel(tag, context)} was ${above ? 'above' : 'below'} ${quantityText(limit, tag.unit)} for `,
      link(lengthText(spans.held / 1000), evidence),
      '.',
    ),
  ];
}

/** The number of the question ("above 75 °C", in the tag's unit), or, where it asks for none, the tag's own limit. */
function beyondOf(tag: Tag, timed: readonly AskedFunction[], { asked }: FactContext): Threshold | undefined {
  const said = tag.values === undefined ? thresholdIn(asked.question, tag) : undefined;
  if (said) return said;
  const above = timed.includes('time-above');
  if (!above && !timed.includes('time-below')) return undefined;
  const kinds = above ? ['high', 'high-high'] : ['low', 'low-low'];
  const own = kinds.flatMap((kind) => tag.limits.filter((limit) => limit.kind === kind)).at(0);
  return own && { above, value: own.value };
}
