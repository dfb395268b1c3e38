import { type Block, cleanText, openingMarker, openingSignal, type Reader, type ReadPage } from '../blocks.ts';
import { tableBlock } from './grid.ts';
import { usuallyNamed } from './header.ts';
import { decodeText } from './text-encoding.ts';

const PAGE_MARK = /^\s*[[<(-]*\s*page\s+(\d{1,5})(?:\s+of\s+\d+)?\s*[\])>-]*\s*$/i;

/** Plain text. Form feeds and lines such as "[page 12]" divide pages; otherwise the document has none. */
export const readTxt: Reader = async function* (bytes) {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  yield* pagesOf(text);
};

function* pagesOf(text: string): Generator<ReadPage> {
  const byFeed = text.split('\f');
  if (byFeed.length > 1) {
    for (const [i, page] of byFeed.entries()) yield { number: i + 1, blocks: textBlocks(page), ocr: false };
    return;
  }
  let number: number | undefined;
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    const mark = line.length < 40 ? PAGE_MARK.exec(line) : null;
    // "Page 3" alone on a line inside running text would be a footer: only bracketed or dashed marks count
    if (!mark || !/^\s*[[<(-]/.test(line)) {
      lines.push(line);
      continue;
    }
    if (lines.some((one) => one.trim())) yield { number, blocks: textBlocks(lines.join('\n')), ocr: false };
    number = Number(mark[1]);
    lines = [];
  }
  if (lines.some((one) => one.trim())) yield { number, blocks: textBlocks(lines.join('\n')), ocr: false };
}

/** Blocks of plain text: paragraphs, list items, underlined or capital headings, tables set with tabs or wide gaps. */
function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const group of text.split(/\n[ \t]*\n/)) {
    const lines = group.split('\n').filter((line) => line.trim());
    if (lines.length) blocks.push(...groupBlocks(lines));
  }
  return blocks;
}

function groupBlocks(lines: readonly string[]): Block[] {
  const [first = '', second = ''] = lines;
  if (/^\s*([=\-~*#])\1{2,}\s*$/.test(second) && first.trim().length < 100) {
    const level = second.includes('=') ? 1 : 2;
    return [
      { kind: 'heading', level, text: cleanText(first), regions: [] },
      ...(lines.length > 2 ? groupBlocks(lines.slice(2)) : []),
    ];
  }
  const table = gapTable(lines);
  if (table) return [table];
  if (isHeading(first)) {
    const heading: Block = { kind: 'heading', level: headingLevel(first), text: cleanText(first), regions: [] };
    return [heading, ...(lines.length > 1 ? groupBlocks(lines.slice(1)) : [])];
  }
  return paragraphs(lines);
}

function paragraphs(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: { marker: string; depth: number; parts: string[] } | undefined;
  const close = () => {
    if (!open) return;
    const text = cleanText(open.parts.join(' ').replace(/(\p{Ll})- (\p{Ll})/gu, '$1$2'));
    const signal = openingSignal(text);
    if (signal?.rest) blocks.push({ kind: 'warning', signal: signal.signal, text: signal.rest, regions: [] });
    else if (open.marker) blocks.push({ kind: 'item', marker: open.marker, depth: open.depth, text, regions: [] });
    else if (text) blocks.push({ kind: 'paragraph', text, regions: [] });
    open = undefined;
  };
  for (const line of lines) {
    const marker = openingMarker(line.trimStart());
    if (marker || openingSignal(line.trim())) close();
    if (marker)
      open = {
        marker: marker.marker,
        depth: 1 + Math.floor((line.length - line.trimStart().length) / 2),
        parts: [marker.rest],
      };
    else if (open) open.parts.push(line.trim());
    else open = { marker: '', depth: 0, parts: [line.trim()] };
  }
  close();
  return blocks;
}

function isHeading(line: string): boolean {
  const text = line.trim();
  if (text.length > 80 || text.length < 3 || /[.;,]$/.test(text) || openingSignal(text)) return false;
  if (/^\d+(\.\d+)+\.?\s+\p{Lu}/u.test(text)) return true;
  if (/^#{1,6}\s/.test(text)) return true;
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.split(/\s+/).length <= 10 && !/\d{3}/.test(text);
}

function headingLevel(line: string): number {
  const number = /^\s*(\d+(?:\.\d+)*)/.exec(line)?.[1];
  return number ? number.split('.').length : 1;
}

/** Lines that only underline the names or close the table. */
const RULE = /^[\s|+=_:-]+$/;

/**
 * A table whose cells stand apart by tabs, bars or wide gaps (two spaces under a rule, else three), the same number in each
 * line; or, where cells are wrapped, each beginning where a cell of the first line does.
 */
function gapTable(lines: readonly string[]): Block | undefined {
  const said = lines.filter((line) => !RULE.test(line));
  if (said.length < 2) return undefined;
  const gap = said.length < lines.length ? /\t+| {2,}|\s*\|\s*/ : /\t+| {3,}|\s*\|\s*/;
  const even = said.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .trim()
      .split(gap)
      .map(cleanText),
  );
  const width = even[0]?.length ?? 0;
  if (width < 2) return undefined;
  const rows = even.every((cells) => cells.length === width) ? even : wrapped(said, width, gap);
  if (!rows || rows.length < 2) return undefined;
  const named = usuallyNamed(rows) && (rows.length > 2 || said.length < lines.length);
  return tableBlock(named ? (rows[0] ?? []) : [], named ? rows.slice(1) : rows);
}

/** Rows of lines that do not all fill each column: a line without a first cell goes on with the row above. */
function wrapped(lines: readonly string[], width: number, gap: RegExp): string[][] | undefined {
  const starts = piecesOf(lines[0] ?? '', gap).map(({ at }) => at);
  const rows: string[][] = [];
  for (const line of lines) {
    const pieces = piecesOf(line, gap);
    const cells = Array.from({ length: width }, () => '');
    for (const { at, text } of pieces) {
      const column = starts.findIndex((start) => Math.abs(start - at) <= 1);
      if (column === -1) return undefined;
      cells[column] = text;
    }
    const last = rows.at(-1);
    if (cells[0] || !last) rows.push(cells);
    else for (const [i, cell] of cells.entries()) last[i] = `${last[i] ?? ''} ${cell}`.trim();
  }
  const full = rows.filter((cells) => cells.filter(Boolean).length > 1);
  return full.length === rows.length ? rows : undefined;
}

/** The pieces of a line between gaps, and where they begin. */
function piecesOf(line: string, gap: RegExp): { readonly at: number; readonly text: string }[] {
  const ends = [...line.trimEnd().matchAll(new RegExp(gap, 'g'))];
  const begins = [0, ...ends.map((match) => match.index + match[0].length)];
  return begins.flatMap((at, i) => {
    const text = cleanText(line.slice(at, ends[i]?.index));
    return text ? [{ at: at + (line.length - at - line.slice(at).trimStart().length), text }] : [];
  });
}
