/** The plant's words for the speech engine, and the transcriber that hears them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../copilot/understand/lexicon.ts';
import { openPackTranscriber } from '../language/pack-transcriber.ts';
import type { SpeechPack } from '../language/speech-pack.ts';
import type { Transcriber } from '../language/transcriber.ts';
import { openTranscriber } from '../language/voice/embedded-transcriber.ts';
import { NO_VOCABULARY, type VoiceName, type VoiceVocabulary } from '../language/voice/vocabulary.ts';
import type { Asset, Plant, Tag } from '../plant/plant.ts';
import { unitLabel } from '../plant/unit.ts';
import { SPOKEN_UNITS } from '../plant/unit-words.ts';
import { resource, SHIPPED_MODELS } from '../resources.ts';
import { MANUAL_QUESTIONS } from './voice-manual-questions.ts';
import type { SpokenManuals } from './voice-manuals.ts';
import { PHRASES, POLITENESS } from './voice-phrases.ts';
import { VOICE_QUESTIONS } from './voice-questions.ts';
import { timeNames } from './voice-times.ts';

const NO_MANUALS: SpokenManuals = { names: [], sentences: [] };

/** What machines are called where no plant names them. */
const ANY_MACHINE: VoiceName = { slot: 'asset', forms: ['machine', 'unit', 'device'] };

/**
 * Names, aliases, tags, states, alarms, codes and shifts of a plant and its manuals, with the questions of every intent. Manuals
 * can be asked without a plant; where there are none either, there is no vocabulary.
 */
export function voiceVocabulary(plant: Plant | undefined, manuals: SpokenManuals = NO_MANUALS): VoiceVocabulary {
  const { assets = [], shifts = [] } = plant ?? {};
  if (assets.length === 0 && manuals.names.length === 0) return NO_VOCABULARY;
  const tags = assets.flatMap((asset) => asset.tags);
  const names: VoiceName[] = [
    ...(assets.length > 0 ? [...assets.flatMap(assetNames), ...kindsOf(assets)] : [ANY_MACHINE]),
    ...distinct(tags.flatMap((tag) => [tag.name, ...tag.aliases]).map(inSentence)).map(tagName),
    ...distinct(tags.flatMap(stateWords)).map(slot('state')),
    ...distinct(tags.flatMap(alarmNames).map(inSentence)).map(slot('alarm')),
    ...distinct(tags.flatMap(codesOf)).map((code) => ({ slot: 'code', written: code, forms: [code] })),
    ...shifts.map(({ name }) => ({ slot: 'shift', forms: [name] })),
    ...distinct(tags.flatMap(({ unit }) => (unit === undefined ? [] : spokenUnit(unitLabel(unit))))).map(slot('unit')),
    ...Object.entries(PHRASES).flatMap(([name, forms]) => forms.map(slot(name))),
    // Those said most stand in PHRASES; all others share what one of them weighs.
    { slot: 'unit', forms: [...SPOKEN_UNITS.keys()].filter((unit) => /^[a-z]{4,}(?: [a-z]+)*$/.test(unit)) },
    ...timeNames(),
    ...manuals.names,
  ];
  return { names, templates: templates(manuals), sentences: manuals.sentences, asked: linesOf('asked.txt') };
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
  const forms = [...byNumber, name, ...aliases].map((form) => form.replace(/^the /i, ''));
  return [{ slot: 'asset', written: id, forms: [id] }, ...distinct(forms).map(slot('asset'))];
}

/** Machines whose name ends with what they are are spoken of by that alone, however many there are: "the pump". */
const kindsOf = (assets: readonly Asset[]): VoiceName[] =>
  distinct(
    assets.flatMap(({ name, type, tags }) => {
      const kind = type?.split(' ').at(-1) ?? '';
      const head = name
        .toLowerCase()
        .replace(/[\s\d]+$/, '')
        .split(' ')
        .at(-1);
      return tags.length > 0 && kind !== '' && head === kind ? [kind] : [];
    }),
  ).map(slot('asset'));

/** A signal is also named with clipped words: "bearing temp", "evap press". */
function tagName(name: string): VoiceName {
  const words = name.split(' ');
  const clipped = words.map(clippedWord);
  const single = words.map((_, i) => words.map((word, k) => (k === i ? (clipped[k] ?? word) : word)).join(' '));
  return { slot: 'tag', forms: [...new Set([name, ...single, clipped.join(' ')])] };
}

/** The longest beginning of three to five letters that the copilot takes for the same word; most words have none. */
function clippedWord(word: string): string {
  const lengths = [5, 4, 3].filter((length) => length < word.length);
  const same = (length: number) => canonical(word.slice(0, length)) === canonical(word);
  const length = lengths.find(same);
  return length === undefined ? word : word.slice(0, length);
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

/** The questions of every intent, also with a polite word before or after, and those gathered from operators' mouths. */
function templates(manuals: SpokenManuals): string[] {
  const own = Object.values(VOICE_QUESTIONS)
    .flat()
    .flatMap((question, i) => {
      const before = POLITENESS.before[i % POLITENESS.before.length];
      const after = POLITENESS.after[i % POLITENESS.after.length];
      // Each as often as the others are asked in other words.
      return [question, question, question, `${before} ${question}`, `${question} ${after}`];
    });
  const ofManuals = manuals.names.length > 0 ? [...MANUAL_QUESTIONS, ...MANUAL_QUESTIONS] : [];
  return [...own, ...ofManuals, ...linesOf('questions.txt')];
}

/** The lines of a file that comes with the engine. */
const linesOf = (name: string): string[] => fileOf(name).split('\n').filter(Boolean);
const fileOf = (name: string): string => readFileSync(join(resource('models'), 'voice', name), 'utf8');

/** The transcriber for a plant: the embedded engine, or a pack. Without a plant it hears English words, digits and letters. */
export function openVoice(plant: Plant | undefined, manuals?: SpokenManuals, pack?: SpeechPack): Transcriber {
  const engine = {
    vocabulary: voiceVocabulary(plant, manuals),
    letterSounds: fileOf('letter-sounds.txt'),
  };
  return pack
    ? openPackTranscriber({ ...engine, pack })
    : openTranscriber({ ...engine, acoustic: SHIPPED_MODELS.acoustic });
}
