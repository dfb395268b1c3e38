/** Which of an answer's facts are shown large: what its headline rests on, and nothing that would need many figures. */
import type { Evidence, EvidenceOf, Statement } from '../../src/contract.ts';

/** A live or past value with what is known about it. */
export interface ReadingFigure {
  readonly reading: EvidenceOf<'reading'>;
  readonly comparison: EvidenceOf<'comparison'> | undefined;
  readonly trend: EvidenceOf<'trend'> | undefined;
  readonly limit: EvidenceOf<'limit'> | undefined;
}

/** More values than these are left to the words. */
const MOST = 3;

/** Aggregates that read well as one large number; times and spans are left to the words. */
const FIGURES: ReadonlySet<string> = new Set([
  'max',
  'min',
  'mean',
  'avg',
  'average',
  'median',
  'sum',
  'count',
  'difference',
]);

const isReading = (one: Evidence): one is EvidenceOf<'reading'> => one.kind === 'reading' && one.value !== null;
const isAggregate = (one: Evidence): one is EvidenceOf<'aggregate'> => one.kind === 'aggregate';

/** The evidence that the headline rests on, documents apart. */
function restsOn(headline: Statement | undefined, evidence: readonly Evidence[]): readonly Evidence[] {
  const cited = new Set([...(headline?.evidence ?? []), ...(headline?.links ?? []).map((link) => link.evidence)]);
  return evidence.filter((one) => cited.has(one.id) && one.kind !== 'passage');
}

/** The readings that the headline rests on, each with its comparison and its trend. */
export function readingsOf(headline: Statement | undefined, evidence: readonly Evidence[]): readonly ReadingFigure[] {
  const readings = restsOn(headline, evidence).filter(isReading);
  if (readings.length > MOST) return [];
  return readings.map((reading) => {
    const comparison = evidence.find(
      // a value that the operator only told is no verdict on the one that was read
      (one): one is EvidenceOf<'comparison'> => one.kind === 'comparison' && one.tag === reading.tag && !one.supposed,
    );
    return {
      reading,
      comparison,
      trend: evidence.find((one): one is EvidenceOf<'trend'> => one.kind === 'trend' && one.tag === reading.tag),
      limit: evidence.find(
        (one): one is EvidenceOf<'limit'> =>
          one.kind === 'limit' && one.tag === reading.tag && one.value === (comparison?.limit ?? one.value),
      ),
    };
  });
}

/** A count of one is no figure: the one thing is. A count of several things at once says itself in its words. */
const readsWell = ({ function: name, value, of }: EvidenceOf<'aggregate'>) =>
  value !== null && FIGURES.has(name) && !(name === 'count' && (value === 1 || /^\d/.test(of ?? '')));

/** The aggregates of one signal that the headline rests on, if it rests on nothing else that has a value. */
export function aggregatesOf(
  headline: Statement | undefined,
  evidence: readonly Evidence[],
): readonly EvidenceOf<'aggregate'>[] {
  const found = restsOn(headline, evidence);
  const aggregates = found.filter(isAggregate);
  const ofOne = new Set(aggregates.map(({ tag, of }) => `${tag} ${of}`)).size === 1;
  return ofOne && aggregates.length === found.length && aggregates.length <= MOST && aggregates.every(readsWell)
    ? aggregates
    : [];
}

/** The one trend that the headline rests on, if it rests on nothing else. */
export function trendOf(
  headline: Statement | undefined,
  evidence: readonly Evidence[],
): EvidenceOf<'trend'> | undefined {
  const [only, ...more] = restsOn(headline, evidence);
  return only?.kind === 'trend' && more.length === 0 ? only : undefined;
}
