import type { NewPassage } from '../store/passage-shelf.ts';
import type { Box, PassageKind } from '../store/store.ts';
import { type Block, isStep, type ReadPage } from './blocks.ts';
import { boundKeys, codeKeys, isCodeLike, passageKeys } from './codes.ts';
import { isChart, readMarks } from './marks.ts';
import { type Heading, OpenHeadings } from './open-headings.ts';
import { optionsIn } from './options.ts';
import { rowLists } from './row-lists.ts';
import { splitSentences, wordCount, wordSize } from './sentences.ts';

/** A section up to so many words stays in one piece: a code with its cause and remedy is read as a whole. */
const WHOLE_SECTION = 200;
/** Words in a passage: short enough to be read at the machine, long enough to be understood. */
const WANTED = 110;
const MOST = 180;
const MOST_STEPS = 240;

const OPTION_COLUMNS = ['Option', 'Value', 'Description'];

/** What the chunker carries from page to page; plain data, so that an interrupted ingest goes on exactly. */
export interface ChunkState {
  readonly headings: readonly Heading[];
  readonly closedHeadings?: readonly Heading[];
  readonly warnings: readonly string[];
  readonly columns: readonly string[];
  readonly caption: string;
  /** Of the table that may go on over the page. */
  readonly tableCaption?: string;
  readonly ordinal: number;
}

const freshState: ChunkState = { headings: [], warnings: [], columns: [], caption: '', ordinal: 0 };

interface Part {
  readonly text: string;
  readonly regions: readonly Box[];
}
interface Draft {
  kind: PassageKind;
  parts: Part[];
  words: number;
}

/** Blocks → passages, page by page. A passage never spans pages, so that its citation opens exactly one. */
export class Chunker {
  private readonly headings: OpenHeadings;
  private warnings: string[];
  private columns: readonly string[];
  private caption: string;
  private tableCaption: string;
  private ordinal: number;
  private page: number | undefined;
  private draft: Draft | undefined;
  private bare: Part | undefined;
  /** Whether the section at hand is short enough to stay in one piece. */
  private whole = false;
  private out: NewPassage[] = [];

  constructor(state: ChunkState = freshState) {
    this.headings = new OpenHeadings(state.headings, state.closedHeadings);
    this.warnings = [...state.warnings];
    this.columns = state.columns;
    this.caption = state.caption;
    this.tableCaption = state.tableCaption ?? '';
    this.ordinal = state.ordinal;
  }

  state(): ChunkState {
    const { headings, warnings, columns, caption, tableCaption, ordinal } = this;
    const { all, closed } = headings;
    return { headings: all, closedHeadings: closed, warnings: [...warnings], columns, caption, tableCaption, ordinal };
  }

  push(page: ReadPage): NewPassage[] {
    this.page = page.number;
    const blocks = rowLists(page.blocks);
    const whole = wholeSections(blocks);
    for (const [i, block] of blocks.entries()) {
      this.whole = whole[i] ?? false;
      this.add(block, blocks[i + 1]);
    }
    this.flush();
    this.flushHeading();
    const done = this.out;
    this.out = [];
    return done;
  }

  private add(block: Block, next: Block | undefined): void {
    if (block.kind === 'heading') this.heading(block);
    else if (block.kind === 'warning') this.warning(block);
    else if (block.kind === 'code') this.code(block);
    else if (block.kind === 'table') this.table(block);
    else if (block.kind === 'item') this.item(block);
    else this.paragraph(block, next);
  }

  private heading({ text, level, regions, guessed }: Extract<Block, { kind: 'heading' }>): void {
    this.flush();
    this.flushHeading();
    this.headings.add({ level, text }, guessed ?? false);
    this.warnings = [];
    this.caption = '';
    this.bare = { text, regions };
  }

  /** A heading with nothing under it is a passage of its own: it may be all that is said. */
  private flushHeading(): void {
    const { bare } = this;
    this.bare = undefined;
    if (bare && wordCount(bare.text) >= 3) this.emit('heading', [bare]);
  }

  private warning(block: Extract<Block, { kind: 'warning' }>): void {
    this.flush();
    const text = `${block.signal}: ${block.text}`;
    this.emit('warning', [{ text, regions: block.regions }]);
    this.warnings = [...this.warnings.slice(-5), text];
  }

  private code(block: Extract<Block, { kind: 'code' }>): void {
    const { draft } = this;
    const listing = optionsIn(block.text);
    if (listing) {
      const rows = listing.options.map((one) => ({
        cells: [one.names.join(', '), one.value, one.text],
        regions: block.regions,
      }));
      const { regions } = block;
      this.table({ kind: 'table', caption: '', columns: OPTION_COLUMNS, rows, continues: false, regions });
      if (listing.others.length > 1) this.emit('code', [{ text: listing.others.join('\n').slice(0, 4000), regions }]);
      return;
    }
    // a command below a step is what the step says to type
    const steps = draft?.kind === 'steps';
    if (draft && (this.whole || draft.words + wordSize(block.text) <= (steps ? MOST_STEPS : MOST))) {
      this.put(steps ? 'steps' : 'prose', block);
      return;
    }
    this.flush();
    const lines = block.text.split('\n');
    for (let at = 0; at < lines.length; at += 30) {
      const text = lines.slice(at, at + 30).join('\n');
      if (text.trim()) this.emit('code', [{ text: text.slice(0, 4000), regions: block.regions }]);
    }
  }

  private item(block: Extract<Block, { kind: 'item' }>): void {
    const steps = isStep(block.marker);
    const text = block.marker ? `${block.marker} ${block.text}` : block.text;
    const kind = steps || this.draft?.kind === 'steps' ? 'steps' : 'prose';
    for (const piece of pieces(text, MOST)) this.put(kind, { text: piece, regions: block.regions });
  }

  private paragraph(block: Extract<Block, { kind: 'paragraph' }>, next: Block | undefined): void {
    const caption = /^(?:table|tab\.)\s*[\d.:-]+/i.test(block.text) && block.text.length < 200;
    if (caption) this.caption = block.text;
    const leads = next?.kind === 'item' && (/:$/.test(block.text) || isStep(next.marker));
    const asides = this.draft?.kind === 'steps' && (next?.kind === 'item' || /^note\b/i.test(block.text));
    if (leads && !asides && !this.whole && this.draft && this.draft.words > WANTED / 2) this.flush();
    for (const text of pieces(block.text, MOST)) this.put(asides ? 'steps' : 'prose', { text, regions: block.regions });
  }

  private put(kind: 'prose' | 'steps', part: Part): void {
    const words = wordSize(part.text);
    const { draft } = this;
    if (draft && !this.whole) {
      const limit = kind === 'steps' && draft.kind === 'steps' ? MOST_STEPS : MOST;
      const full = draft.words + words > limit || (draft.kind === 'prose' && kind === 'prose' && draft.words >= WANTED);
      const afterSteps = draft.kind === 'steps' && kind === 'prose';
      if (full || afterSteps) this.flush();
    }
    this.bare = undefined;
    this.draft ??= { kind, parts: [], words: 0 };
    this.draft.kind = kind === 'steps' ? 'steps' : this.draft.kind;
    this.draft.parts.push(part);
    this.draft.words += words;
  }

  private flush(): void {
    const { draft } = this;
    this.draft = undefined;
    if (draft) this.emit(draft.kind, draft.parts);
  }

  private table(block: Extract<Block, { kind: 'table' }>): void {
    this.flush();
    this.bare = undefined;
    if (!block.continues) {
      this.columns = block.columns;
      this.tableCaption = block.caption || this.caption;
    }
    this.caption = '';
    const chart = isChart(this.columns, block.rows);
    const columns = chart ? [this.columns[0] ?? '', ''] : this.columns;
    for (const row of block.rows) {
      if (!row.cells.some(Boolean)) continue;
      const cells = chart ? readMarks(this.columns, row.cells) : row.cells;
      const said = chart ? rowText([], cells) : rowText(columns, cells);
      const text = this.tableCaption ? `${this.tableCaption}: ${said}` : said;
      const nouns = [columns[0] ?? '', this.tableCaption, this.headings.all.at(-1)?.text ?? ''].join(' ');
      const key = cells.find(Boolean) ?? '';
      this.emit('row', [{ text, regions: row.regions }], {
        columns: columns.length ? columns : undefined,
        cells,
        keys: [...boundKeys(nouns, key), ...(isCodeLike(key) ? [key.replace(/[^\p{L}\d]/gu, '').toLowerCase()] : [])],
      });
    }
  }

  private emit(kind: PassageKind, parts: readonly Part[], more: Partial<NewPassage> = {}): void {
    const text = parts
      .map((part) => part.text)
      .join('\n')
      .trim();
    if (!text) return;
    const leaf = this.headings.all.at(-1)?.text ?? '';
    this.bare = undefined;
    this.out.push({
      page: this.page,
      section: this.headings.all.map((heading) => heading.text).join(' > '),
      kind,
      text,
      region: parts.flatMap((part) => part.regions).slice(0, 60),
      columns: more.columns,
      cells: more.cells,
      warnings: kind === 'warning' ? [] : [...this.warnings],
      ordinal: this.ordinal,
      keys: [...new Set([...(more.keys ?? []), ...codeKeys(leaf), ...passageKeys(text)])].slice(0, 80),
    });
    this.ordinal += 1;
  }
}

/** Column names that say no more than that there is a name and a value. */
const GENERIC =
  /^(?:quantity|parameter|item|property|characteristics?|designation|feature|data|specifications?|value|rating|setting|name|description)s?$/i;

/** "Code: F07; Meaning: Overcurrent", and "Length: 75 inches" for tables without column names. */
function rowText(columns: readonly string[], cells: readonly string[]): string {
  const [name = '', ...more] = columns;
  const plain = columns.length === 2 && GENERIC.test(name) && GENERIC.test(more[0] ?? '');
  if (columns.length && !plain) {
    const named = cells.flatMap((cell, i) => (cell ? [columns[i] ? `${columns[i]}: ${cell}` : cell] : []));
    return named.join('; ');
  }
  const [first = '', ...rest] = cells.filter(Boolean);
  return rest.length ? `${first}: ${rest.join('; ')}` : first;
}

/** A text as pieces of at most so many words, divided between sentences. */
function pieces(text: string, most: number): string[] {
  if (wordSize(text) <= most) return [text];
  const found: string[] = [];
  let open = '';
  for (const sentence of splitSentences(text, most)) {
    if (open && wordSize(open) + wordSize(sentence) > WANTED) {
      found.push(open);
      open = sentence;
    } else open = open ? `${open} ${sentence}` : sentence;
  }
  return open ? [...found, open] : found;
}

/** For each block, whether the text of its section (between headings, on this page) is short enough for one passage. */
function wholeSections(blocks: readonly Block[]): boolean[] {
  const result: boolean[] = [];
  let start = 0;
  for (let at = 0; at <= blocks.length; at += 1) {
    if (at < blocks.length && blocks[at]?.kind !== 'heading') continue;
    const words = blocks
      .slice(start, at)
      .reduce((sum, block) => sum + (block.kind === 'table' || block.kind === 'heading' ? 0 : wordSize(block.text)), 0);
    for (let i = start; i < at; i += 1) result[i] = words <= WHOLE_SECTION;
    start = at;
  }
  return result;
}
