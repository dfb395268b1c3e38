import type { Box } from '../../store/store.ts';
import { type Block, openingMarker, openingSignal, type SignalWord } from '../blocks.ts';
import { withoutCallouts } from './pdf-callouts.ts';
import type { Region } from './pdf-columns.ts';
import { boxOf, type Line, median, SECTION_NUMBER, union } from './pdf-lines.ts';
import type { OpenChart } from './pdf-marks.ts';
import { type FoundTable, type Rules, tableAt } from './pdf-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the document says about itself, gathered page by page. */
export interface DocumentStyle {
  /** Size of running text, points. */
  readonly bodySize: number;
  /** Whether headings are told apart by the outline: normalised titles of this page → depth from 1. */
  readonly outline: ReadonlyMap<string, number>;
  readonly hasOutline: boolean;
  readonly vocabulary: Vocabulary;
  readonly rules: Rules | undefined;
  /** That closed the page before. */
  readonly chart?: OpenChart | undefined;
}

export type PdfBlock = Block & Partial<Pick<FoundTable, 'edges' | 'slots'>>;

/** Title text → the form in which outline entries and lines are compared. */
export const titleKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Lines of a page's regions → blocks. */
export function pdfBlocks(regions: readonly Region[], style: DocumentStyle): PdfBlock[] {
  return joinWarnings(captions(regions.flatMap((region) => regionBlocks(region, style))));
}

function regionBlocks(region: Region, style: DocumentStyle): PdfBlock[] {
  const { lines, callouts } = withoutCallouts(region.lines);
  const blocks: PdfBlock[] = [];
  const leading =
    median(
      lines
        .slice(1)
        .map((line, i) => line.baseline - (lines[i]?.baseline ?? 0))
        .filter((gap) => gap > 1),
    ) || 12;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const table: FoundTable | undefined =
      openingMarker(line.text) &&
      line.segments.length < 3 &&
      !sameEdges(blocks.at(-1)?.edges, [line.segments[0]?.x0 ?? 0])
        ? undefined
        : opensSection(lines, at) || depthInOutline(line.text, style) !== undefined
          ? undefined
          : tableAt(lines, at, style.rules, blocks.length < 3 ? style.chart : undefined);
    if (table) {
      pushTable(blocks, { ...table.block, edges: table.edges, ...(table.slots && { slots: table.slots }) });
      at += table.length;
      continue;
    }
    const group = groupFrom({ ...region, lines }, at, { style, leading });
    blocks.push(asStep(blockOf(group, style, lines[at - 1], leading), blocks.at(-1), line.size <= style.bodySize));
    at += group.length;
  }
  if (!callouts.length) return blocks;
  const text = callouts.map((line) => line.text).join('; ');
  return [...blocks, { kind: 'paragraph', text, regions: callouts.map(boxOf) }];
}

/**
 * A section's number and, after a tab, its title: no row of two cells. Where the lines beside it number on at the same
 * depth ("4.1", "4.2"), it is one of a list of parameters.
 */
function opensSection(lines: readonly Line[], at: number): boolean {
  const depth = depthOfSection(lines[at]);
  return depth > 0 && depthOfSection(lines[at - 1]) !== depth && depthOfSection(lines[at + 1]) !== depth;
}

/** How many parts the number has that a line of number and title opens with; 0 for other lines. */
function depthOfSection(line: Line | undefined): number {
  const [number, title, more] = line?.segments ?? [];
  const titled = number && title && !more && SECTION_NUMBER.test(number.text) && TITLE.test(title.text);
  return titled ? number.text.split('.').filter(Boolean).length : 0;
}
const TITLE = /^\p{Lu}(?=.*\p{L}{2})[^.;]{2,79}$/u;

/** A step set in bold is no title: "21. Connect …" right below step 20. */
function asStep(block: PdfBlock, last: PdfBlock | undefined, small: boolean): PdfBlock {
  if (block.kind !== 'heading' || last?.kind !== 'item' || !small) return block;
  const opened = openingMarker(block.text);
  const next = /^\d{1,3}/.exec(last.marker)?.[0];
  if (!opened || next === undefined || opened.marker !== last.marker.replace(next, String(Number(next) + 1)))
    return block;
  return { kind: 'item', marker: opened.marker, depth: last.depth, text: opened.rest, regions: block.regions };
}

/** Whether one table's columns start where another's do; fewer columns may be a part of more. */
function sameEdges(all: readonly number[] | undefined, some: readonly number[] | undefined): boolean {
  if (!all || !some?.length) return false;
  return some.length <= all.length && some.every((x) => all.some((other) => Math.abs(x - other) < 14));
}

/** A table right below one with the same columns, and no names of its own, is its continuation. */
function pushTable(blocks: PdfBlock[], table: PdfBlock): void {
  const last = blocks.at(-1);
  if (
    last?.kind === 'table' &&
    table.kind === 'table' &&
    last.edges?.length === table.edges?.length &&
    sameEdges(last.edges, table.edges) &&
    !table.columns.length
  ) {
    blocks[blocks.length - 1] = {
      ...last,
      rows: [...last.rows, ...table.rows],
      regions: [union([...last.regions, ...table.regions])],
    };
  } else blocks.push(table);
}

interface Grouping {
  readonly style: DocumentStyle;
  readonly leading: number;
}

/** The lines from `at` on that belong to one paragraph, item or heading. */
function groupFrom(region: Region, at: number, { style, leading }: Grouping): Line[] {
  const { lines } = region;
  const first = lines[at];
  if (!first) return [];
  if (signalAlone(first)) return [first];
  const group = [first];
  const heading = headingDepth(first, style, undefined, leading) !== undefined;
  for (let i = at + 1; i < lines.length && group.length < 80; i += 1) {
    const line = lines[i];
    const last = group.at(-1);
    if (!line || !last) break;
    const gap = line.baseline - last.baseline;
    if (gap > 1.35 * Math.max(leading, 1.1 * last.size) && gap > 1.55 * last.size) break;
    if (gap <= 0 || Math.abs(line.size - last.size) > 0.12 * last.size) break;
    if (line.mono !== last.mono && Math.min(line.text.length, last.text.length) > 6) break;
    if (openingMarker(line.text) || openingSignal(line.text) || signalAlone(line)) break;
    if (
      heading
        ? !(line.bold === last.bold && group.length < 3 && gap < 1.5 * line.size)
        : headingDepth(line, style, last, leading) !== undefined
    )
      break;
    if (
      heading &&
      (style.outline.has(titleKey(first.text)) ||
        style.outline.has(titleKey(first.text.replace(NUMBER, ''))) ||
        last.x1 < region.x0 + 0.6 * (region.x1 - region.x0))
    )
      break;
    if (!heading && !last.mono && endsParagraph(last, line, region)) break;
    if (line.segments.length > 1 && tableAt(lines, i, style.rules)) break;
    group.push(line);
  }
  return group;
}

/** A line that ends well before the margin, with a full stop, before one that starts anew. */
function endsParagraph(last: Line, next: Line, region: Region): boolean {
  const width = region.x1 - region.x0;
  const short = last.x1 < region.x1 - 0.22 * width;
  const labelled = /^[\p{Lu}][\p{L}\d /().&-]{2,40}:\s/u.test(next.text);
  return (short && /[.:;!?)]$/.test(last.text) && /^[\p{Lu}\d(]/u.test(next.text)) || (short && labelled);
}

/** "Warning" set bold on a line of its own, above what it warns of. */
const signalAlone = ({ text, bold }: Line): SignalWord | undefined =>
  bold && /^(?:danger|warning|caution)!?$/i.test(text)
    ? openingSignal(`${text.replace('!', '')}: .`)?.signal
    : undefined;

const NUMBER = /^(?:(?:chapter|section|appendix|annex)\s+)?(?:\d{1,2}|[A-Z])(?:\.\d{1,3})*\.?\s+(?=\p{Lu})/iu;

/** What stands before the tab of a title: "4.2", "Section 2." */
const NUMBERED = /^(?:(?:chapter|section|appendix|annex|part)\s+)?(?:[\d.]+|[A-Z]\.?)$/i;

/** Outlines often leave the number out. */
const depthInOutline = (text: string, { outline }: DocumentStyle): number | undefined =>
  outline.get(titleKey(text)) ?? outline.get(titleKey(text.replace(NUMBER, '')));

/** How deep a heading a line is (smaller is higher), or undefined when it is none. */
function headingDepth(line: Line, style: DocumentStyle, before: Line | undefined, leading: number): number | undefined {
  const { text } = line;
  if (signalAlone(line)) return undefined;
  const depth = depthInOutline(text, style);
  if (depth !== undefined) return depth * 10;
  if (line.mono || text.length > 110 || text.length < 3 || !/\p{L}{2}/u.test(text) || openingSignal(text))
    return undefined;
  if (isSaid(text)) return undefined;
  // the end of a sentence that began above: "… (BOTH IF / NEEDED)"
  if (/^[^(]*\)/.test(text.replace(/^\(?\w{1,3}\)/, ''))) return undefined;
  if (/[.,;]$/.test(text) || /\.{4,}/.test(text) || /^(?:figure|fig\.|table|note)\b/i.test(text)) return undefined;
  if (line.segments.length > 2 || (line.segments.length > 1 && !NUMBERED.test(line.segments[0]?.text ?? '')))
    return undefined;
  const larger = line.size / style.bodySize;
  const number = /^(?:(?:chapter|section|appendix|annex)\s+)?((?:[A-Z]|\d{1,2})(?:[.-]\d{1,3})*)[.)]?\s+\p{Lu}/iu.exec(
    text,
  )?.[1];
  const depthOfNumber = number ? number.split(/[.-]/).length : 0;
  const marker = openingMarker(text)?.marker ?? '';
  const minor = /^\(/.test(marker) ? 9 : /^[a-z]/i.test(marker) ? 7 : 0;
  const base =
    (style.hasOutline ? 100 : 0) + Math.round(1000 - line.size * 20) + depthOfNumber + minor - (line.bold ? 6 : 0);
  if (larger >= 1.13) return base;
  if (larger < 0.85) return undefined;
  const apart = !before || line.baseline - before.baseline > 1.15 * leading;
  const starts = /^[\p{Lu}\d("“]/u.test(text) || marker !== '';
  // a bold line in the middle of a sentence is emphasis
  const anew = apart || before?.bold || /[.:!?;)]$/.test(before?.text ?? '.') || marker !== '';
  if (line.bold && starts && anew && text.length < 90 && !/[:]$/.test(text)) return base;
  const capitals = !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && text.split(' ').length <= 9;
  if (capitals && apart && !/\d{3}/.test(text)) return base;
  const tabbed = depthOfSection(line) > 0 && depthOfSection(before) !== depthOfSection(line);
  return depthOfNumber >= 2 && (apart || tabbed) && text.length < 70 && !/[:]$/.test(text) ? base : undefined;
}

/** Two sentences, an exclamation or a remark in brackets, however large they are set. */
const isSaid = (text: string): boolean =>
  /\p{Ll}{2}\.\s+\p{Lu}\p{Ll}/u.test(text) || /\s.*!$/.test(text) || /^\([^()]{4,}\)$/.test(text);

function blockOf(group: readonly Line[], style: DocumentStyle, before: Line | undefined, leading: number): PdfBlock {
  const [first] = group;
  const regions: readonly Box[] = [union(group.map(boxOf))];
  if (!first) return { kind: 'paragraph', text: '', regions };
  if (group.every((line) => line.mono)) return { kind: 'code', text: codeText(group), regions };
  const text = style.vocabulary.join(group.map((line) => line.text));
  const level = headingDepth(first, style, before, leading);
  if (level !== undefined && group.length <= 3 && text.length < 200)
    return { kind: 'heading', level, text, regions, guessed: !style.hasOutline };
  const alone = signalAlone(first);
  if (alone) return { kind: 'warning', signal: alone, text: '', regions };
  const signal = openingSignal(text);
  if (signal) return { kind: 'warning', signal: signal.signal, text: signal.rest, regions };
  const marker = openingMarker(text);
  if (marker)
    return {
      kind: 'item',
      marker: marker.marker,
      depth: Math.max(1, Math.round(first.x0 / 18)),
      text: marker.rest,
      regions,
    };
  return { kind: 'paragraph', text, regions };
}

/** Monospaced lines keep their indentation; those that an arrow marks as one are one. */
function codeText(group: readonly Line[]): string {
  const left = Math.min(...group.map((line) => line.x0));
  return group
    .map((line) => {
      const width = (line.x1 - line.x0) / Math.max(line.text.length, 1) || 5;
      return ' '.repeat(Math.min(40, Math.round((line.x0 - left) / width))) + line.text;
    })
    .join('\n')
    .replace(/\s*(?:←\s?)?[↩↪↵⏎]\n\s*/gu, ' ');
}

const FIGURE = /(?:^|\s)fig(?:ure|\.)?\s*[A-Z]?\d{1,3}(?:[-.]\d{1,3})*\.?$/i;

/** Titles of figures look like headings and stand under the picture: what follows is not about them alone. */
function captions(blocks: readonly PdfBlock[]): PdfBlock[] {
  return blocks.flatMap((block, i): PdfBlock[] => {
    const next = blocks[i + 1];
    const last = blocks[i - 1];
    const { kind } = block;
    if (kind === 'paragraph' && FIGURE.test(block.text) && last?.kind === 'heading' && block.text.length < 14)
      return [];
    if (kind !== 'heading') return [block];
    const numbered = next?.kind === 'paragraph' && next.text.length < 14 && FIGURE.test(next.text);
    if (!numbered && !FIGURE.test(block.text)) return [block];
    const text = numbered ? `${block.text} ${next.text}` : block.text;
    return [{ kind: 'paragraph', text, regions: [...block.regions, ...(numbered ? next.regions : [])] }];
  });
}

/** A signal word alone on its line takes the text that follows. */
function joinWarnings(blocks: readonly PdfBlock[]): PdfBlock[] {
  const joined: PdfBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const open = last?.kind === 'warning' && last.text === '';
    if (open && (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'heading')) {
      joined.pop();
      joined.push({ ...last, text: block.text, regions: [...last.regions, ...block.regions] });
    } else joined.push(block);
  }
  return joined.filter((block) => block.kind !== 'warning' || block.text !== '');
}

/** A block without what only its neighbours need, its boxes where they are on the page as shown. */
export function placed({ edges: _, slots: __, ...block }: PdfBlock, place?: (box: Box) => Box): Block {
  if (!place) return block as Block;
  const regions = block.regions.map(place);
  if (block.kind !== 'table') return { ...block, regions } as Block;
  return { ...block, regions, rows: block.rows.map((row) => ({ ...row, regions: row.regions.map(place) })) };
}
