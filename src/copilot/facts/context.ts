/** What every fact finder works with. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { dateText, timeText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import type { EvidenceBook } from '../compose.ts';
import { plainText } from '../figures.ts';
import type { Sources, Understanding } from '../stages.ts';
import { isGeneric } from '../understand/tags.ts';

export interface FactContext {
  readonly asked: Understanding;
  readonly sources: Sources;
  readonly book: EvidenceBook;
  /** IANA time zone of the plant. */
  readonly zone: string;
}

/** Sentences and whether what was asked for is missing from the sources (or is a request to act). */
export interface Facts {
  readonly statements: readonly Statement[];
  readonly warnings?: readonly Statement[] | undefined;
  readonly refused: boolean;
  /** Of a manual's sentence or row: how likely it is the answer, 0 to 1. */
  readonly chance?: number | undefined;
  /** What a manual says, rather than what the plant shows. */
  readonly fromManual?: boolean | undefined;
  /** About a code that machines show, which is then no unknown name. */
  readonly ofCode?: boolean | undefined;
}

export const iso = (at: number): string => new Date(at).toISOString();

/** Ids and names of a tag and its asset, as evidence carries them. */
export function placeOf(
  tag: Tag,
  { sources }: FactContext,
): { asset: string; assetName: string; tag: string; tagName: string; unit?: string } {
  const asset = sources.index.asset(tag.asset);
  return {
    asset: tag.asset,
    assetName: plainText(asset?.name ?? tag.asset),
    tag: tag.id,
    tagName: plainText(tag.name),
    ...(tag.unit && { unit: tag.unit }),
  };
}

/** "P-101 (Cooling water pump 1)" where the id says more than the name; the name alone where they agree or the id is technical. */
export function assetLabel(asset: Asset | undefined): string {
  if (!asset) return 'the plant';
  const name = plainText(asset.name);
  const readable = /^[A-Z]{1,5}-?\d{1,5}[A-Z]?$/.test(asset.id) && !name.includes(asset.id);
  return readable ? `${name} (${asset.id})` : name;
}

/** Names of signals that just say what their asset is doing. */
const SELF = /^(?:running|run|state|status|operating|operation|open|closed|on|enabled|active|locked)$/i;

/** True where a sentence about the signal reads best as one about its asset: "Pump 1 is running". */
export const speaksForAsset = (tag: Tag): boolean => isGeneric(tag) || SELF.test(tag.name.trim());

/** "the bearing temperature of Pump 1 (P-101)"; where the tag's name says nothing, the asset's name alone. */
export const tagLabel = (tag: Tag, { sources }: FactContext): string =>
  signalLabel(tag, sources.index.asset(tag.asset));

/** The same of a tag whose asset is at hand. */
export function signalLabel(tag: Tag, asset: Asset | undefined): string {
  if (!asset) return plainText(tag.name);
  if (speaksForAsset(tag)) return assetLabel(asset);
  return `the ${lowerFirst(plainText(tag.name))} of ${assetLabel(asset)}`;
}

/** "Bearing temperature" → "bearing temperature"; "CO2 level", "PM2.5" and "VFD" stay. */
export function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) && !/^[A-Z][a-z]+ [A-Z]/.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

/**
 * A range in words: as the question said it, with its times where that says no date ("last 8 hours (2026-03-01 02:00 to
 * 10:00)").
 */
export const askedRangeText = (range: LabelledRange, { zone }: FactContext): string => labelledRange(range, zone);

type LabelledRange = TimeRange & { readonly label?: string | undefined };

/** The same in a time zone. */
export function labelledRange(range: LabelledRange, zone: string): string {
  const said = range.label?.trim() ?? '';
  const label = NAMED_SHIFT.test(said) ? `in the ${said}` : said;
  if (/\d{4}/.test(label)) return label;
  const exact = rangeText(range.from, range.to, zone);
  return label ? `${label} (${exact})` : exact;
}

/** "Night shift", but not "this shift". */
const NAMED_SHIFT = /^(?!this\b|last\b|the\b|in\b|during\b|since\b|on\b|over\b)\w+ shift\b/i;

/** "2026-03-01 14:00 to 16:00", or "2026-03-01" for one whole day. */
export function rangeText(from: number, to: number, zone: string): string {
  const [a, b] = [timeText(from, zone), timeText(to, zone)];
  if (!from) return `until ${b}`;
  const last = timeText(to - 60_000, zone);
  if (a.endsWith('00:00') && b.endsWith('00:00') && a.slice(0, 10) === last.slice(0, 10)) return a.slice(0, 10);
  return a.slice(0, 10) === b.slice(0, 10) ? `${a} to ${b.slice(11)}` : `${a} to ${b}`;
}

/** "today at 14:05" is said as "at 14:05"; other days with their date. */
export function whenText(at: number, now: number, zone: string): string {
  const [text, today] = [timeText(at, zone), dateText(now, zone)];
  return text.startsWith(today) ? `at ${text.slice(11)}` : `on ${text.slice(0, 10)} at ${text.slice(11)}`;
}
