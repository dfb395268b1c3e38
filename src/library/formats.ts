import { extname } from 'node:path';
import { Failure } from '../plant/failure.ts';
import type { Reader } from './blocks.ts';
import { isJpeg, isPng, isTiff } from './readers/signature.ts';
import { looksBinary } from './readers/text-encoding.ts';
import { isZip, zipEntries } from './readers/zip.ts';

interface Format {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly load: () => Promise<Reader>;
}

const loadImage = async (): Promise<Reader> => (await import('./readers/image.ts')).readImage;

const FORMATS = {
  pdf: {
    mediaType: 'application/pdf',
    extensions: ['.pdf'],
    load: async () => (await import('./readers/pdf.ts')).readPdf,
  },
  html: {
    mediaType: 'text/html',
    extensions: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('./readers/html.ts')).readHtml,
  },
  markdown: {
    mediaType: 'text/markdown',
    extensions: ['.md', '.markdown', '.mdx'],
    load: async () => (await import('./readers/markdown.ts')).readMarkdown,
  },
  rst: {
    mediaType: 'text/x-rst',
    extensions: ['.rst'],
    load: async () => (await import('./readers/rst.ts')).readRst,
  },
  txt: {
    mediaType: 'text/plain',
    extensions: ['.txt', '.text', '.log'],
    load: async () => (await import('./readers/txt.ts')).readTxt,
  },
  csv: {
    mediaType: 'text/csv',
    extensions: ['.csv', '.tsv'],
    load: async () => (await import('./readers/csv.ts')).readCsv,
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['.docx', '.docm', '.dotx'],
    load: async () => (await import('./readers/docx.ts')).readDocx,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['.xlsx', '.xlsm'],
    load: async () => (await import('./readers/xlsx.ts')).readXlsx,
  },
  png: { mediaType: 'image/png', extensions: ['.png'], load: loadImage },
  jpeg: { mediaType: 'image/jpeg', extensions: ['.jpg', '.jpeg'], load: loadImage },
  tiff: { mediaType: 'image/tiff', extensions: ['.tif', '.tiff'], load: loadImage },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** File endings that are documents, with the dot, in lower case. */
export const EXTENSIONS: ReadonlySet<string> = new Set(Object.values(FORMATS).flatMap((format) => format.extensions));

/** Readers and media type of a document. */
export interface Recognised {
  readonly mediaType: string;
  readonly load: () => Promise<Reader>;
  /** Said to the operator when the ending does not fit the content. */
  readonly remark?: string;
}

/** What to do with files that somebody is likely to try, by their ending; the others can be saved as PDF. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^\.(ya?ml)$/, 'a plant file is brought in with: gemba plant import FILE'],
  [/^\.(zip|7z|rar|t?gz|tar)$/, 'unpack it and add what is in it'],
  [/^\.(heic|webp|gif|bmp|svg|avif)$/, 'save it as PNG or JPEG and add that'],
  [/^\.(mp4|mov|avi|mkv|webm|mp3|wav|m4a)$/, 'films and sounds are not read'],
  [/^$/, 'its name has no ending such as .pdf or .txt'],
];

const advice = (extension: string): string =>
  ADVICE.find(([endings]) => endings.test(extension))?.[1] ?? 'save it as PDF and add that';

/** Which format a file has: by its first bytes, then by its ending. Throws `Failure` 'unsupported' or 'bad-input'. */
export function formatOf(name: string, bytes: Uint8Array): Recognised {
  if (bytes.length === 0) throw new Failure('bad-input', `${name}: the file is empty (0 bytes)`);
  const extension = extname(name).toLowerCase();
  const byName = (Object.keys(FORMATS) as FormatName[]).find((key) =>
    FORMATS[key].extensions.includes(extension as never),
  );
  const bySniff = sniff(bytes);
  const chosen = bySniff ?? byName;
  if (isOldOffice(bytes))
    throw new Failure(
      'unsupported',
      `${name}: an encrypted Office file, or one of before 2007; save it as DOCX, XLSX or PDF without a password and add that`,
    );
  if (!chosen)
    throw new Failure('unsupported', `${name}: not a kind of document that Gemba reads; ${advice(extension)}`);
  const wrong = bySniff !== undefined && bySniff !== byName;
  const binary = TEXTS.has(chosen) && looksBinary(bytes);
  // formats with a signature that the file does not have
  if (binary || (!TEXTS.has(chosen) && !bySniff))
    throw new Failure('bad-input', `${name}: the content is not what the ending ${extension} says`);
  const { mediaType, load } = FORMATS[chosen];
  return wrong
    ? {
        mediaType,
        load,
        remark: `the ending says ${extension || 'nothing'}, the content is ${mediaType}: read as that`,
      }
    : { mediaType, load };
}

/** The container of .doc and .xls, and of every Office file with a password, whatever its ending. */
const isOldOffice = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);

const TEXTS: ReadonlySet<FormatName> = new Set(['txt', 'csv', 'rst', 'markdown', 'html']);

function sniff(bytes: Uint8Array): FormatName | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (isPng(bytes)) return 'png';
  if (isJpeg(bytes)) return 'jpeg';
  if (isTiff(bytes)) return 'tiff';
  if (isZip(bytes)) {
    const names = zipEntries(bytes)?.map((entry) => entry.name) ?? [];
    if (names.some((one) => one.startsWith('word/'))) return 'docx';
    return names.some((one) => one.startsWith('xl/')) ? 'xlsx' : undefined;
  }
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html[\s>])/i.test(head)) return 'html';
  return undefined;
}
