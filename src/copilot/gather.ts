/** gather and derive, for a question that may ask several things. */
import { adopt, EvidenceBook } from './compose.ts';
import { findFacts } from './find.ts';
import type { Findings, Sources } from './stages.ts';
import type { Parts } from './understand/parts.ts';

/** The facts of each part in order, under one numbering; refused when any part is. */
export async function factsOfAll([first, ...others]: Parts, sources: Sources): Promise<Findings> {
  const findings = await findFacts(first, sources);
  if (!others.length) return findings;
  const book = new EvidenceBook();
  const all = [findings];
  for (const other of others) all.push(await findFacts(other, sources));
  // "We are drying it. Is the temperature in order?": of what is only told, nothing need be found
  if (first.form === 'say' && findings.refused && others.some(({ form }) => form !== 'say')) all.shift();
  const adopted = all.map((one) => ({
    statements: adopt(book, one),
    warnings: adopt(book, { evidence: one.evidence, statements: one.warnings }),
  }));
  const said = new Map(adopted.flatMap(({ statements }) => statements).map((one) => [one.text, one]));
  return {
    evidence: book.items,
    statements: [...said.values()],
    warnings: adopted.flatMap(({ warnings }) => warnings),
    refused: all.some(({ refused }) => refused),
  };
}
