import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Failure } from '../plant/failure.ts';
import { EXTENSIONS } from './formats.ts';

/** What is to be read, and what cannot be, each with its reason. */
export interface Paths {
  readonly files: readonly string[];
  readonly refused: readonly { readonly file: string; readonly failure: Failure }[];
}

/** Kinds of documents that manuals come in and that are not read: in a folder they are reported, other files are not. */
const OTHER_DOCUMENTS = new Set(
  '.doc .dot .rtf .odt .xls .xlsb .ods .ppt .pptx .odp .epub .mobi .chm .hlp .djvu .xps .ps .eps .gif .bmp .webp .heic .pages .numbers .msg .eml'.split(
    ' ',
  ),
);

/**
 * Files and folders → the files to read, folders by path, hidden files and those that are no documents left out. Two
 * different files of one name would be taken for revisions of one document: the second is refused.
 */
export async function filesOf(paths: readonly string[]): Promise<Paths> {
  const files = new Map<string, string>();
  const refused: { file: string; failure: Failure }[] = [];
  const refuse = (path: string, failure: Failure) => refused.push({ file: basename(path), failure });
  const take = async (path: string) => {
    const name = basename(path);
    const other = files.get(name);
    if (other === undefined) files.set(name, path);
    else if (!(await sameBytes(path, other)))
      refuse(
        path,
        new Failure(
          'bad-input',
          `${path}: there is another ${name} beside it (${other}); give one of them another name`,
        ),
      );
  };
  for (const path of paths) {
    try {
      const found = await stat(path);
      if (!found.isDirectory()) await take(path);
      else
        for (const one of await documentsIn(path)) {
          if (EXTENSIONS.has(extname(one).toLowerCase())) await take(one);
          else refuse(one, new Failure('unsupported', `${basename(one)}: ${HINT}`));
        }
    } catch (error) {
      refuse(path, new Failure('not-found', `${path}: there is no such file or folder`, error));
    }
  }
  return { files: [...files.values()], refused };
}

const HINT = 'this kind of document is not read; save it as PDF, DOCX or XLSX and add that';

/** Documents of a folder and those below it, read or not, by path; hidden ones are left out, links followed. */
async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const found: string[] = [];
  for (const entry of entries) {
    const ending = extname(entry.name).toLowerCase();
    if (entry.name.startsWith('.') || !(EXTENSIONS.has(ending) || OTHER_DOCUMENTS.has(ending))) continue;
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
