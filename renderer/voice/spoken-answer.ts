/** Reads the short answer aloud through the operating system's voices; a device that never starts is given up. */

/** Voices that do not start within this time never will. */
const WATCHDOG_MS = 3_000;
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

let spokenQuestion: string | undefined;

/** Notes that a question came by voice, so that its answer is read aloud. */
export function markSpoken(question: string): void {
  spokenQuestion = question.trim();
}

/** Whether this question came by voice; true once. */
export function takeSpoken(question: string): boolean {
  const spoken = spokenQuestion === question;
  if (spoken) spokenQuestion = undefined;
  return spoken;
}

/** Speaks, unless no voice of this machine is there. */
export function speak(text: string): void {
  const synthesis = window.speechSynthesis;
  const words = speakable(text);
  if (!synthesis || words === '') return;
  synthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(words);
  const voice = synthesis
    .getVoices()
    .find((one) => one.localService && one.lang.startsWith('en') && !one.name.includes('+'));
  // A voice of the network would send the answer away.
  if (!voice) return;
  utterance.voice = voice;
  utterance.lang = voice.lang;
  const watchdog = window.setTimeout(() => synthesis.cancel(), WATCHDOG_MS);
  utterance.onstart = () => window.clearTimeout(watchdog);
  utterance.onend = () => window.clearTimeout(watchdog);
  utterance.onerror = () => window.clearTimeout(watchdog);
  synthesis.speak(utterance);
}
