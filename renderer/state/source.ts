import type { Evidence, EvidenceOf, Statement } from '../../src/contract.ts';

/** A signal as the evidence pane shows it, with the moment or range that was cited. Times ISO 8601. */
export interface SignalSource {
  readonly kind: 'signal';
  readonly tag: string;
  readonly moment?: string | undefined;
  readonly range?: { readonly from: string; readonly to: string } | undefined;
}
/** A place in a document. `region`: boxes in points from the top left of the page. */
export interface PageSource {
  readonly kind: 'page';
  readonly document: string;
  /** Undefined: the current one. */
  readonly revision: string | undefined;
  readonly page: number | undefined;
  readonly section: string;
  readonly region: readonly (readonly number[])[];
  readonly text: string;
  readonly quote: string | undefined;
  readonly passageId: number | undefined;
}
/** An alarm, an event, an asset, or a figure that was counted over several of them: something with words and no picture. */
export interface RecordSource {
  readonly kind: 'record';
  readonly evidence: EvidenceOf<'alarm'> | EvidenceOf<'event'> | EvidenceOf<'asset'> | EvidenceOf<'aggregate'>;
}
export type Source = SignalSource | PageSource | RecordSource;

/** The evidence pane has two places: what the plant says, and what the documents say. */
export interface Shown {
  readonly live: SignalSource | RecordSource | undefined;
  readonly page: PageSource | undefined;
}
export const NOTHING: Shown = { live: undefined, page: undefined };

export function show(shown: Shown, source: Source): Shown {
  return source.kind === 'page' ? { ...shown, page: source } : { ...shown, live: source };
}

/** Where a piece of evidence comes from; a figure over many tags or records has no single place and is told as a record. */
export function sourceOf(evidence: Evidence): Source {
  switch (evidence.kind) {
    case 'reading':
      return { kind: 'signal', tag: evidence.tag, moment: evidence.at };
    case 'limit':
    case 'comparison':
      return { kind: 'signal', tag: evidence.tag };
    case 'trend':
      return { kind: 'signal', tag: evidence.tag, range: { from: evidence.from, to: evidence.to } };
    case 'aggregate':
      if (evidence.tag === undefined) return { kind: 'record', evidence };
      return {
        kind: 'signal',
        tag: evidence.tag,
        moment: evidence.at,
        range: { from: evidence.from, to: evidence.to },
      };
    case 'passage': {
      const { document, revision, page, section, region, text, quote, passageId } = evidence;
      return { kind: 'page', document, revision, page, section, region, text, quote, passageId };
    }
    case 'alarm':
    case 'event':
    case 'asset':
      return { kind: 'record', evidence };
  }
}

/**
 * What an answer's facts put on show by themselves: a signal (else a record) and a passage, those that the headline rests on
 * before others. A headline that rests on nothing shows nothing, nor one that only names the document in which nothing was
 * found: neither an earlier source nor the nearest passage passes for its own.
 */
export function firstShown(evidence: readonly Evidence[], headline?: Statement): Shown {
  const cited = new Set([...(headline?.evidence ?? []), ...(headline?.links ?? []).map((link) => link.evidence)]);
  if (headline && [...cited].every((id) => isNamedOnly(headline, id, evidence))) return NOTHING;
  // What was counted says less than that which was.
  const sources = (items: readonly Evidence[]) =>
    items.map(sourceOf).filter((one) => one.kind !== 'record' || one.evidence.kind !== 'aggregate');
  const first = sources(evidence.filter((one) => cited.has(one.id)));
  const all = sources(evidence);
  // Under "3 alarms are active" stands the first of them, not a signal that was looked at beside them.
  const counted = headline && first.length === 0 ? all.filter(({ kind }) => kind === 'record') : [];
  const live = liveOf(first) ?? liveOf(counted) ?? liveOf(all);
  const page = [...first, ...all].find((one) => one.kind === 'page');
  return { live, page };
}

/** The headline links this evidence to nothing but the name of its document. */
function isNamedOnly({ text, links = [] }: Statement, id: string, evidence: readonly Evidence[]): boolean {
  const cited = evidence.find((one) => one.id === id);
  const own = links.filter((link) => link.evidence === id);
  return (
    cited?.kind === 'passage' &&
    own.length > 0 &&
    own.every(({ start, end }) => text.slice(start, end) === cited.document)
  );
}

/** A signal before a record; of an alarm with a tag, the trend at the moment it was raised. */
function liveOf(sources: readonly Source[]): SignalSource | RecordSource | undefined {
  const signal = sources.find((one) => one.kind === 'signal');
  const record = sources.find((one) => one.kind === 'record');
  if (signal || record?.evidence.kind !== 'alarm' || record.evidence.tag === undefined) return signal ?? record;
  return { kind: 'signal', tag: record.evidence.tag, moment: record.evidence.raisedAt };
}
