/** "What lubricant for the compressor and how much?": two things asked for in one sentence, each answered for itself. */
import type { Statement } from '../../contract.ts';
import { adopt, EvidenceBook } from '../compose.ts';
import type { Findings } from '../stages.ts';
import { codeOf } from './code-in-question.ts';
import { termsOf } from './terms.ts';

const JOINT =
  /,? (?:and|plus|also|&)(?: also)? (?=(?:how (?:much|many|often|long|big|heavy|high|low|hot|cold|warm|wide|deep|thick|far|full|loud|old|fast)|what|which|where|when|who)\b)/i;
/** Stands for what the first half names. */
const PRONOUN = /\b(?:it|them|they|that|those|this)\b/i;
/** "How much?", "how much per bearing?": of what the first half names. */
const AMOUNT = /^(how (?:much|many))(?: of (?:it|them|that))?(?= per\b| (?:is|are|do|does|should|must|to)\b|\??$)/i;
const NAMED =
  /^(?:what|which|how many|how much) (?:kind of |type of |sort of |is the |are the )?((?:[\w-]+ ){0,2}?[\w-]+)(?= (?:do|does|is|are|goes|go|for|in|on|of|should|must|can|has|have|to)\b|\??$)/i;

/** "How hot is the lye in the tank": the subject of a question for a figure. */
const MEASURED =
  /^how \w+ (?:is|are|was|were|must|should|may|can) (?:the |an? |our |my )?((?:[\w-]+ ){0,2}?[\w-]+)(?= (?:in|on|of|for|at|by|be|get|become|run)\b|\??$)/i;

/** The parts of a question, each complete; one where it asks for one thing. */
export function partsOf(question: string): string[] {
  const joint = JOINT.exec(question);
  if (!joint || joint.index < 8 || codeOf(question)) return [question];
  const [first, second] = [question.slice(0, joint.index), question.slice(joint.index + joint[0].length)];
  const subject = (MEASURED.exec(first) ?? NAMED.exec(first))?.[1];
  const amount = AMOUNT.exec(second);
  if (subject !== undefined && amount) {
    const rest = second.slice(amount[0].length).replace(/\?$/, '');
    const place = /^(?: (?:is|are|do|does|should|must|to)\b.*)?$/i.test(rest)
      ? first.slice(first.indexOf(subject) + subject.length)
      : rest;
    return [`${first}?`, `${amount[1]} ${subject}${place}?`];
  }
  if (subject !== undefined && PRONOUN.test(second)) return [`${first}?`, second.replace(PRONOUN, `the ${subject}`)];
  return termsOf(second).some(({ weight }) => weight === 1) && !PRONOUN.test(second)
    ? [`${first}?`, second]
    : [question];
}

/** The answers one after the other. Refused only where every part is: of a part that is not told, its refusal says so. */
export function joined(answers: readonly Findings[]): Findings {
  const [only] = answers;
  if (answers.length === 1 && only) return only;
  const book = new EvidenceBook();
  const seen = new Set<string>();
  const once = (statements: readonly Statement[]): Statement[] =>
    statements.filter(({ text }) => !seen.has(text) && seen.add(text) !== undefined);
  const adopted = answers.map(({ evidence, statements, warnings }) => {
    const all = adopt(book, { evidence, statements: [...warnings, ...statements] });
    return { warnings: all.slice(0, warnings.length), statements: all.slice(warnings.length) };
  });
  return {
    evidence: book.items,
    statements: once(adopted.flatMap(({ statements }) => statements)),
    warnings: once(adopted.flatMap(({ warnings }) => warnings)),
    refused: answers.every(({ refused }) => refused),
  };
}
