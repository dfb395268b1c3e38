import { type Block, cleanText, openingMarker, openingSignal, type Reader, type SignalWord } from '../blocks.ts';
import { parseDelimited } from './csv.ts';
import { tableBlock } from './grid.ts';
import { gridTable, listTable, simpleTable } from './rst-table.ts';
import { raised } from './superscript.ts';
import { decodeText } from './text-encoding.ts';

const UNDERLINE = /^([!-/:-@[-`{-~])\1{2,}\s*$/;
const SIGNALS: Readonly<Record<string, SignalWord>> = {
  danger: 'DANGER',
  error: 'WARNING',
  warning: 'WARNING',
  attention: 'WARNING',
  caution: 'CAUTION',
  notice: 'NOTICE',
};
const CODE = new Set(['code', 'code-block', 'sourcecode', 'parsed-literal', 'highlight', 'math']);
const LEFT_OUT = new Set(
  'contents toctree image raw include meta index only default-role role highlight currentmodule automodule autoclass autofunction'.split(
    ' ',
  ),
);

/** reStructuredText: headings by their underlines, lists, directives, tables. */
export const readRst: Reader = async function* (bytes, context) {
  const blocks = rstBlocks(decodeText(bytes).replace(/\r\n?/g, '\n').replace(/\t/g, '        ').split('\n'));
  const first = blocks[0];
  if (first?.kind === 'heading') context.onTitle?.(first.text);
  yield { blocks, ocr: false };
};

/** Inline markup → what a reader sees. */
export function rstInline(text: string): string {
  return cleanText(
    text
      .replace(/:sup:`([^`]*)`/g, (_, above: string) => raised(above))
      .replace(/(?<=\S\s?)\[#?(\d{1,3})\]_/g, (_, mark: string) => raised(mark))
      .replace(/:[\w:+.-]+:`([^`<]+?)\s+<[^>`]*>`/g, '$1')
      .replace(/:[\w:+.-]+:`([^`]*)`/g, '$1')
      .replace(/``([^`]*)``/g, '$1')
      .replace(/`([^`<]*?)\s*<[^>`]*>`__?/g, '$1')
      .replace(/`([^`]+)`_{0,2}/g, '$1')
      .replace(/\*\*([^*]+)\*\*/g, '$1')
      .replace(/(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g, '$1')
      .replace(/\|([\w -]+)\|/g, '$1')
      .replace(/\\(?:\s|(.))/g, '$1'),
  );
}

export const indentOf = (line: string): number => line.length - line.trimStart().length;
const blank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Lines from `at` on that are blank or indented deeper than `indent`, without trailing blanks; and where they end. */
export function indented(lines: readonly string[], at: number, indent: number): { body: string[]; next: number } {
  let next = at;
  while (next < lines.length && (blank(lines[next]) || indentOf(lines[next] ?? '') > indent)) next += 1;
  const body = lines.slice(at, next);
  while (body.length && blank(body.at(-1))) body.pop();
  const depth = Math.min(...body.filter((line) => !blank(line)).map(indentOf));
  return { body: body.map((line) => line.slice(Number.isFinite(depth) ? depth : 0)), next };
}

/** Blocks of an RST text. `styles`: heading adornments in order of appearance, shared with nested bodies. */
function rstBlocks(lines: readonly string[], styles: string[] = [], depth = 0): Block[] {
  const blocks: Block[] = [];
  if (depth > 40) return [{ kind: 'paragraph', text: cleanText(lines.join(' ')), regions: [] }];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (blank(line)) {
      at += 1;
      continue;
    }
    const step =
      heading(lines, at, styles) ??
      directive(lines, at, styles, depth) ??
      table(lines, at) ??
      text(lines, at, styles, depth);
    blocks.push(...step.blocks);
    at = Math.max(step.next, at + 1);
  }
  return blocks;
}

interface Step {
  readonly blocks: readonly Block[];
  readonly next: number;
}

function heading(lines: readonly string[], at: number, styles: string[]): Step | undefined {
  const [line = '', second = '', third = ''] = lines.slice(at, at + 3);
  const over = UNDERLINE.test(line) && !blank(second) && UNDERLINE.test(third) && third.trim()[0] === line.trim()[0];
  const under =
    !over && !UNDERLINE.test(line) && UNDERLINE.test(second) && second.trim().length >= line.trim().length * 0.7;
  if ((!over && !under) || (under && indentOf(line) > 0)) return undefined;
  const style = over ? `${line.trim()[0]} over` : (second.trim()[0] ?? '');
  if (!styles.includes(style)) styles.push(style);
  const block: Block = {
    kind: 'heading',
    level: styles.indexOf(style) + 1,
    text: rstInline(over ? second : line),
    regions: [],
  };
  return { blocks: [block], next: at + (over ? 3 : 2) };
}

function directive(lines: readonly string[], at: number, styles: string[], depth: number): Step | undefined {
  const line = lines[at] ?? '';
  if (!/^\s*\.\.(\s|$)/.test(line)) return undefined;
  const { body, next } = indented(lines, at + 1, indentOf(line));
  const note = /^\s*\.\.\s+\[#?(\d{1,3})\]\s*(.*)$/.exec(line);
  if (note) {
    const text = rstInline([note[2], ...body].join(' '));
    return { blocks: [{ kind: 'paragraph', text: `${raised(note[1] ?? '')} ${text}`, regions: [] }], next };
  }
  const match = /^\s*\.\.\s+(?:\|[^|]+\|\s+)?([\w:-]+)::\s*(.*)$/.exec(line);
  if (!match) return { blocks: [], next }; // comment, label or link target
  const name = (match[1] ?? '').toLowerCase();
  const argument = rstInline(match[2] ?? '');
  const options = body.findIndex((one) => !/^\s*:[\w-]+:/.test(one));
  const content = options === -1 ? [] : body.slice(options);
  const regions = [] as const;
  const signal = SIGNALS[name];
  if (signal) {
    const message = rstInline([argument, ...content].join(' '));
    return { blocks: [{ kind: 'warning', signal, text: message, regions }], next };
  }
  if (CODE.has(name)) return { blocks: [{ kind: 'code', text: content.join('\n').trim(), regions }], next };
  if (LEFT_OUT.has(name)) return { blocks: [], next };
  if (name === 'list-table') return { blocks: listTable(content, argument, body), next };
  if (name === 'csv-table') return { blocks: [csvTable(content, argument, body)], next };
  const inner = rstBlocks(content, styles, depth + 1);
  if (name === 'table')
    return { blocks: inner.map((b) => (b.kind === 'table' ? { ...b, caption: argument } : b)), next };
  const titled: Block[] = argument && name !== 'figure' ? [{ kind: 'paragraph', text: argument, regions }] : [];
  return { blocks: [...titled, ...inner], next };
}

function csvTable(content: readonly string[], caption: string, options: readonly string[]): Block {
  const header = options.map((line) => /^\s*:header:\s*(.*)$/.exec(line)?.[1]).find(Boolean);
  const rows = parseDelimited(content.join('\n'), ',');
  const columns = header ? (parseDelimited(header, ',')[0] ?? []).map(rstInline) : [];
  return tableBlock(
    columns,
    rows.map((cells) => cells.map(rstInline)),
    caption,
  );
}

function table(lines: readonly string[], at: number): Step | undefined {
  const line = (lines[at] ?? '').trim();
  if (/^\+[-=]{2,}(\+[-=]+)*\+$/.test(line)) return gridTable(lines, at);
  if (/^={2,}( +={2,})+$/.test(line)) return simpleTable(lines, at);
  return undefined;
}

const opening = (line: string) => openingMarker(line) ?? /^(?<marker>#\.)\s+(?<rest>.*)/.exec(line)?.groups;

function text(lines: readonly string[], at: number, styles: string[], depth: number): Step {
  const line = lines[at] ?? '';
  const indent = indentOf(line);
  const marker = opening(line.trimStart());
  if (marker?.marker) {
    const { body, next } = indented(lines, at + 1, indent);
    const gap = body.findIndex((one) => blank(one) || openingMarker(one) || /^\s*\.\./.test(one));
    const own = gap === -1 ? body : body.slice(0, gap);
    const item: Block = {
      kind: 'item',
      marker: marker.marker,
      depth: 1 + Math.floor(indent / 2),
      text: rstInline([marker.rest, ...own].join(' ')),
      regions: [],
    };
    return { blocks: [item, ...(gap === -1 ? [] : rstBlocks(body.slice(gap), styles, depth + 1))], next };
  }
  let next = at + 1;
  while (next < lines.length && !blank(lines[next]) && indentOf(lines[next] ?? '') >= indent) {
    const here = (lines[next] ?? '').trimStart();
    // "#. Close the valve": numbered by the program that sets the text, often right below the line that announces it
    if (opening(here) && (indentOf(lines[next] ?? '') === indent || /:\s*$/.test(lines[next - 1] ?? ''))) break;
    next += 1;
  }
  const joined = lines.slice(at, next).join(' ');
  const paragraph = rstInline(joined.replace(/::\s*$/, ':'));
  const blocks: Block[] = [];
  const signal = openingSignal(paragraph);
  if (signal?.rest) blocks.push({ kind: 'warning', signal: signal.signal, text: signal.rest, regions: [] });
  else if (paragraph && paragraph !== ':' && !/^[-=~^"']{3,}$/.test(paragraph))
    blocks.push({ kind: 'paragraph', text: paragraph, regions: [] });
  if (!/::\s*$/.test(joined)) return { blocks, next };
  const literal = indented(lines, next, indent);
  if (literal.body.length) blocks.push({ kind: 'code', text: literal.body.join('\n').trim(), regions: [] });
  return { blocks, next: literal.next };
}
