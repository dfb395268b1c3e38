import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { afterAll } from 'vitest';
import type { Block, ReadContext, Reader, ReadPage } from '../../src/library/blocks.ts';
import type { IngestProgress, Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open.ts';
import { openStore, type Store } from '../../src/store/open.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own that goes away after the test file. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'gemba-library-'));
  folders.push(path);
  return path;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All pages of a document through a reader. */
export async function read(reader: Reader, bytes: Uint8Array, context: Partial<ReadContext> = {}): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for await (const page of reader(bytes, { name: 'test', ...context })) pages.push(page);
  return pages;
}

export async function blocksOf(reader: Reader, text: string | Uint8Array): Promise<Block[]> {
  const pages = await read(reader, typeof text === 'string' ? utf8(text) : text);
  return pages.flatMap((page) => [...page.blocks]);
}

/** Blocks in one line each, for comparing: "heading 1: Title", "row: a | b". */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') {
      const head = block.columns.length ? [`columns: ${block.columns.join(' | ')}`] : [];
      return [...head, ...block.rows.map((row) => `row: ${row.cells.join(' | ')}`)];
    }
    if (block.kind === 'heading') return [`heading: ${block.text}`];
    if (block.kind === 'warning') return [`${block.signal}: ${block.text}`];
    if (block.kind === 'item') return [`item ${block.marker}: ${block.text}`];
    return [`${block.kind}: ${block.text}`];
  });
}

type Paint = (pdf: PDFKit.PDFDocument) => void;

/** A PDF of the given pages (A4, no margins of its own). */
export function pdf(pages: readonly Paint[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, compress: false, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) =>
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  for (const paint of pages) {
    document.addPage({ size: 'A4', margin: 0 });
    document.font('Helvetica').fontSize(10);
    paint(document);
  }
  document.end();
  return done;
}

/** Text lines at a place, 13 points apart. */
export const lines = (document: PDFKit.PDFDocument, x: number, y: number, texts: readonly string[]): void => {
  for (const [i, text] of texts.entries()) document.text(text, x, y + i * 13, { lineBreak: false });
};

/** A ZIP archive of stored (or given, already packed) parts. */
export function zip(
  parts: readonly {
    readonly name: string;
    readonly data: Uint8Array;
    readonly packed?: Uint8Array;
    readonly size?: number;
  }[],
): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, packed, size } of parts) {
    const body = packed ?? data;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(packed ? 8 : 0, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(body.length, 14);
    head.writeUInt32LE(size ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), body]);
    const entry = Buffer.concat([
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      head,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(offset, 42);
    offset += local.length;
    files.push(local);
    directory.push(entry);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

/** A Word file with this body (WordprocessingML paragraphs). */
export function docx(body: string): Uint8Array {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zip([
    { name: '[Content_Types].xml', data: utf8(types) },
    { name: '_rels/.rels', data: utf8(relations) },
    { name: 'word/document.xml', data: utf8(document) },
  ]);
}

export const wordParagraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A library in a fresh data folder, with these files ingested. */
export async function libraryOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly library: Library; readonly store: Store; readonly folder: string }> {
  const path = folder();
  const store = openStore(join(path, 'data'));
  const library = openLibrary({ store });
  const names = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(path, name), content);
    return join(path, name);
  });
  await all(library.ingest(names));
  return { library, store, folder: path };
}

export async function all(progress: AsyncIterable<IngestProgress>): Promise<IngestProgress[]> {
  const found: IngestProgress[] = [];
  for await (const one of progress) if (one.kind !== 'page') found.push(one);
  return found;
}

export type Page = PDFKit.PDFDocument;
export type Cells = readonly (readonly [number, string])[];

/** Cells of one line, each at its place. */
export const row = (page: Page, y: number, cells: Cells): void => {
  for (const [x, text] of cells) lines(page, x, y, [text]);
};
/** What is painted is in bold. */
export const bold = (page: Page, paint: () => void): void => {
  page.font('Helvetica-Bold');
  paint();
  page.font('Helvetica');
};
/** Running text, so that a page is not all table. */
export const PROSE = [
  'The winder takes the web from the calender and winds it on a core of steel. Its drums are driven by two',
  'motors, which share the load by the rule of the master and hold the web at the tension that was set.',
];

/** Lines of running text in two columns' width, so that a page has more than its tables. */
export const prose = (start: string): string[] => [
  `${start} the compressor is filled with oil at the works and`,
  'must be checked before the first start. The level should be',
  'between the two marks of the sight glass when the machine is',
  'standing still and cold. Use only the oil that is named in the',
  'list of consumables, since other kinds may foam and cause the',
  'separator to fail. Waste oil is collected and given to a firm',
  'that is licensed for it. The drain is at the lowest point of',
  'the casing, behind the panel on the left. Close it by hand.',
  'Never open the filler while the machine is under pressure at',
  'all. Wait until the gauge reads nothing, then wait longer.',
];
