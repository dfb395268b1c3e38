/** Reads limits out of the words of a manual: "must not exceed 60 °C", "0.35 to 0.5 MPa", "at least 30 %". Pure. */
import { type Measure, measuresIn } from '../quantity.ts';
import {
  AFTER,
  BEFORE,
  type Bound,
  COMES_LESS,
  COMES_MORE,
  CONDITION,
  CONDITIONAL,
  DEMANDS,
  FORBIDS,
  NORMAL,
  PERMITTED,
  RATING,
  TRIPS,
  TRIPS_ABOVE,
  TRIPS_BELOW,
  UNTIL,
} from './limit-patterns.ts';

/** A limit as a sentence or row gives it, in its own unit (a UCUM code; empty where it has none). */
export interface LimitInText {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  readonly unit: string;
  readonly dimension?: string | undefined;
  /** 'permitted': outside is not allowed; 'normal': the usual band; 'trip': a protection acts. */
  readonly kind: 'permitted' | 'trip' | 'normal';
  /** For a trip: on which side of the numbers the protection acts. */
  readonly side?: 'above' | 'below' | undefined;
  readonly condition?: string | undefined;
  /** 'said': words make it a limit; 'bare': a range or number that only its heading or label can make one. */
  readonly strength: 'said' | 'bare';
  /** Characters start ≤ i < end of the text given, the equivalents included. */
  readonly start: number;
  readonly end: number;
  /** The same limit in the other units that the text gives. */
  readonly equivalents: readonly {
    readonly lower?: number | undefined;
    readonly upper?: number | undefined;
    readonly unit: string;
  }[];
}

/** Every limit in one sentence, heading or table cell text. */
export function limitsInText(text: string): LimitInText[] {
  const measures = measuresIn(text);
  return measures.flatMap((measure, index) => {
    const from = index === 0 ? 0 : (measures[index - 1]?.end ?? 0);
    const to = measures[index + 1]?.start ?? text.length;
    const limit = limitAt(text, measure, { from, to });
    return limit ? [limit] : [];
  });
}

function limitAt(text: string, measure: Measure, { from, to }: { from: number; to: number }): LimitInText | undefined {
  const place = {
    text,
    measure,
    before: text.slice(from, measure.start),
    all: text.slice(0, measure.start),
    after: text.slice(measure.end, to),
  };
  if (measure.form !== 'value') return ranged(place);
  const said =
    BEFORE.find(({ pattern }) => pattern.test(place.all)) ?? AFTER.find(({ pattern }) => pattern.test(place.after));
  const trip = tripOf(place);
  if (said && !(trip && COMES_EITHER(place.all))) return single(place, said.bound, 'permitted');
  const compared = comparison(place);
  if (trip && (compared === undefined || !FORBIDS.test(place.all) || TRIPS.test(place.before))) return trip;
  if (compared) return single(place, compared, 'permitted');
  const rated = measure.unit !== undefined && RATING.test(text) && !/\bexceed/i.test(text);
  return rated ? { ...single(place, 'upper', 'permitted'), strength: 'bare' } : undefined;
}

const COMES_EITHER = (before: string): boolean =>
  (COMES_MORE.test(before) || COMES_LESS.test(before)) && !/\b(?:not|never|no)\b[^.;]{0,30}$/i.test(before);

interface Place {
  readonly text: string;
  readonly measure: Measure;
  /** Since the measure before. */
  readonly before: string;
  /** Since the start. */
  readonly all: string;
  readonly after: string;
}

/** "do not run if less than 15 psi" permits 15 and more; "must be less than 15 psi" permits 15 and less. */
function comparison({ all, after, measure, text }: Place): Bound | undefined {
  const side = COMES_MORE.test(all) ? 'more' : COMES_LESS.test(all) ? 'less' : undefined;
  if (!side) return wornTo(all) ? 'lower' : undefined;
  const clause = all;
  const opposite: Bound = side === 'more' ? 'upper' : 'lower';
  const same: Bound = side === 'more' ? 'lower' : 'upper';
  if (FORBIDS.test(clause) || FORBIDS.test(after)) return UNTIL.test(clause) ? same : opposite;
  if (CONDITIONAL.test(clause)) return DEMANDS.test(clause) && !/,/.test(clause) ? same : opposite;
  if (UNTIL.test(clause) || DEMANDS.test(clause)) return same;
  // a table cell that holds nothing else: "< 0.5 mm"
  return /^[\s|]*(?:<|>|less than|more than|greater than|below|above|under|over)\s*$/i.test(
    text.slice(0, measure.start).split('|').at(-1) ?? '',
  )
    ? same
    : undefined;
}

const wornTo = (all: string): boolean =>
  /\b(?:worn|wear|wears|shortened|worn down)\b[^.;]{0,40}\b(?:to|of)(?: a| the)?(?: (?:length|thickness|depth|height|diameter)(?: of)?)?(?: (?:about|approximately))?\s*$/i.test(
    all,
  );

function tripOf(place: Place): LimitInText | undefined {
  if (!TRIPS.test(place.text) || /\b(?:must|shall|do) not exceed\s*$/i.test(place.all)) return undefined;
  const at =
    /\b(?:at|to|of|is|when|above|below|exceeds?|than|over|under|reaches|between|[:=|])\s*(?:a |about |approximately )?$/i.test(
      place.before,
    ) || place.before.trim() === '';
  if (!at) return undefined;
  const side = sideOf(place);
  const { lower, upper } = place.measure;
  if (place.measure.form !== 'value') return made(place, { lower, upper }, 'trip', side);
  return side === 'below' ? made(place, { upper }, 'trip', side) : made(place, { lower }, 'trip', side ?? 'above');
}

function sideOf({ all, text }: Place): 'above' | 'below' | undefined {
  for (const words of [all, text]) {
    const above = lastIndex(TRIPS_ABOVE, words);
    const below = lastIndex(TRIPS_BELOW, words);
    if (above !== below) return above > below ? 'above' : 'below';
  }
  return undefined;
}

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gi'))) last = match.index;
  return last;
}

function ranged(place: Place): LimitInText {
  const { text, measure } = place;
  const trip = tripOf(place);
  if (trip) return trip;
  const kind = NORMAL.test(text) && !/\b(?:must|shall)\b/i.test(text) ? 'normal' : 'permitted';
  const said = kind === 'normal' || PERMITTED.test(text);
  return made(place, { lower: measure.lower, upper: measure.upper }, kind, undefined, said ? 'said' : 'bare');
}

const single = (place: Place, bound: Bound, kind: 'permitted'): LimitInText =>
  made(place, bound === 'upper' ? { upper: place.measure.upper } : { lower: place.measure.lower }, kind);

function made(
  { text, measure }: Place,
  bounds: { readonly lower?: number; readonly upper?: number },
  kind: LimitInText['kind'],
  side?: 'above' | 'below',
  strength: LimitInText['strength'] = 'said',
): LimitInText {
  const keep = (other: Measure) => ({
    lower: bounds.lower === undefined ? undefined : other.lower,
    upper: bounds.upper === undefined ? undefined : other.upper,
    unit: other.unit ?? '',
  });
  return {
    ...bounds,
    unit: measure.unit ?? '',
    dimension: measure.dimension,
    kind,
    side,
    condition: conditionOf(text, measure),
    strength,
    start: measure.start,
    end: measure.end,
    equivalents: measure.equivalents.map(keep),
  };
}

/** The condition that the text names, unless the words are those of the limit itself ("trips at 20 V"). */
function conditionOf(text: string, measure?: Measure): string | undefined {
  for (const match of text.matchAll(new RegExp(CONDITION.source, 'gi'))) {
    if (!measure || match.index + match[0].length <= measure.start || match.index >= measure.end) return match[0];
  }
  return undefined;
}
