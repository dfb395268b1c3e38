/** Multiple choice: the option that the documents speak of together with what is asked; refused where none stands out. */

import type { Hit } from '../../library/library.ts';
import { EvidenceBook, link, say } from '../compose.ts';
import type { Findings, Sources } from '../stages.ts';
import type { Asked } from './asked.ts';
import { Bag } from './bag.ts';
import { rowText } from './candidate.ts';
import { citePassage, shown } from './quote.ts';
import { type Term, termsOf } from './terms.ts';

/** The option with its proof; undefined where the documents do not tell the options apart. */
export async function answerChoice(
  asked: Asked,
  sources: Sources,
  documents: readonly string[],
): Promise<Findings | undefined> {
  if (/\b(?:not|least|except|incorrect|false|irrelevant|never)\b/i.test(asked.question)) return undefined;
  const scored = [];
  for (const option of asked.options) {
    const terms = termsOf(option.text).filter((term) => !asked.terms.some(({ stem }) => stem === term.stem));
    const hits =
      terms.length === 0 ? [] : await sources.library.search(`${asked.question} ${option.text}`, { k: 10, documents });
    const best = hits
      .map((hit) => ({ hit, score: together(hit, asked.terms, terms) }))
      .sort((a, b) => b.score - a.score)[0];
    scored.push({ option, score: best?.score ?? 0, hit: best?.hit });
  }
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (!best?.hit || best.score < 0.5 || best.score < 1.15 * (second?.score ?? 0)) return undefined;
  const book = new EvidenceBook();
  const text = shown(rowText(best.hit.passage));
  const statement = say(`${best.option.label}) ${best.option.text}: `, link(text, citePassage(book, best.hit.passage)));
  return { evidence: book.items, statements: [statement], warnings: [], refused: false };
}

function together({ passage }: Hit, question: readonly Term[], option: readonly Term[]): number {
  const bag = new Bag(`${passage.section} ${passage.text}`);
  const cover = (terms: readonly Term[]): number => {
    const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
    return terms.reduce((sum, term) => sum + term.weight * bag.has(term), 0) / total;
  };
  return cover(option) >= 0.75 ? cover(option) * cover(question) : 0;
}
