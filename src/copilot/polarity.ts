/** Does a sentence deny what its evidence says, or say what it denies? "Open the vent" under "Do not open the vent". */
import type { Evidence } from '../contract.ts';
import { contentStems } from '../library/terms.ts';

const NEGATION = /\b(?:not|never|no|nor|without|cannot|nothing)\b|n['’]t\b/i;
/** Of a clause's content words, so many must stand in one clause of the passage for the two to say the same thing. */
const SAME = 0.75;

/** What is turned round, for a log; undefined where nothing is. */
export function reversed(text: string, items: readonly Evidence[]): string | undefined {
  return reversedState(text, items) ?? reversedInstruction(text, items);
}

/** "is not running" of a signal whose word is "running". */
function reversedState(text: string, items: readonly Evidence[]): string | undefined {
  const words = new Set(items.flatMap((item) => (item.kind === 'reading' && item.word ? [item.word] : [])));
  const [word] = words;
  if (words.size !== 1 || !word || NEGATION.test(word)) return undefined;
  const denied = new RegExp(`(?:\\bnot|n['’]t)\\s+(?:\\w+ly\\s+|now\\s+)?${RegExp.escape(word)}\\b`, 'i');
  return denied.test(text) ? `says not ${word}, but it is` : undefined;
}

function reversedInstruction(text: string, items: readonly Evidence[]): string | undefined {
  const held = items.flatMap((item) => (item.kind === 'passage' ? clauses(item.text) : []));
  for (const said of clauses(text)) {
    if (said.stems.size < 2) continue;
    const alike = held.map((one) => ({ one, share: share(said.stems, one.stems) })).filter((one) => one.share >= SAME);
    const best = Math.max(0, ...alike.map((one) => one.share));
    const closest = alike.filter((one) => one.share === best).map(({ one }) => one);
    const [first] = closest;
    if (first && closest.every(({ negated }) => negated !== said.negated)) return `turns "${first.text}" round`;
  }
  return undefined;
}

interface Clause {
  readonly text: string;
  readonly negated: boolean;
  readonly stems: ReadonlySet<string>;
}

/** A clause ends at a stop; a full stop within a number or a code ends none. */
function clauses(text: string): Clause[] {
  return text
    .split(/[;:!?\n]+|[.,](?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      negated: NEGATION.test(part),
      stems: new Set([...contentStems(part)].filter((stem) => !NEGATION.test(stem))),
    }));
}

function share(said: ReadonlySet<string>, held: ReadonlySet<string>): number {
  return said.intersection(held).size / said.size;
}
