/**
 * Words that sound the same, spelt as what stands beside them asks for: "the compressors power" is the compressor's power, "carry
 * the drive two the cabinet" goes to the cabinet, "when is the next test do" is due. Nobody hears the difference, and counts
 * of neighbours are thin where names stand.
 */
import type { VoiceName } from './vocabulary.ts';

/** What a plant's names tell about the words beside them. */
export interface NameWords {
  /** Last words of the machines' names: "compressor". */
  readonly machines: ReadonlySet<string>;
  /** First words of the signals' names, alone and with the second: "power", "running", "running hours". */
  readonly signals: ReadonlySet<string>;
}

export function nameWordsOf(names: readonly VoiceName[]): NameWords {
  const wordsIn = (slot: string, from: number, to?: number) =>
    names
      .filter((name) => name.slot === slot)
      .flatMap(({ forms }) => forms.map((form) => form.toLowerCase().split(' ').slice(from, to).join(' ')))
      .filter((words) => /^[a-z]{3}[a-z ]*$/.test(words));
  return {
    machines: new Set(wordsIn('asset', -1)),
    signals: new Set([...wordsIn('tag', 0, 1), ...wordsIn('tag', 0, 2)]),
  };
}

/** Only one thing is meant, so it owns what follows. */
const SEVERAL = /^(?:which|what|many|all|both|these|those|two|three|four|other|any|some|of|are|were)$/;
/** What may follow "to" and never a number. */
const DETERMINER = /^(?:the|an?|its|it's|our|my|your|their)$/;
/** "Alarms of pump two the last hour": what stands behind "the" is a time. */
const TIME = /^(?:last|past|previous|next|whole|other|first|day|night|week|month)$/;
/** Before a time of day: "at two the pump stopped". */
const TIMELY = /^(?:at|past|around|about|since|until|till|before|after|by|from|twenty|ten|five|quarter)$/;
/** "Is drive two the hotter one": what is asked of a numbered thing. */
const ASKS_OF = /^(?:is|are|was|were|does|do|did|has|have|which|what|why|when)$/;
const AUXILIARY =
  /^(?:do|does|did|doesn't|don't|didn't|can|can't|could|will|would|won't|shall|should|must|may|might|to|let|what'll)$/;
const PRONOUN = /^(?:i|i_|we|you|they|it|he|she|ones?|what|not|now|that|this|him|her|them|us)$/;
/** "It's running", "the fans run": what is done is no signal, though "running hours" are one. */
const DONE = /ing$|^run$/;

/** The words as they are meant, as many as were heard. */
export function respelt(words: readonly string[], names: NameWords): string[] {
  return words.map((word, i) => {
    const [before = '', next = ''] = [words[i - 1], words[i + 1]];
    const signal = names.signals.has(DONE.test(next) ? `${next} ${words[i + 2]}` : next);
    if (word === "it's" && signal) return 'its';
    if (word === 'two' && goesTo(words, i)) return 'to';
    if ((word === 'do' || (word === 'dew' && /^when/.test(words[0] ?? ''))) && isDue(words, i)) return 'due';
    const one = word.replace(/s$/, '');
    const owns = one !== word && names.machines.has(one) && signal;
    return owns && !SEVERAL.test(before) && !SEVERAL.test(words[i - 2] ?? '') ? `${one}'s` : word;
  });
}

function goesTo(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (at === 0 || !DETERMINER.test(words[at + 1] ?? '') || TIME.test(words[at + 2] ?? '')) return false;
  // "R two", "at two", "is drive two the …"
  return !before.endsWith('_') && !TIMELY.test(before) && !ASKS_OF.test(words[0] ?? '');
}

/** "After how many bottles is a new ring due", "next service of the pump due when". */
function isDue(words: readonly string[], at: number): boolean {
  const rest = words.slice(at + 1);
  if (at < 2 || !(rest.length === 0 || (rest.length === 1 && rest[0] === 'when'))) return false;
  return !PRONOUN.test(words[at - 1] ?? '') && !words.slice(0, at).some((word) => AUXILIARY.test(word));
}
