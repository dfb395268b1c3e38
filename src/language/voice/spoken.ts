/** How written names, tags and numbers are said: "P-101" is "p one oh one", "p one hundred one", … */

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Readings kept of one name; the rest is rare. */
const MOST_FORMS = 24;

/** The token of a spoken letter; the underscore parts the letter "a" from the word "a". */
export const letterToken = (letter: string): string => `${letter.toLowerCase()}_`;

/** Whole numbers below a million as they are counted: 101 → "one hundred one". */
export function cardinal(value: number): string {
  if (value < 10) return ONES[value] ?? '';
  if (value < 20) return TEENS[value - 10] ?? '';
  if (value < 100) return join(TENS[Math.floor(value / 10)] ?? '', value % 10);
  if (value < 1000) return join(`${ONES[Math.floor(value / 100)]} hundred`, value % 100);
  return join(`${cardinal(Math.floor(value / 1000))} thousand`, value % 1000);
}

function join(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${cardinal(rest)}`;
}

/** Ways to read a number that stands alone: counted first, then digit by digit. */
function numberForms(digits: string): string[] {
  const all = digitForms(digits);
  const counted = digits.startsWith('0') || digits.length > 6 ? [] : [cardinal(Number(digits))];
  return digits.length === 3 && !digits.endsWith('00') ? all : [...new Set([...counted, ...all])];
}

/** "6:00" is six o'clock, "10:05" ten oh five, "14:00" fourteen hundred. */
function timeForms(hour: number, minute: number): string[] {
  if (minute > 0) return [`${cardinal(hour)} ${minute < 10 ? 'oh ' : ''}${cardinal(minute)}`];
  return hour > 12 ? [`${cardinal(hour)} hundred`, `${cardinal(hour)} o'clock`] : [`${cardinal(hour)} o'clock`];
}

/** All ways to read a row of digits, the usual ones first. */
export function digitForms(digits: string): string[] {
  const value = Number(digits);
  const plain = !digits.startsWith('0') && digits.length <= 6;
  const one = (zero: string) => [...digits].map((digit) => (digit === '0' ? zero : ONES[Number(digit)])).join(' ');
  const forms = digits.length === 1 ? [one('zero')] : [one('oh'), one('zero')];
  if (digits.length === 3 && plain && value % 100 >= 10)
    forms.push(`${ONES[Math.floor(value / 100)]} ${cardinal(value % 100)}`);
  if (digits.length === 4 && plain && value % 100 >= 10) {
    forms.push(`${cardinal(Math.floor(value / 100))} ${cardinal(value % 100)}`);
  }
  if (digits.length === 4 && plain && value % 100 > 0 && value % 100 < 10)
    forms.push(`${cardinal(Math.floor(value / 100))} oh ${cardinal(value % 100)}`);
  if (plain) {
    forms.push(cardinal(value));
    if (value > 100 && value % 100 > 0) forms.push(cardinal(value).replace(/hundred (?=\w)/, 'hundred and '));
  } else if (digits.length === 2 && digits.startsWith('0')) forms.push(one('oh').replace(/^oh /, ''));
  return [...new Set(forms)];
}

const UNITS: Readonly<Record<string, string>> = {
  '°C': 'degrees celsius',
  '°F': 'degrees fahrenheit',
  '%': 'percent',
  kPa: 'kilopascal',
  kW: 'kilowatts',
  kWh: 'kilowatt hours',
  Hz: 'hertz',
  mm: 'millimetres',
  mbar: 'millibar',
  'mm/s': 'millimetres per second',
  'l/min': 'litres per minute',
  '&': 'and',
  '+': 'plus',
  '/': '',
  'm³/h': 'cubic metres per hour',
  'm³': 'cubic metres',
};

/** Ways to say a piece of text without spaces: a word, an abbreviation, a number, or a mixture such as "VFD-102". */
function pieceForms(piece: string, isWord: (word: string) => boolean): string[] {
  const unit = UNITS[piece];
  if (unit !== undefined) return [unit];
  const time = /^(\d{1,2}):(\d{2})$/.exec(piece);
  if (time) return timeForms(Number(time[1]), Number(time[2]));
  if (/^\d+$/.test(piece)) return numberForms(piece);
  const runs = piece.match(/\p{L}+(?:'\p{L}+)?|\d+(?:[.,]\d+)?/gu) ?? [];
  return combine(runs.map((run) => runForms(run, runs.length > 1, isWord)));
}

function runForms(run: string, mixed: boolean, isWord: (word: string) => boolean): string[] {
  const decimal = /^(\d+)[.,](\d+)$/.exec(run);
  if (decimal) {
    const [, whole = '', part = ''] = decimal;
    return [`${cardinal(Number(whole) % 1e6)} point ${[...part].map((digit) => ONES[Number(digit)]).join(' ')}`];
  }
  if (/^\d/.test(run)) return digitForms(run);
  const word = run
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z']/g, '');
  if (word === '') return [];
  const letters = [...word.replace(/'/g, '')].map(letterToken).join(' ');
  const abbreviation =
    (run === run.toUpperCase() && run.length <= (mixed ? 4 : 5)) || (/^[^aeiouy']{2,3}$/.test(word) && !isWord(word));
  if (word.length === 1) return word === 'a' && !abbreviation ? ['a'] : [letters];
  if (!abbreviation) return [word];
  return isWord(word) && word.length >= 3 ? [letters, word] : [letters];
}

/** Every choice of one form of each part, in order of how usual they are. */
function combine(parts: readonly (readonly string[])[]): string[] {
  let forms = [''];
  for (const part of parts) {
    if (part.length === 0) continue;
    forms = part.flatMap((one) => forms.map((form) => `${form} ${one}`.trim())).slice(0, MOST_FORMS * 4);
  }
  return forms;
}

/**
 * The spoken forms of a name, at most 24. Words are in lower case; letters are tokens such as "p_".
 * @param isWord whether the dictionary knows a word; an abbreviation that it knows may be said as one
 */
export function spokenForms(text: string, isWord: (word: string) => boolean = () => false): string[] {
  // Most are: nothing to choose.
  if (/^[a-z]{3,}$/.test(text) && isWord(text)) return [text];
  const pieces = text
    .replace(/m³\/h|m3\/h/g, ' m³/h ')
    .replace(/(\d)\s*(°[CF]|%)/g, '$1 $2')
    .replace(/(\d),(\d{3})(?!\d)/g, '$1$2')
    .replace(/([a-z]{2})([A-Z])/g, '$1 $2')
    .split(/[\s_–—,;()[\]]+|:(?!\d)|(?<!\d):/)
    .filter(Boolean);
  const forms = combine(pieces.map((piece) => pieceForms(piece, isWord)));
  return [...new Set(forms.filter(Boolean))].slice(0, MOST_FORMS);
}
