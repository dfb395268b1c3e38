/** A live value against its limit: that of the plant file, else the one a manual states. */
import type { Evidence, Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { convert, convertDifference } from '../../plant/unit.ts';
import { cite, link, listed, type Part, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { type FoundLimit, limitFor, supposesFigure } from '../manual/index.ts';
import type { PassageLimit } from '../stages.ts';
import { type FactContext, type Facts, placeOf, tagLabel } from './context.ts';
import { openingOf } from './limit-answer.ts';
import { type Reading, readTag, timeNote, whyNot } from './reading.ts';
import { worstOf } from './worst-of.ts';

const MOST_TAGS = 8;
type Comparison = Omit<Extract<Evidence, { kind: 'comparison' }>, 'id'>;

/** Bounds in the tag's unit, and where they come from. */
interface Bounds {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  readonly source: string;
  /** "the high limit of the plant file", "the manual". */
  readonly from: string;
  /** A protection acts inside or beyond this band: being there exceeds. */
  readonly trip: boolean;
  /** The manual's own words. */
  readonly quote?: string | undefined;
  readonly derived?: Comparison['derived'] | undefined;
}

/** Compares each tag asked about with its limit; refused when any has no usable value or no limit. */
export async function limitFacts(context: FactContext): Promise<Facts> {
  const statements: Statement[] = [];
  let refused = true;
  for (const { what: tag } of worstOf(context).slice(0, MOST_TAGS)) {
    const reading = readTag(tag, context);
    const bounds = await boundsOf(tag, reading.number, context);
    statements.push(...limitsNamed(tag, context), ...compared(reading, bounds, context));
    // a limit of a manual is shown as the manual gives it: with its condition, in its unit
    if (reading.usable && bounds?.quote) statements.push(say(link(bounds.quote, bounds.source)));
    if (reading.usable && bounds) refused = false;
  }
  return { statements, refused };
}

/** "What is the low-low limit?": the limits themselves, those asked for by kind, else all. */
function limitsNamed(tag: Tag, context: FactContext): Statement[] {
  const asked = context.asked.question;
  if (!LIMIT_ITSELF.test(asked) || !tag.limits.length) return [];
  const named = tag.limits.filter(({ kind }) =>
    new RegExp(`(?<![-\\w])${kind.replace('-', '[- ]?')}(?![-\\w])`, 'i').test(asked),
  );
  const parts = (named.length ? named : tag.limits).map((limit): Part[] => {
    const id = context.book.add({ kind: 'limit', ...placeOf(tag, context), limitKind: limit.kind, value: limit.value });
    return [`${limit.kind} `, link(quantityText(limit.value, tag.unit), id)];
  });
  return [say(`The limit${parts.length > 1 ? 's' : ''} of ${tagLabel(tag, context)}: `, ...listed(parts), '.')];
}
const LIMIT_ITSELF =
  /\b(?:what|which|where|at what|how far)\b.{0,60}\b(?:limits?|thresholds?|set ?points? of the alarm|alarm (?:settings?|values?|levels?)|alarms? (?:low|high|at)|trip (?:value|limit|point))\b|\bat (?:what|which)\b.*\balarms?\b|\bbetween (?:which|what)\b/i;

/**
 * Asked for what the manual says, or for a case that it tells apart ("for crates above 14 kg"): its limit; else the plant
 * file's, or the manual's where that has none.
 */
export async function boundsOf(tag: Tag, value: number | undefined, context: FactContext): Promise<Bounds | undefined> {
  const { question } = context.asked;
  const byManual = MANUAL.test(question);
  if (!byManual && !supposesFigure(tag, question))
    return boundsOfPlant(tag, value, context) ?? (await boundsOfManual(tag, context));
  const found = await boundsOfManual(tag, context);
  const own = found && (byManual || found.supposed) ? found : undefined;
  return own ?? boundsOfPlant(tag, value, context) ?? found;
}
export const MANUAL = /\b(?:manuals?|handbook|documentation|data ?sheet|instructions?|manufacturer)\b/i;

/** The plant file's limits: the inner band, or, once outside it, the outermost limit passed. */
function boundsOfPlant(tag: Tag, value: number | undefined, context: FactContext): Bounds | undefined {
  if (!tag.limits.length) return undefined;
  const of = (kind: string) => tag.limits.find((limit) => limit.kind === kind);
  const high =
    [of('high-high'), of('high')].find((limit) => limit && value !== undefined && value > limit.value) ??
    of('high') ??
    of('high-high');
  const low =
    [of('low-low'), of('low')].find((limit) => limit && value !== undefined && value < limit.value) ??
    of('low') ??
    of('low-low');
  const passed =
    value === undefined ? undefined : high && value > high.value ? high : low && value < low.value ? low : undefined;
  const nearest =
    passed ??
    [high, low]
      .filter((limit) => limit !== undefined)
      .sort((a, b) => Math.abs(a.value - (value ?? 0)) - Math.abs(b.value - (value ?? 0)))[0];
  if (!nearest) return undefined;
  const source = context.book.add({
    kind: 'limit',
    ...placeOf(tag, context),
    limitKind: nearest.kind,
    value: nearest.value,
  });
  return { lower: low?.value, upper: high?.value, source, from: `its ${nearest.kind} limit`, trip: false };
}

async function boundsOfManual(
  tag: Tag,
  context: FactContext,
): Promise<(Bounds & Pick<FoundLimit, 'supposed'>) | undefined> {
  const found = await limitFor(tag, context.asked, context.sources);
  if (!found) return undefined;
  const { id: _, ...draft } = found.evidence;
  const converted = inUnitOf(tag, found.limit);
  if (!converted) return undefined;
  const { kind, quote } = found.limit;
  const source = context.book.add(draft);
  return { ...converted, source, from: 'the manual', trip: kind === 'trip', quote, supposed: found.supposed };
}

/** The manual's band in the tag's unit; undefined when the units measure different things. */
function inUnitOf(tag: Tag, limit: PassageLimit): Pick<Bounds, 'lower' | 'upper' | 'derived'> | undefined {
  if (!tag.unit || tag.unit === limit.unit) return { lower: limit.lower, upper: limit.upper };
  const to = (value: number | undefined): number | undefined => {
    if (value === undefined) return undefined;
    const result = convert(value, limit.unit, tag.unit ?? '');
    return result.kind === 'converted' ? result.value : Number.NaN;
  };
  const [lower, upper] = [to(limit.lower), to(limit.upper)];
  if (Number.isNaN(lower) || Number.isNaN(upper)) return undefined;
  const derived = [limit.lower, limit.upper].flatMap((value) =>
    value === undefined ? [] : [{ value, unit: limit.unit }],
  );
  return { lower, upper, derived };
}

interface Verdict {
  readonly verdict: 'within' | 'exceeds';
  /** The bound that decides. */
  readonly limit: number;
  readonly side: 'above' | 'below';
  readonly margin: number;
}

/** Within or outside; of a trip band, being inside or beyond it exceeds. Pure. */
export function verdictOf(value: number, bounds: Pick<Bounds, 'lower' | 'upper' | 'trip'>): Verdict | undefined {
  const { lower, upper, trip } = bounds;
  if (lower === undefined && upper === undefined) return undefined;
  if (trip && lower !== undefined)
    return {
      verdict: value >= lower ? 'exceeds' : 'within',
      limit: lower,
      side: value >= lower ? 'above' : 'below',
      margin: Math.abs(value - lower),
    };
  if (upper !== undefined && value > upper)
    return { verdict: 'exceeds', limit: upper, side: 'above', margin: value - upper };
  if (lower !== undefined && value < lower)
    return { verdict: 'exceeds', limit: lower, side: 'below', margin: lower - value };
  const useUpper = upper !== undefined && (lower === undefined || upper - value <= value - lower);
  const limit = useUpper ? upper : (lower ?? 0);
  return { verdict: 'within', limit, side: useUpper ? 'below' : 'above', margin: Math.abs(value - limit) };
}

function compared(reading: Reading, bounds: Bounds | undefined, context: FactContext): Statement[] {
  const { tag } = reading;
  const { book } = context;
  const name = tagLabel(tag, context);
  const draft = { kind: 'comparison', ...placeOf(tag, context) } as const;
  if (!reading.usable || reading.number === undefined) {
    const limit = bounds && (bounds.upper ?? bounds.lower);
    const booked = bounds && { ...bandOf(bounds), limitSource: bounds.source };
    const id = book.add({ ...draft, value: null, limit: limit ?? null, ...booked, verdict: 'unknown' });
    const known: Statement[] =
      bounds && limit !== undefined
        ? [
            say(
              `The limit of ${bounds.from === 'the manual' ? 'the manual' : 'the plant file'} is `,
              link(bandText(bounds, tag), bounds.source),
              '.',
            ),
          ]
        : [];
    return [
      say(
        `There is no current value of ${name}, so it cannot be compared with a limit: `,
        ...whyNot(reading, context),
        cite(id),
        '.',
      ),
      ...known,
    ];
  }
  const verdict = bounds && verdictOf(reading.number, bounds);
  if (!bounds || !verdict) {
    const id = book.add({ ...draft, value: reading.number, limit: null, verdict: 'unknown' });
    return [
      say(
        `${name} is `,
        reading.value,
        timeNote(reading, context),
        ', but neither the plant file nor a document gives a limit for it',
        cite(id),
        '.',
      ),
    ];
  }
  return [sentence({ reading, bounds, verdict }, context)];
}

interface Compared {
  readonly reading: Reading;
  readonly bounds: Bounds;
  readonly verdict: Verdict;
}

function sentence(compared: Compared, context: FactContext): Statement {
  const { reading, bounds, verdict } = compared;
  const { tag } = reading;
  const { from, source } = bounds;
  const { evidence, value, margin, limit } = bookComparison(compared, context);
  const other = (one: typeof value): Part[] =>
    one ? [' (', link(quantityText(one.value, one.unit), evidence), ')'] : [];
  const gap: Part[] =
    verdict.margin > 0
      ? [link(quantityText(verdict.margin, tag.unit), evidence), ...other(margin), ` ${verdict.side} `]
      : ['exactly at '];
  const band = bounds.lower !== undefined && bounds.upper !== undefined;
  return say(
    bounds.trip || context.asked.tags.length > 1 ? '' : openingOf(context.asked, tag, verdict.verdict),
    `${tagLabel(tag, context)} ${context.asked.moment === undefined ? 'is' : 'was'} `,
    reading.value,
    ...other(value),
    timeNote(reading, context),
    verdictText(bounds, verdict),
    ...gap,
    from === 'the manual' || bounds.trip ? '' : `${from} of `,
    from === 'the manual' && !bounds.trip && verdict.verdict !== 'within' ? "the manual's limit of " : '',
    link(quantityText(verdict.limit, tag.unit), evidence),
    ...other(limit),
    ...(band ? [' (', link(bandText(bounds, tag), source), ')'] : []),
    cite(source),
    '.',
  );
}

/** ": within its limits, ", or what else the comparison came to. */
function verdictText({ trip, from }: Bounds, { verdict }: Verdict): string {
  if (trip) return `: ${verdict === 'exceeds' ? 'in or beyond' : 'outside'} the band in which the protection trips, `;
  if (verdict !== 'within') return ': outside, ';
  return `: within ${from === 'the manual' ? "the manual's limit" : 'its limits'}, `;
}

/** Books the comparison; value, margin and limit in the unit asked for, where that is another one. */
function bookComparison({ reading, bounds, verdict }: Compared, context: FactContext) {
  const { tag } = reading;
  const { unit } = context.asked;
  const [value, margin, limit] = [
    convert(reading.number ?? 0, tag.unit ?? '1', unit ?? ''),
    convertDifference(verdict.margin, tag.unit ?? '1', unit ?? ''),
    convert(verdict.limit, tag.unit ?? '1', unit ?? ''),
  ].map((one) => (unit && unit !== tag.unit && one.kind === 'converted' ? { value: one.value, unit } : undefined));
  const wanted = [value, margin, limit].filter((one) => one !== undefined);
  const derived = [...(bounds.derived ?? []), ...wanted];
  const evidence = context.book.add({
    kind: 'comparison',
    ...placeOf(tag, context),
    value: reading.number ?? null,
    limit: verdict.limit,
    ...bandOf(bounds),
    margin: verdict.margin,
    limitSource: bounds.source,
    verdict: verdict.verdict,
    side: verdict.side,
    ...(derived.length && { derived }),
  });
  return { evidence, value, margin, limit };
}

/** Both ends for the evidence: the manual may write them in another way ("2000 ± 50 rpm"). */
const bandOf = ({ lower, upper }: Bounds) => ({
  ...(upper !== undefined && { upper }),
  ...(lower !== undefined && { lower }),
});

/** "2 to 4 bar", "at most 75 °C". */
export function bandText({ lower, upper }: Bounds, tag: Tag): string {
  if (lower !== undefined && upper !== undefined) return `${quantityText(lower)} to ${quantityText(upper, tag.unit)}`;
  return upper !== undefined
    ? `at most ${quantityText(upper, tag.unit)}`
    : `at least ${quantityText(lower ?? 0, tag.unit)}`;
}
