/**
 * What the synthetic speakers say, for training the acoustic model: `node texts.ts DOCS.jsonl OUT [LINES]` writes OUT/lines.txt
 * (spoken tokens, one utterance a line) and OUT/lexicon.tsv (token, its pronunciations parted by "|").
 * DOCS: records with a field `text`; only words that the dictionary knows are used, so that the label is what is said.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { COMMON_WORDS, FOLLOWS, type WordKind } from '../../../src/language/voice/common-words.ts';
import { openDictionary } from '../../../src/language/voice/dictionary.ts';
import { LetterSounds } from '../../../src/language/voice/letter-sounds.ts';
import { cardinal, digitForms, spokenForms } from '../../../src/language/voice/spoken.ts';

const here = import.meta.dirname;
const voice = join(here, '../../voice');
const [docs = '', out = '', lines = '120000'] = process.argv.slice(2);
const dictionary = openDictionary((word) => [
  LetterSounds.read(readFileSync(join(voice, 'letter-sounds.txt'), 'utf8')).pronounce(word),
]);

let seed = 20260;
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
  return (seed >>> 8) / 2 ** 24;
};
const below = (n: number): number => Math.floor(random() * n);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

/** Speakers make words of these: "Doctor", "Saint", roman numbers; and single letters are said through their tokens. */
const MISREAD =
  /^(?:dr|mr|mrs|ms|st|ave|blvd|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|vs|etc|ii|iii|iv|vi|vii|viii|ix|xi|no|id|ok|hz|kg|mm|cm|km|lb|oz|ft|in|am|pm|[b-hj-z])$/;
/** Of these only what is a plain word in the middle of a sentence. */
const PLAIN = new Set(['no', 'in', 'am']);
const sayable = (token: string): boolean =>
  token.endsWith('_') || ((!MISREAD.test(token) || PLAIN.has(token)) && dictionary.has(token));

/** Sentences of the documents as spoken tokens, and how often each word occurs. */
async function sentencesOf(file: string, most: number): Promise<{ sentences: string[][]; words: string[] }> {
  const sentences: string[][] = [];
  const counts = new Map<string, number>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (random() > 0.25) continue;
    const { text } = JSON.parse(line) as { text: string };
    for (const sentence of text.split(/[.!?:;]\s|\n+/)) {
      if (!/^[A-Za-z][A-Za-z0-9 ,'%-]{12,110}$/.test(sentence)) continue;
      const tokens = (pick(spokenForms(sentence, dictionary.has)) ?? '').split(' ');
      if (tokens.length < 3 || !tokens.every(sayable)) continue;
      sentences.push(tokens);
      for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    }
    if (sentences.length > most) break;
  }
  const words = [...counts].filter(([word, seen]) => seen > 2 && word.length > 1 && !word.endsWith('_'));
  return { sentences, words: words.map(([word]) => word) };
}

const letter = (): string => `${pick([...'abcdefghijklmnopqrstuvwxyz'])}_`;
const many = (most: number, one: () => string): string => Array.from({ length: 1 + below(most) }, one).join(' ');
const DIGITS = 'zero one two three four five six seven eight nine oh'.split(' ');

/** "p one oh one", "t i c twenty", "e fourteen". */
const tag = (): string => `${many(3, letter)} ${pick(digitForms(String(1 + below(pick([10, 100, 1000, 10000])))))}`;
const time = (): string =>
  pick([
    `${cardinal(1 + below(23))} ${cardinal(10 + below(50))}`,
    `${cardinal(1 + below(12))} o'clock`,
    `${cardinal(1 + below(12))} ${pick(['a_', 'p_'])} m_`,
  ]);
const numberWords = (): string =>
  pick([
    () => cardinal(below(100)),
    () => cardinal(below(1000)),
    () => cardinal(below(20000)),
    () => many(6, () => pick(DIGITS)),
    () => `${cardinal(below(200))} point ${many(2, () => pick(DIGITS))}`,
  ])();
const COMMANDS =
  'yes no okay stop start go cancel help up down left right on off open close next back repeat more less faster slower louder ready wait please hey hello thanks'.split(
    ' ',
  );

/** One of these, drawn by its share. */
function drawn<T>(shares: readonly (readonly [T, number])[]): T | undefined {
  let left = random() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [one, share] of shares) {
    left -= share;
    if (left <= 0) return one;
  }
  return shares[0]?.[0];
}

/** An everyday sentence: words by kind, as the grammar without a plant has them. */
function everyday(): string {
  const words: string[] = [];
  let kind: string = 'start';
  while (words.length < 12) {
    const follows = Object.entries(FOLLOWS[kind as WordKind | 'start'] as Record<string, number>);
    kind = drawn(follows) ?? 'end';
    if (kind === 'end') break;
    const list = COMMON_WORDS[kind as WordKind];
    words.push(list[Math.floor(list.length * random() ** 1.7)] ?? 'and');
  }
  return words.join(' ');
}

/** Questions of operators with made-up names in their slots. */
function question(templates: readonly string[], words: readonly string[], sentences: readonly string[][]): string {
  const span = (): string => {
    const sentence = pick(sentences);
    const from = below(Math.max(1, sentence.length - 2));
    return sentence.slice(from, from + 1 + below(3)).join(' ');
  };
  const fill: Record<string, () => string> = {
    number: numberWords,
    time,
    code: tag,
    asset: () => pick([tag, tag, span, () => `the ${span()}`, () => `${pick(words)} ${cardinal(1 + below(30))}`])(),
  };
  return pick(templates).replace(/\{(\w+)\}/g, (_, slot: string) => (fill[slot] ?? span)());
}

async function main(): Promise<void> {
  const { sentences, words } = await sentencesOf(docs, 90_000);
  const templates = readFileSync(join(voice, 'questions.txt'), 'utf8').split('\n').filter(Boolean);
  const kinds: readonly (readonly [() => string, number])[] = [
    [() => pick(sentences).slice(0, 14).join(' '), 30],
    [
      () =>
        pick(sentences)
          .slice(0, 1 + below(5))
          .join(' '),
      10,
    ],
    [() => question(templates, words, sentences), 27],
    [() => many(6, () => pick(words)), 13],
    [tag, 6],
    [numberWords, 5],
    [() => pick(DIGITS), 2],
    [() => many(5, letter), 1],
    [() => pick(COMMANDS), 2],
    [everyday, 8],
  ];
  const said: string[] = [];
  while (said.length < Number(lines)) {
    const line = drawn(kinds)?.() ?? '';
    const tokens = (line.includes("'") || /[^a-z_ ]/.test(line) ? (spokenForms(line, dictionary.has)[0] ?? '') : line)
      .split(/\s+/)
      .filter(Boolean);
    if (tokens.length > 0 && tokens.length < 20 && tokens.every(sayable)) said.push(tokens.join(' '));
  }
  const tokens = [...new Set(said.flatMap((line) => line.split(' ')))].sort();
  writeFileSync(join(out, 'lines.txt'), `${said.join('\n')}\n`);
  writeFileSync(
    join(out, 'lexicon.tsv'),
    tokens.map((token) => `${token}\t${dictionary.pronounce(token).join('|')}\n`).join(''),
  );
  console.error(`${said.length} lines, ${tokens.length} tokens, from ${sentences.length} sentences`);
}

await main();
