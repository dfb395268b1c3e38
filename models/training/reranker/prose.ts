/**
 * Questions to real prose: pages of the corpus (`retrieval/prep.py` tells where it comes from), whose text stays out of the repository.
 * `prose/` holds for each page its source, its part and the questions; this puts text and questions together.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { manualOf, type WrittenManual } from './written.ts';

const section = z.object({
  source: z.string(),
  path: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  text: z.string(),
});
type Section = z.output<typeof section>;

/** Characters of a part: a page of the corpus may be a whole handbook. */
const PART = 7000;

/** The corpus' sections by "source | path", in their order. */
function corpusPages(file: string): Map<string, Section[]> {
  const pages = new Map<string, Section[]>();
  for (const line of zstdDecompressSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const one = section.parse(JSON.parse(line));
    const key = `${one.source} | ${one.path}`;
    pages.set(key, [...(pages.get(key) ?? []), one]);
  }
  return pages;
}

/** Markdown of a page's parts, each sentence, step and row with its mark: what `written.ts` reads. */
export function markedParts(sections: readonly Section[]): string[] {
  const parts: Section[][] = [];
  let long = PART;
  for (const one of sections) {
    if (long + one.text.length > PART && long > PART / 3) {
      parts.push([]);
      long = 0;
    }
    parts.at(-1)?.push(one);
    long += one.text.length;
  }
  return parts.map(marked);
}

function marked(sections: readonly Section[]): string {
  let count = 0;
  const mark = (text: string): string => `${text} {${++count}}`;
  const blocks = sections.flatMap(({ headings, text }) => [
    headings.length > 0 ? `${'#'.repeat(Math.min(5, headings.length + 1))} ${headings.at(-1)}` : '',
    ...text.split('\n').map((line, index, lines) => markedLine(line, lines[index - 1] ?? '', mark)),
  ]);
  return [`# ${sections[0]?.title ?? ''}`, ...blocks].join('\n').replace(/\n{3,}/g, '\n\n');
}

function markedLine(line: string, before: string, mark: (text: string) => string): string {
  const plain = line
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/^[#\s]+/, '')
    .trim();
  if (plain === '') return '';
  if (/\S \| \S/.test(plain)) {
    const row = `| ${plain} |`;
    return /\S \| \S/.test(before) ? mark(row) : `${row}\n|${' --- |'.repeat(plain.split(' | ').length)}`;
  }
  return plain
    .split(/(?<=[.!?:])(?<!^\d+\.)\s+(?=[A-Z"“(])/)
    .map(mark)
    .join(' ');
}

/** The pages asked about, with their questions, as manuals. */
export function askedProse(docs: string, folder: string): WrittenManual[] {
  const pages = corpusPages(docs);
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [page = '', ...questions] = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
      const [source, path, part] = page.split(' | ');
      const text = markedParts(pages.get(`${source} | ${path}`) ?? [])[Number(part)];
      if (text === undefined) throw new Error(`${file}: the corpus has no such page: ${page}`);
      return manualOf(basename(file, '.txt'), `${text}\n=== questions\n${questions.join('\n')}`);
    });
}
