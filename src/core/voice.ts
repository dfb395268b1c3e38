/** The plant's words for the speech engine, and the transcriber that hears them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackTranscriber } from '../language/pack-transcriber.ts';
import type { SpeechPack } from '../language/speech-pack.ts';
import type { Transcriber } from '../language/transcriber.ts';
import { openTranscriber } from '../language/voice/embedded-transcriber.ts';
import { cardinal } from '../language/voice/spoken.ts';
import { NO_VOCABULARY, type VoiceName, type VoiceVocabulary } from '../language/voice/vocabulary.ts';
import type { Asset, Plant, Tag } from '../plant/plant.ts';
import { unitLabel } from '../plant/unit.ts';
import { resource } from '../resources.ts';
import { POLITENESS, VOICE_QUESTIONS, VOICE_RANGES } from './voice-questions.ts';

/** Times of day as they are said on the hour and at round minutes. */
const TIMES: readonly VoiceName[] = [...Array(24).keys()].flatMap((hour): VoiceName[] => {
  if (hour === 0) return [{ slot: 'time', forms: ['midnight'] }];
  const said = cardinal(hour);
  const at = (minutes: string, ...forms: readonly string[]) => ({ slot: 'time', written: `${hour}:${minutes}`, forms });
  const whole = hour < 13 ? [at('00', `${said} o'clock`)] : [at('00', `${said} hundred`, `${said} o'clock`)];
  const minutes = [10, 15, 20, 30, 40, 45, 50].map((minute) => at(String(minute), `${said} ${cardinal(minute)}`));
  return [{ slot: 'time', written: String(hour), forms: [said] }, ...whole, ...minutes];
});
const UNIT_WORDS = [
  'degrees',
  'degrees celsius',
  'fahrenheit',
  'bar',
  'psi',
  'kilopascal',
  'percent',
  'amps',
  'kilowatts',
  'hertz',
  'volts',
  'litres',
  'hours',
  'minutes',
  'cubic metres per hour',
  'millimetres per second',
];
const SPANS = ['an hour', 'two hours', 'half an hour', 'ten minutes', 'five minutes', 'a minute', 'one hour', 'a day'];

/** Names, aliases, tags, states, alarms, codes and shifts of a plant, with the questions of every intent. */
export function voiceVocabulary(plant: Plant | undefined): VoiceVocabulary {
  if (!plant || plant.assets.length === 0) return NO_VOCABULARY;
  const tags = plant.assets.flatMap((asset) => asset.tags);
  const names: VoiceName[] = [
    ...plant.assets.flatMap(assetNames),
    ...distinct(tags.flatMap((tag) => [tag.name, ...tag.aliases]).map(inSentence)).map(slot('tag')),
    ...distinct(tags.flatMap(stateWords)).map(slot('state')),
    ...distinct(tags.flatMap(alarmNames).map(inSentence)).map(slot('alarm')),
    ...distinct(tags.flatMap(codesOf)).map((code) => ({ slot: 'code', written: code, forms: [code] })),
    ...plant.shifts.map(({ name }) => ({ slot: 'shift', forms: [name] })),
    ...distinct([
      ...UNIT_WORDS,
      ...tags.flatMap(({ unit }) => (unit === undefined ? [] : spokenUnit(unitLabel(unit)))),
    ]).map(slot('unit')),
    ...SPANS.map(slot('span')),
    ...TIMES,
  ];
  return { names, templates: templates() };
}

const slot =
  (name: string) =>
  (form: string): VoiceName => ({ slot: name, forms: [form] });
/** "Bearing temperature" is "bearing temperature" amid a sentence; abbreviations keep their capitals. */
const inSentence = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
const distinct = (texts: readonly string[]): string[] => [
  ...new Map(texts.map((text) => [text.toLowerCase(), text])).values(),
];

/** The id is said in letters and digits, or as the machine with its number: "P-101", "pump 101". */
function assetNames(asset: Asset): VoiceName[] {
  const { id, name, aliases, type } = asset;
  const number = /\d+$/.exec(id)?.[0];
  const head = type?.split(' ').at(-1);
  const byNumber = number !== undefined && head !== undefined ? [`${head} ${number}`] : [];
  return [
    { slot: 'asset', written: id, forms: [id, ...byNumber] },
    ...distinct([name, ...aliases])
      .filter((form) => !byNumber.includes(form))
      .map(slot('asset')),
  ];
}

const CODE = /^[A-Z]{1,3}-?\d{1,4}$/;
const stateWords = ({ values }: Tag): string[] => Object.values(values ?? {}).filter((word) => !/\d/.test(word));
const codesOf = ({ values, alarms }: Tag): string[] =>
  [...Object.values(values ?? {}), ...Object.keys(values ?? {}), ...(alarms ?? []).flatMap(({ when }) => when)].filter(
    (word) => CODE.test(word),
  );
const alarmNames = ({ name, limits, alarms }: Tag): string[] => [
  ...(alarms ?? []).map((alarm) => alarm.name),
  ...distinct(limits.map(({ kind }) => (kind.startsWith('high') ? 'high' : 'low'))).map((side) => `${name} ${side}`),
];
const spokenUnit = (label: string): string[] => (/^[a-z]+$/i.test(label) && label.length > 3 ? [label] : []);

/** Every question, also with a polite word before or after it, and with every time range. */
function templates(): string[] {
  const questions = Object.values(VOICE_QUESTIONS).flat();
  return questions.flatMap((question, i) => {
    const asked = question.includes('{range}')
      ? VOICE_RANGES.map((range) => question.replace('{range}', range))
      : Array.from({ length: 8 }, () => question);
    const before = POLITENESS.before[i % POLITENESS.before.length];
    const after = POLITENESS.after[i % POLITENESS.after.length];
    return [...asked, `${before} ${asked[0]}`, `${asked[0]} ${after}`];
  });
}

/** The transcriber for a plant: the embedded engine, or a pack. Without a plant it hears English words, digits and letters. */
export function openVoice(plant: Plant | undefined, _manuals?: unknown, pack?: SpeechPack): Transcriber {
  const engine = {
    vocabulary: voiceVocabulary(plant),
    letterSounds: readFileSync(join(resource('models'), 'voice', 'letter-sounds.txt'), 'utf8'),
  };
  return pack ? openPackTranscriber({ ...engine, pack }) : openTranscriber(engine);
}
