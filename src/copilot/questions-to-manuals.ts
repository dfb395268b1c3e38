import type { Library } from '../library/library.ts';
import type { Passage } from '../store/store.ts';
import { lowerFirst } from './facts/context.ts';
import { plainText } from './figures.ts';

/** Documents that are looked into: a suggestion is not worth reading a thousand pages. */
const DOCUMENTS = 6;
const LARGEST = 1000;
const CODE = /^[A-Z]{1,3}-?\d{1,4}$/;

/** Questions that the manuals alone can be asked: what a code means, how a job is done; one of each kind a document. */
export function questionsToManuals(library: Library): string[] {
  const documents = library.documents().filter(({ passages }) => passages <= LARGEST);
  const read = documents.slice(0, DOCUMENTS).map(({ name }) => library.passagesOf(name));
  const codes = read.flatMap((passages) => passages.find(isCode)?.cells?.[0] ?? []);
  const jobs = read.flatMap((passages) => passages.find((one) => jobOf(one) !== undefined) ?? []).map(jobOf);
  return [
    ...codes.slice(0, 3).map((code) => `What does ${code} mean?`),
    ...jobs.slice(0, 3).map((job) => `What does the manual say about ${job}?`),
  ];
}

const isCode = ({ kind, columns, cells }: Passage): boolean =>
  kind === 'row' && /\bcode\b/i.test(columns?.[0] ?? '') && CODE.test(cells?.[0] ?? '');

/** "Replacing the bearings" of "8 Maintenance > 8.5 Replacing the bearings", where steps stand below it. */
function jobOf({ kind, section }: Passage): string | undefined {
  const heading = plainText(section.split(' > ').at(-1) ?? '').replace(/^[\d.]+\s+/, '');
  const words = heading.split(/\s+/).length;
  return kind === 'steps' && words >= 2 && words <= 6 ? lowerFirst(heading) : undefined;
}
