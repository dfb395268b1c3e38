import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { Failure } from '../plant/failure.ts';
import { EXTENSIONS } from './formats.ts';

/** What is to be read, and what cannot be, each with its reason. */
export interface Paths {
  readonly files: readonly string[];
  readonly refused: readonly { readonly file: string; readonly failure: Failure }[];
  /** Folders that hold files which are no documents, with the names of these. */
  readonly passedOver: readonly PassedOver[];
}

/** Files of a folder that are no documents: they are named, and nothing is said of each. */
export interface PassedOver {
  readonly folder: string;
  readonly names: readonly string[];
}

/** So many names are told. */
const TOLD = 8;

/** "2 files are no documents and were passed over: setup.exe, pump.step" */
export function passedOver({ names }: PassedOver): string {
  const more = names.length > TOLD ? ` and ${names.length - TOLD} more` : '';
  const [what, were] =
    names.length === 1 ? ['1 file is no document', 'was'] : [`${names.length} files are no documents`, 'were'];
  return `${what} and ${were} passed over: ${names.slice(0, TOLD).join(', ')}${more}`;
}

/** Kinds of documents that manuals come in and that are not read: in a folder each is reported, other files by their number. */
const OTHER_DOCUMENTS = new Set(
  '.doc .dot .rtf .odt .xls .xlsb .ods .ppt .pptx .odp .epub .mobi .chm .hlp .djvu .xps .ps .eps .gif .bmp .webp .heic .pages .numbers .msg .eml'.split(
    ' ',
  ),
);

/**
 * Files and folders → the files to read, folders by path, hidden files left out and those that are no documents counted. Two
 * different files of one name would be taken for revisions of one document: the second is refused.
 */
export async function filesOf(paths: readonly string[]): Promise<Paths> {
  const files = new Map<string, string>();
  const refused: { file: string; failure: Failure }[] = [];
  const other: PassedOver[] = [];
  const refuse = (path: string, failure: Failure) => refused.push({ file: basename(path), failure });
  const take = async (path: string) => {
    const name = basename(path);
    const known = files.get(name);
    if (known === undefined) files.set(name, path);
    else if (!(await sameBytes(path, known)))
      refuse(
        path,
        new Failure(
          'bad-input',
          `${path}: there is another ${name} beside it (${known}); give one of them another name`,
        ),
      );
  };
  const takeFolder = async (path: string) => {
    const names: string[] = [];
    for (const one of await filesIn(path)) {
      const ending = extname(one).toLowerCase();
      if (EXTENSIONS.has(ending)) await take(one);
      else if (OTHER_DOCUMENTS.has(ending)) refuse(one, new Failure('unsupported', `${basename(one)}: ${HINT}`));
      else names.push(basename(one));
    }
    if (names.length) other.push({ folder: basename(resolve(path)), names });
  };
  for (const path of paths) {
    try {
      await ((await stat(path)).isDirectory() ? takeFolder(path) : take(path));
    } catch (error) {
      refuse(path, new Failure('not-found', `${path}: there is no such file or folder`, error));
    }
  }
  return { files: [...files.values()], refused, passedOver: other };
}

const HINT = 'this kind of document is not read; save it as PDF, DOCX or XLSX and add that';

/** Files of a folder and those below it, by path; hidden ones are left out, links followed. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    const file = entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isFile());
    if (file) found.push(path);
  }
  return found.sort();
}

async function sameBytes(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other)]);
  if (a.ino === b.ino && a.dev === b.dev) return true;
  if (a.size !== b.size || a.size > 200_000_000) return false;
  const [bytes, more] = await Promise.all([readFile(one), readFile(other)]);
  return bytes.equals(more);
}
