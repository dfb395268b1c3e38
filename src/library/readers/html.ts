import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Block, cleanText, openingSignal, type Reader, SIGNAL_WORDS, type SignalWord } from '../blocks.ts';
import { type GridCell, joinHeads, spread, tableBlock } from './grid.ts';
import { opensWithNames } from './header.ts';
import { raised } from './superscript.ts';
import { decodeText } from './text-encoding.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set(
  'script style noscript template nav button select input textarea iframe object embed svg math head audio video'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** No honest manual nests deeper; below it, elements are only looked through for text. */
const DEEPEST = 300;

/** Lists further inside others are parts of their text; looking through each of them would take the square of their depth. */
const CONTENTS_DEPTH = 4;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;
const classes = (element: Element): string[] => (attribute(element, 'class') ?? '').toLowerCase().split(/[\s_-]+/);

/** HTML files: headings, lists, tables, code and admonitions. Scripts are never run, nothing is fetched. */
export const readHtml: Reader = async function* (bytes, context) {
  yield {
    blocks: htmlBlocks(decodeText(bytes, htmlCharset(bytes)), (title) => context.onTitle?.(title)),
    ocr: false,
  };
};

function htmlCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/** Blocks of an HTML text, in reading order. */
export function htmlBlocks(html: string, onTitle?: (title: string) => void): Block[] {
  const walker = new Walker(onTitle);
  walker.walk(parse(html));
  return walker.blocks;
}

interface Open {
  readonly element: Element;
  readonly depth: number;
}

/** One pass over the tree with its own stack, so that depth of nesting cannot overflow the call stack. */
class Walker {
  readonly blocks: Block[] = [];
  private readonly onTitle: ((title: string) => void) | undefined;
  private inline: string[] = [];
  private readonly open: Open[] = [];
  private readonly lists: { readonly ordered: boolean; count: number }[] = [];
  private signal: SignalWord | undefined;
  private marker: string | undefined;
  private term = '';

  constructor(onTitle?: (title: string) => void) {
    this.onTitle = onTitle;
  }

  walk(root: Node): void {
    const todo: { readonly node: Node; readonly leave: boolean; readonly depth: number }[] = [
      { node: root, leave: false, depth: 0 },
    ];
    for (let step = todo.pop(); step; step = todo.pop()) {
      const { node, leave, depth } = step;
      if (leave) {
        if (isElement(node)) this.leave(node);
        continue;
      }
      if (node.nodeName === '#text' && 'value' in node) this.inline.push(spelled(node));
      if (isElement(node) && !this.enter(node, depth)) continue;
      todo.push({ node, leave: true, depth });
      if ('childNodes' in node) {
        for (const child of node.childNodes.toReversed()) todo.push({ node: child, leave: false, depth: depth + 1 });
      }
    }
    this.flush();
  }

  /** False: this element was dealt with, or is to be left out. */
  private enter(element: Element, depth: number): boolean {
    const tag = element.tagName;
    if (tag === 'head') {
      const title = findAll(element, 'title')[0];
      if (title) this.onTitle?.(cleanText(textOf(title)));
      return false;
    }
    if (SKIPPED.has(tag) || attribute(element, 'hidden') !== undefined || attribute(element, 'role') === 'navigation')
      return false;
    if (tag === 'br') this.inline.push('\n');
    if (tag === 'img') this.inline.push(' ', attribute(element, 'alt') ?? '', ' ');
    if (!BLOCKS.has(tag)) return true;
    this.flush();
    if (depth < DEEPEST) this.open.push({ element, depth });
    this.signal ??= admonition(element);
    if (tag === 'ul' || tag === 'ol')
      this.lists.push({ ordered: tag === 'ol', count: Number(attribute(element, 'start') ?? 1) - 1 });
    if (tag === 'li') {
      const list = this.lists.at(-1);
      if (list) list.count += 1;
      this.marker = list?.ordered ? `${list.count}.` : '•';
    }
    // a list of links into the document itself is its table of contents: it would match every question
    if (/^[uod]l$/.test(tag) && this.lists.length <= CONTENTS_DEPTH && isContents(element)) {
      this.leave(element);
      return false;
    }
    if (tag === 'table' && !this.signal && isDataTable(element)) {
      this.blocks.push(...tableBlocks(element));
      return false;
    }
    return true;
  }

  private leave(element: Element): void {
    const tag = element.tagName;
    if (!BLOCKS.has(tag)) return;
    if (/^h[1-6]$/.test(tag)) this.heading(Number(tag[1]));
    else if (tag === 'pre') this.code();
    else if (tag === 'dt') {
      // several terms may share what is said of them
      this.term = [this.term, cleanText(this.inline.join(''))].filter(Boolean).join(', ');
      this.inline = [];
    } else this.flush();
    if (tag === 'ul' || tag === 'ol') this.lists.pop();
    if (tag === 'li') this.marker = undefined;
    if (tag === 'dd' || tag === 'dl') this.flushTerm();
    const last = this.open.at(-1);
    if (last?.element === element) this.open.pop();
    if (this.signal && !this.open.some(({ element: open }) => admonition(open))) this.signal = undefined;
  }

  private heading(level: number): void {
    const text = cleanText(this.inline.join('')).replace(/\s*[¶#]$/, '');
    this.inline = [];
    if (text) this.blocks.push({ kind: 'heading', level, text, regions: [] });
  }

  private code(): void {
    const text = this.inline.join('').replace(/^\n+|\s+$/g, '');
    this.inline = [];
    if (text) this.blocks.push({ kind: 'code', text, regions: [] });
  }

  private flushTerm(): void {
    if (this.term) this.blocks.push({ kind: 'paragraph', text: this.term, regions: [] });
    this.term = '';
  }

  private flush(): void {
    const text = cleanText(this.inline.join(''));
    this.inline = [];
    if (!text) return;
    if (this.signal) {
      const rest = openingSignal(text.replace(/^\[!(\w+)\]\s*/, '$1: '))?.rest ?? text;
      const bare = rest.replace(/^(danger|warning|caution|notice|attention|important)\W*$/i, '');
      const last = this.blocks.at(-1);
      if (last?.kind === 'warning' && last.text === '') this.blocks.pop();
      if (bare || last?.kind !== 'warning')
        this.blocks.push({ kind: 'warning', signal: this.signal, text: bare, regions: [] });
      return;
    }
    if (this.term) {
      this.blocks.push({ kind: 'paragraph', text: `${this.term}: ${text}`, regions: [] });
      this.term = '';
      return;
    }
    const opening = openingSignal(text);
    if (opening?.rest) this.blocks.push({ kind: 'warning', signal: opening.signal, text: opening.rest, regions: [] });
    else if (this.marker !== undefined) {
      this.blocks.push({ kind: 'item', marker: this.marker, depth: this.lists.length, text, regions: [] });
      this.marker = '';
    } else this.blocks.push({ kind: 'paragraph', text, regions: [] });
  }
}

/** The signal word of an admonition box (Sphinx, AsciiDoc, MkDocs, Bootstrap, GitHub alerts), if the element is one. */
function admonition(element: Element): SignalWord | undefined {
  const names = classes(element);
  if (element.tagName === 'blockquote') {
    const alert = /^\s*\[!(\w+)\]/.exec(textOf(element, 200))?.[1]?.toUpperCase();
    return SIGNAL_WORDS.find((word) => word === alert);
  }
  if (!names.some((name) => /^(admonition(block)?|alert|callout|danger|warning|caution)$/.test(name))) return undefined;
  const known = SIGNAL_WORDS.find((word) => names.includes(word.toLowerCase()));
  return known ?? (names.includes('attention') ? 'WARNING' : undefined);
}

/** The text of a text node; raised figures stay told apart from the number they stand at. */
function spelled(node: DefaultTreeAdapterTypes.TextNode): string {
  return node.parentNode?.nodeName === 'sup' ? raised(node.value) : node.value;
}

/** Text below a node, without scripts and the like; at most `limit` characters. */
function textOf(root: Node, limit = 1_000_000): string {
  const parts: string[] = [];
  let length = 0;
  const todo: Node[] = [root];
  for (let node = todo.pop(); node && length < limit; node = todo.pop()) {
    if ('value' in node && node.nodeName === '#text') {
      parts.push(spelled(node));
      length += node.value.length;
    } else if (isElement(node)) {
      if (SKIPPED.has(node.tagName)) continue;
      if (node.tagName === 'br' || BLOCKS.has(node.tagName)) parts.push(' ');
    }
    if ('childNodes' in node) todo.push(...node.childNodes.toReversed());
  }
  return parts.join('');
}

const findAll = (root: Node, ...tags: string[]): Element[] => [...each(root, tags)];

/** Elements below a node in document order, found as they are asked for. */
function* each(root: Node, tags: readonly string[]): Generator<Element> {
  const todo: Node[] = [root];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (isElement(node) && node !== root && tags.includes(node.tagName)) yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) todo.push(child);
  }
}

function isContents(list: Element): boolean {
  const links = findAll(list, 'a').filter((link) => attribute(link, 'href')?.startsWith('#'));
  const said = links.reduce((sum, link) => sum + textOf(link, 2000).replace(/\s+/g, '').length, 0);
  return links.length >= 3 && said > 0.9 * textOf(list, 200_000).replace(/\s+/g, '').length;
}

const isDataTable = (table: Element): boolean =>
  each(table, ['table']).next().done === true &&
  findAll(table, 'tr').some((row) => findAll(row, 'td', 'th').length > 1);

function tableBlocks(table: Element): Block[] {
  const rows = findAll(table, 'tr').map((row) => findAll(row, 'td', 'th'));
  const heads = headRows(table, rows);
  const grid = spread(
    rows.map((cells) => cells.map(gridCell)),
    heads,
  );
  const bold = (cells: readonly Element[] | undefined) => cells?.every(isBold) ?? false;
  const named = heads || (opensWithNames(grid, bold(rows[0]) && !rows.slice(1).every(bold)) ? 1 : 0);
  const caption = findAll(table, 'caption')[0];
  const block = tableBlock(
    joinHeads(grid.slice(0, named)),
    grid.slice(named),
    caption ? cleanText(textOf(caption)) : '',
  );
  return block.rows.length ? [block] : [];
}

const gridCell = (cell: Element): GridCell => ({
  text: cleanText(textOf(cell)),
  columns: Number.parseInt(attribute(cell, 'colspan') ?? '1', 10) || 1,
  rows: Number.parseInt(attribute(cell, 'rowspan') ?? '1', 10) || 1,
});

/** How many rows at the top are marked as names: by `thead`, or by having no cells but `th`. */
function headRows(table: Element, rows: readonly (readonly Element[])[]): number {
  const marked = findAll(table, 'thead').reduce((sum, head) => sum + findAll(head, 'tr').length, 0);
  if (marked && marked < rows.length) return marked;
  const body = rows.findIndex((cells) => cells.some(({ tagName }) => tagName === 'td'));
  return body === -1 ? Math.min(1, rows.length) : body;
}

/** Whether all that a cell says is set in bold. */
function isBold(cell: Element): boolean {
  const said = textOf(cell).trim().length;
  const strong = findAll(cell, 'b', 'strong').reduce((sum, part) => sum + textOf(part).trim().length, 0);
  return said > 0 && strong >= said;
}
