/** Sentences of the screen as an operator would say them, in English, which is what answers are written in. */
import type { Answer } from '../../src/contract.ts';

/** Unit as it is written → one of it, several of it. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  '°C': ['degree', 'degrees'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°C/h': ['degree per hour', 'degrees per hour'],
  K: ['kelvin', 'kelvin'],
  '%': ['percent', 'percent'],
  bar: ['bar', 'bar'],
  mbar: ['millibar', 'millibar'],
  kPa: ['kilopascal', 'kilopascal'],
  'm³/h': ['cubic metre per hour', 'cubic metres per hour'],
  'l/min': ['litre per minute', 'litres per minute'],
  l: ['litre', 'litres'],
  'mm/s': ['millimetre per second', 'millimetres per second'],
  mm: ['millimetre', 'millimetres'],
  m: ['metre', 'metres'],
  A: ['amp', 'amps'],
  V: ['volt', 'volts'],
  kW: ['kilowatt', 'kilowatts'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  kW·h: ['kilowatt hour', 'kilowatt hours'],
  Hz: ['hertz', 'hertz'],
  rpm: ['revolution per minute', 'revolutions per minute'],
  s: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  d: ['day', 'days'],
};
const UNIT = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|');

const ONES = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a million in words: 71 is "seventy-one". */
export function counted(value: number): string {
  if (value < 10) return ONES[value] ?? '';
  if (value < 20) return TEENS[value - 10] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${ONES[value % 10]}`}`;
  const [size, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % size;
  return `${counted(Math.floor(value / size))} ${name}${rest === 0 ? '' : ` ${counted(rest)}`}`;
}

/** "71.4" is "seventy-one point four"; what is too long to count is said digit by digit. */
function number(written: string): string {
  const [whole = '', part] = written.replace(/^[-−]/, '').replaceAll(',', '').split('.');
  const sign = /^[-−]/.test(written) ? 'minus ' : '';
  const said = whole.length > 6 ? digits(whole, 'zero') : counted(Number(whole));
  return `${sign}${said}${part === undefined ? '' : ` point ${digits(part, 'zero')}`}`;
}

const digits = (written: string, zero: string): string =>
  [...written].map((digit) => (digit === '0' ? zero : ONES[Number(digit)])).join(' ');

/** 14:07 is "fourteen oh seven", 14:00 "fourteen hundred", 8:00 "eight o'clock". */
function time(hour: number, minute: number): string {
  if (minute > 0) return `${counted(hour)} ${minute < 10 ? 'oh ' : ''}${counted(minute)}`;
  return hour > 12 ? `${counted(hour)} hundred` : `${counted(hour)} o'clock`;
}

/** A sentence as an operator would say it: no citation marks, tags letter by letter, numbers, units and times in words. */
export function speakable(text: string): string {
  return text
    .replace(/\s*\[\d+\]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\b(\d{1,2}):(\d{2})(?::\d{2})?\b/g, (_, hour: string, minute: string) =>
      time(Number(hour), Number(minute)),
    )
    .replace(
      /\b([A-Z]{1,5})-?(\d{1,4})\b/g,
      (_, letters: string, figures: string) => `${[...letters].join(' ')} ${digits(figures, 'oh')}`,
    )
    .replace(
      new RegExp(`([-−]?\\d[\\d,]*(?:\\.\\d+)?) ?(${UNIT})(?![\\p{L}\\d/])`, 'gu'),
      (_, value: string, unit: string) => `${number(value)} ${UNITS[unit]?.[Number(value) === 1 ? 0 : 1]}`,
    )
    .replace(
      /(?<![\p{L}\d])[-−]?\d[\d,]*(?:\.\d+)?(?![\d])/gu,
      (value) => number(value.replace(/,$/, '')) + (value.endsWith(',') ? ',' : ''),
    )
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Younger readings are as good as now. */
const OLD_SECONDS = 60;

/** "Yes: …", "No: …": what was asked is judged. */
const VERDICT = /^(?:yes|no)\b/i;

/**
 * An answer in short: its warning, its main fact, and how old that is where this matters. "What is it, and is it too high" is
 * answered by the verdict, which holds the fact.
 */
export function shortForm(answer: Pick<Answer, 'warnings' | 'headline' | 'statements' | 'evidence' | 'text'>): string {
  const main = answer.headline ?? answer.statements[0];
  const verdict = answer.statements.find(
    ({ text, evidence }) => VERDICT.test(text) && evidence.some((id) => main?.evidence.includes(id)),
  );
  const fact = main && VERDICT.test(main.text) ? main : (verdict ?? main);
  const warning = answer.warnings[0]?.text;
  const said = [warning, fact?.text, fact && age(fact.text, fact.evidence, answer.evidence)];
  return speakable(said.filter(Boolean).join(' ') || answer.text);
}

function age(text: string, cited: readonly string[], evidence: Answer['evidence']): string | undefined {
  const reading = evidence.find((one) => one.kind === 'reading' && cited.includes(one.id));
  if (reading?.kind !== 'reading' || reading.ageSeconds === undefined || / ago\b/.test(text)) return undefined;
  if (reading.ageSeconds < OLD_SECONDS && reading.quality === 'good') return undefined;
  const minutes = Math.round(reading.ageSeconds / 60);
  const said =
    minutes < 1
      ? `${Math.round(reading.ageSeconds)} s`
      : minutes < 90
        ? `${minutes} min`
        : `${Math.round(minutes / 60)} h`;
  return `That is ${said} old.`;
}
