import { Marked, type Token, type Tokens } from 'marked';
import { parse } from 'yaml';
import { z } from 'zod';
import { Figure } from './figure.ts';

/** What stands on a manual's cover and in its running lines. `date` is fixed, so that the same source gives the same file. */
const Front = z.strictObject({
  file: z.string(),
  maker: z.string(),
  product: z.string(),
  title: z.string(),
  subtitle: z.string(),
  number: z.string(),
  edition: z.string(),
  date: z.string(),
  colour: z.string(),
});
export type Front = z.infer<typeof Front>;

export type SignalWord = 'DANGER' | 'WARNING' | 'CAUTION' | 'NOTICE';
/** A piece of a manual, as it is set one after another. Numbers of headings, tables and figures are already given. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly number: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'box'; readonly word: SignalWord; readonly lines: readonly string[] }
  | { readonly kind: 'figure'; readonly caption: string; readonly figure: Figure }
  | { readonly kind: 'columns'; readonly blocks: readonly Block[] };

export interface Manual {
  readonly front: Front;
  readonly blocks: readonly Block[];
}

const marked = new Marked();
const SIGNAL: Readonly<Record<string, SignalWord>> = {
  danger: 'DANGER',
  warning: 'WARNING',
  caution: 'CAUTION',
  notice: 'NOTICE',
};

/**
 * Reads a manual's source: front matter, then Markdown with `:::danger`, `:::figure CAPTION` (a drawing in YAML) and
 * `:::columns` parts. "Table: …" before a table is its caption; `{#name}` names a heading, `{@name}` refers to it.
 */
export function readManual(text: string): Manual {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const places = new Map<string, string>();
  const numbered = numberHeadings(body, places);
  const referred = numbered.replace(/\{@([\w-]+)\}/g, (_all, name: string) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`there is no heading {#${name}}`);
    return place;
  });
  const counters = { table: 0, figure: 0 };
  return { front: Front.parse(parse(front)), blocks: blocksOf(referred, counters) };
}

/** Puts "2.3" before each heading, as "## 2.3|Text", and notes the named ones. */
function numberHeadings(body: string, places: Map<string, string>): string {
  const count = [0, 0, 0];
  return body.replace(/^(#{1,3}) (.*?)(?: \{#([\w-]+)\})?$/gm, (_all, hashes: string, text: string, name?: string) => {
    const level = hashes.length;
    count[level - 1] = (count[level - 1] ?? 0) + 1;
    count.fill(0, level);
    const number = level === 3 ? '' : count.slice(0, level).join('.');
    if (name !== undefined) places.set(name, level === 1 ? `chapter ${number}` : `section ${number}`);
    return `${hashes} ${number}|${text}`;
  });
}

function blocksOf(text: string, counters: { table: number; figure: number }): Block[] {
  const parts = text.split(/^:::(\w+)[ ]?(.*)\n([\s\S]*?)^:::$/gm);
  const blocks: Block[] = [];
  for (let i = 0; i < parts.length; i += 4) {
    blocks.push(...markdownBlocks(parts[i] ?? '', counters));
    const kind = parts[i + 1];
    const inner = parts[i + 3] ?? '';
    if (kind === undefined) continue;
    const word = SIGNAL[kind];
    if (word !== undefined) blocks.push({ kind: 'box', word, lines: inner.trim().split(/\n\n+/) });
    else if (kind === 'figure') {
      counters.figure++;
      const caption = `Figure ${counters.figure}  ${parts[i + 2] ?? ''}`;
      blocks.push({ kind: 'figure', caption, figure: Figure.parse(parse(inner)) });
    } else if (kind === 'columns') blocks.push({ kind: 'columns', blocks: markdownBlocks(inner, counters) });
    else throw new Error(`unknown part :::${kind}`);
  }
  return blocks;
}

function markdownBlocks(text: string, counters: { table: number }): Block[] {
  const blocks: Block[] = [];
  let caption: string | undefined;
  for (const token of marked.lexer(text)) {
    if (token.type === 'paragraph' && token.raw.startsWith('Table: ')) caption = plain(token).slice(7);
    else if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table;
      counters.table++;
      const cells = [header, ...rows].map((row) => row.map((cell) => decode(cell.text)));
      blocks.push({ kind: 'table', caption: `Table ${counters.table}  ${caption ?? ''}`, rows: cells });
      caption = undefined;
    } else blocks.push(...simpleBlock(token));
  }
  return blocks;
}

function simpleBlock(token: Token): Block[] {
  if (token.type === 'space') return [];
  if (token.type === 'heading') {
    const [number = '', text = ''] = decode((token as Tokens.Heading).text).split('|');
    const depth = (token as Tokens.Heading).depth;
    return [{ kind: 'heading', level: depth === 1 ? 1 : depth === 2 ? 2 : 3, number, text }];
  }
  if (token.type === 'list') {
    const { ordered, items } = token as Tokens.List;
    return [{ kind: 'list', ordered, items: items.map((item) => decode(item.text.replace(/\s*\n\s*/g, ' '))) }];
  }
  if (token.type === 'paragraph') return [{ kind: 'paragraph', text: plain(token) }];
  throw new Error(`a manual cannot hold ${token.type}: ${token.raw.slice(0, 60)}`);
}

const plain = (token: Token) => decode((token as Tokens.Paragraph).text.replace(/\s*\n\s*/g, ' '));
const decode = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"');
