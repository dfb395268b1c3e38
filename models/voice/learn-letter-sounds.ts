/**
 * Learns how letters sound from the CMU dictionary inside the speech engine's package, tells how often it is right on words
 * kept aside (every twentieth), and writes letter-sounds.txt. Run: node models/voice/learn-letter-sounds.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acousticModelFolder, readDictionary } from '../../src/language/voice/dictionary.ts';
import { learnLetterSounds } from '../../src/language/voice/letter-sounds.ts';

const dictionary = readDictionary(readFileSync(join(acousticModelFolder(), 'dict.txt'), 'utf8'));
const words = [...dictionary].filter(([word, [phones = '']]) => /^[a-z]{2,}$/.test(word) && phones !== '');
const known = words.filter((_, i) => i % 20 !== 7);
const aside = words.filter((_, i) => i % 20 === 7);
const sounds = learnLetterSounds(
  known.map(([word, [phones = '']]) => [word, phones] as const),
  { atLeast: Number(process.argv[2] ?? 3), log: console.log },
);

/** Insertions, deletions and substitutions. */
function edits(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, j) => j + 1);
  row.unshift(0);
  a.forEach((phone, i) => {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j - 1] ?? 0) + (phone === b[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    row = next;
  });
  return row[b.length] ?? 0;
}

let right = 0;
let wrongPhones = 0;
let phones = 0;
for (const [word, all] of aside) {
  const guess = sounds.pronounce(word).split(' ');
  const errors = Math.min(...all.map((one) => edits(guess, one.split(' '))));
  right += errors === 0 ? 1 : 0;
  wrongPhones += errors;
  phones += (all[0] ?? '').split(' ').length;
}
const text = sounds.write();
writeFileSync(join(import.meta.dirname, 'letter-sounds.txt'), `${text}\n`);
console.log(
  JSON.stringify({
    words: known.length,
    heldOut: aside.length,
    wordsRight: +(right / aside.length).toFixed(4),
    phoneError: +(wrongPhones / phones).toFixed(4),
    rules: sounds.size,
    bytes: text.length,
  }),
);
