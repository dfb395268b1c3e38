/** "What does the dryer do?", "what is the UPS good for?": what its manual says of its purpose, and never how it stands. */
import type { Passage } from '../../store/store.ts';
import { quoted } from '../manual/quote.ts';
import { clean, pieces } from '../manual/text.ts';
import { documentsOf } from '../manual/where.ts';
import { nameWords } from '../understand/names.ts';
import type { FactContext, Facts } from './context.ts';

const ASKS =
  /^(?:and |so )?(?:tell me |explain )?what(?:'s|s| is| are| does| do)? (?:the |our |an? )?(?!we\b|i\b|you\b|.*\bstands? for\b)(?:[\w-]+ ){1,5}?(?:(?:there |good |used |meant |actually )*for|do(?:es)?|there to do|supposed to do)\W*$|^(?:and )?what(?:'s|s| is) the (?:purpose|use|job|function|role|point) of\b|\bintended use of\b/i;
/** Headings under which manuals tell it, the surest first. */
const HEADINGS: readonly RegExp[] = [
  /\b(?:purpose|intended use|use as intended|field of application|applications?)\b/i,
  /\b(?:how (?:it|this|the [\w -]{3,20}) works|(?:working|operating|functional) principle|principle of operation|mode of operation|function)\b/i,
  /\b(?:description|introduction|overview|construction)\b/i,
];
const QUERY = 'purpose intended use how it works description';
const SEARCHED = 24;
const MOST_SENTENCES = 2;
const USE = /^(?:purpose|intended|uses?|used|job|function|role|point)$/i;
const SAFETY = /\b(?:safety|warnings?|danger)\b/i;
const EDITION = /\b(?:edition|issue|version)\b/i;
/** Characters that say more than a title. */
const LEAST = 40;

/** Answers such a question of machines that one manual describes; undefined for others. */
export async function purposeFacts(context: FactContext): Promise<Facts | undefined> {
  const { asked, sources, book } = context;
  if (!ASKS.test(asked.question) || asked.tags.some(({ text }) => text) || asked.range) return undefined;
  if (asked.unexplained?.some((word) => !USE.test(word))) return undefined;
  const machines = asked.assets.length ? asked.assets.map(({ what }) => what) : (asked.candidates ?? []);
  const documents = [...new Set(documentsOf([...machines], sources))];
  const [document, ...others] = documents;
  if (!document || others.length) return undefined;
  const hits = await sources.library.search(QUERY, { k: SEARCHED, documents });
  const prose = hits
    .map(({ passage }) => passage)
    .filter(({ kind, section }) => kind === 'prose' && !SAFETY.test(section));
  const told = HEADINGS.flatMap((heading) => prose.filter((one) => heading.test(headingOf(one)))).at(0);
  const names = new Set(
    machines.flatMap(({ name, type = '', aliases }) => [name, type, ...aliases].flatMap(nameWords)),
  );
  const speaks = (text: string): boolean => text.length > LEAST && nameWords(text).some((word) => names.has(word));
  const passage = told ?? firstOf(document, speaks, context);
  if (!passage) return undefined;
  const sentences = pieces(clean(passage.text)).filter(({ text }) => !EDITION.test(text) && (told || speaks(text)));
  const statements = sentences.slice(0, MOST_SENTENCES).map(({ text }) => quoted(book, passage, { text }));
  return statements.length ? { statements, refused: false, fromManual: true } : undefined;
}

const headingOf = ({ section }: Passage): string => section.split(' > ').at(-1) ?? '';

/** The first lines of a document say what it is of. */
function firstOf(document: string, speaks: (text: string) => boolean, { sources }: FactContext): Passage | undefined {
  const pages = [1, 2, 3].flatMap((page) => sources.library.passagesOf(document, page));
  const start = pages.length ? pages : sources.library.passagesOf(document);
  const tells = ({ text }: { readonly text: string }): boolean => !EDITION.test(text) && speaks(text);
  return start.find(
    ({ kind, text, section }) => kind === 'prose' && !SAFETY.test(section) && pieces(clean(text)).some(tells),
  );
}
