/** Sentences of the screen as an operator would say them. */

const UNIT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/°C/g, ' degrees Celsius'],
  [/°F/g, ' degrees Fahrenheit'],
  [/m³\/h/g, ' cubic metres per hour'],
  [/mm\/s/g, ' millimetres per second'],
  [/\bkPa\b/g, 'kilopascal'],
  [/\bkW\b/g, 'kilowatts'],
  [/\bHz\b/g, 'hertz'],
  [/(\d) ?%/g, '$1 percent'],
  [/(\d) ?A\b/g, '$1 amps'],
  [/(\d) ?V\b/g, '$1 volts'],
];
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

/** A sentence as an operator would say it: no citation marks, tags letter by letter, units in words. */
export function speakable(text: string): string {
  const plain = text.replace(/\s*\[\d+\]/g, '').replace(/\u00a0/g, ' ');
  const tags = plain.replace(
    /\b([A-Z]{1,5})-?(\d{1,4})\b/g,
    (_, letters: string, digits: string) =>
      `${[...letters].join(' ')} ${[...digits].map((digit, i) => (digit === '0' && i > 0 ? 'oh' : DIGITS[Number(digit)])).join(' ')}`,
  );
  return UNIT_WORDS.reduce((said, [unit, words]) => said.replace(unit, words), tags)
    .replace(/ {2,}/g, ' ')
    .trim();
}
