/** gather and derive, for a question that may ask several things. */
import type { Statement } from '../contract.ts';
import { adopt, EvidenceBook } from './compose.ts';
import { findFacts } from './find.ts';
import type { Findings, Sources, Understanding } from './stages.ts';
import type { Parts } from './understand/parts.ts';

/** The facts of each part in order, under one numbering; refused when any part is. */
export async function factsOfAll([first, ...others]: Parts, sources: Sources): Promise<Findings> {
  const findings = await findFacts(first, sources);
  if (!others.length) return findings;
  const book = new EvidenceBook();
  const all = [findings];
  for (const other of others) all.push(await findFacts(pointed(other, findings, sources), sources));
  // "We are drying it. Is the temperature in order?": of what is only told, nothing need be found
  if (first.form === 'say' && findings.refused && others.some(({ form }) => form !== 'say')) all.shift();
  const adopted = all.map((one) => ({
    statements: adopt(book, one),
    warnings: adopt(book, { evidence: one.evidence, statements: one.warnings }),
  }));
  return {
    evidence: book.items,
    statements: withoutRepeats(adopted.flatMap(({ statements }) => statements)),
    warnings: adopted.flatMap(({ warnings }) => warnings),
    refused: all.some(({ refused }) => refused),
  };
}

/** "What tripped first, and why?": the machine whose alarm was told is what the second part asks about. */
function pointed(part: Understanding, { evidence }: Findings, { index }: Sources): Understanding {
  if (!/^(?:and )?why\W*$/i.test(part.question) || part.assets.length || part.tags.length) return part;
  const told = evidence.find((item) => item.kind === 'alarm');
  const asset = told?.asset === undefined ? undefined : index.asset(told.asset);
  if (!told || !asset) return part;
  const what = { what: asset, text: asset.id, start: 0, end: 0, how: 'conversation', confidence: 1 } as const;
  return { ...part, question: `why did ${asset.id} have ${told.name}`, assets: [what], candidates: [asset] };
}

/** What one part says, no other says again: neither the same sentence nor the value that a sentence before it tells with more. */
function withoutRepeats(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  for (const one of statements) {
    const bare = withoutOpening(one.text).replace(/\.$/, '');
    if (kept.some(({ text }) => withoutOpening(text).startsWith(bare))) continue;
    const told = OUTSIDE.exec(one.text)?.[0];
    kept.push(told && kept.some(({ text }) => text.startsWith(told)) ? reopened(one, told.length) : one);
  }
  return kept;
}

const withoutOpening = (text: string): string => text.replace(/^(?:Yes|No): /, '').toLowerCase();
/** A value as far as it is told before the first limit. */
const OUTSIDE = /^.{10,}? is [^:]{1,40}: outside, /;

/** "That is also 3.3 °C above the manual's limit": the value was just told. */
function reopened(statement: Statement, cut: number): Statement {
  const moved = ALSO.length - cut;
  return {
    ...statement,
    text: ALSO + statement.text.slice(cut),
    ...(statement.links && {
      links: statement.links
        .filter(({ start }) => start >= cut)
        .map((one) => ({ ...one, start: one.start + moved, end: one.end + moved })),
    }),
  };
}
const ALSO = 'That is also ';
