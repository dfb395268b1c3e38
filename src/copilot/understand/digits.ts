/** Digits and letters as people say them and as speech recognisers write them. */
import { lookup } from '../../plant/lookup.ts';

/** Digits as words. */
export const DIGITS: Readonly<Record<string, string>> = lookup({
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
});
/** "The second pump" is pump 2. */
export const ORDINALS: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
};
/** Letters as speech recognisers write them. */
export const LETTERS: Readonly<Record<string, string>> = lookup({
  pee: 'p',
  bee: 'b',
  cee: 'c',
  see: 'c',
  dee: 'd',
  eff: 'f',
  gee: 'g',
  aitch: 'h',
  kay: 'k',
  ell: 'l',
  em: 'm',
  en: 'n',
  tee: 't',
  vee: 'v',
  ex: 'x',
});
/** The letter that a word is or spells: "p", "pee". */
export const letterOf = (word = ''): string | undefined => (/^[a-z]$/.test(word) ? word : LETTERS[word]);
