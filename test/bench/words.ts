/**
 * The embedded model on its held-out set (names and phrasings that training never saw), through the very code that the
 * product runs: worker, chat template, slot masks. Scores are of slots: the values, marks and words the model chose.
 */
import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readModelFolder } from '../../src/language/model-folder.ts';
import { openGenerator } from '../../src/language/transformers-generator.ts';
import { resource } from '../../src/resources.ts';

interface Case {
  readonly focus: string;
  readonly system: string;
  readonly question: string;
  readonly answer: string;
  readonly slots: readonly string[];
}

/** Letters whose filling is a number or a time. */
const NUMBERS = 'vglmeuithn';
const DOUBT = /^(?:stale|bad|missing|uncertain)/;

export default async function words(options: {
  readonly log: (line: string) => void;
}): Promise<Record<string, unknown>> {
  const file = new URL('./words-held-out.jsonl', import.meta.url);
  const cases = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  const [name] = await readdir(join(resource('models'), 'embedded'));
  const folder = await readModelFolder(join(resource('models'), 'embedded', name ?? ''));
  const before = process.memoryUsage().rss;
  const generator = openGenerator(folder);
  await generator.load();
  const rows: (ReturnType<typeof scored> & { focus: string })[] = [];
  const speeds: { decode: number; prefill: number; first: number }[] = [];
  for (const one of cases) {
    let written = '';
    const messages = [
      { role: 'system' as const, content: one.system },
      { role: 'user' as const, content: one.question },
    ];
    const request = { messages, maxNewTokens: 160, allowedSlots: one.slots };
    for await (const piece of generator.generate(request)) written += piece;
    const figures = generator.last;
    if (figures && figures.tokens > 8) {
      speeds.push({
        decode: (figures.tokens - 1) / ((figures.ms - figures.firstMs) / 1000),
        prefill: figures.promptTokens / (figures.firstMs / 1000),
        first: figures.firstMs,
      });
    }
    rows.push({ focus: one.focus, ...scored(one, written) });
    if (rows.length % 100 === 0) options.log(`${rows.length} of ${cases.length} cases`);
  }
  const rss = process.memoryUsage().rss;
  await generator.close();
  const unloaded = process.memoryUsage().rss;
  const share = (key: 'exact' | 'numbers' | 'marks' | 'faithful' | 'doubt', of = rows) =>
    round(of.filter((row) => row[key]).length / of.length);
  return {
    model: folder.info.id,
    revision: folder.info.revision,
    cases: rows.length,
    numbersRight: share('numbers'),
    citationsRight: share('marks'),
    faithful: share('faithful'),
    exact: share('exact'),
    doubtSaid: share(
      'doubt',
      rows.filter((row) => DOUBT.test(row.focus)),
    ),
    decodeTokensPerSecond: Math.round(median(speeds.map(({ decode }) => decode))),
    prefillTokensPerSecond: Math.round(median(speeds.map(({ prefill }) => prefill))),
    firstWordMs: Math.round(median(speeds.map(({ first }) => first))),
    loadMs: Math.round(generator.loadMs ?? 0),
    rssMb: Math.round(rss / 1e6),
    rssOfModelMb: Math.round((rss - before) / 1e6),
    rssAfterUnloadMb: Math.round(unloaded / 1e6),
    modelMb: round(statSync(join(folder.path, folder.weights)).size / 1e6),
    byFocus: Object.fromEntries(
      [...new Set(rows.map(({ focus }) => focus))].sort().map((focus) => {
        const some = rows.filter((row) => row.focus === focus);
        return [focus, { cases: some.length, exact: share('exact', some), numbers: share('numbers', some) }];
      }),
    ),
  };
}

/** `faithful`: every slot stands in the evidence and its item is cited, and no figure is the model's own. */
function scored({ answer, slots }: Case, written: string) {
  const used = slotsOf(written);
  const cited = marksOf(written);
  const own = written.replace(/<[1-9][a-z]\d?>|\[\d\]/g, '');
  const supported = used.every((slot) => slots.includes(slot) && (slot[2] === 'y' || cited.includes(`[${slot[1]}]`)));
  return {
    exact: written === answer,
    numbers: numbersOf(written) === numbersOf(answer),
    marks: cited.join() === marksOf(answer).join(),
    faithful: supported && cited.length > 0 && !/\d/.test(own),
    doubt: /no current|no value|out of date|quality/.test(written),
  };
}

const slotsOf = (text: string): string[] => text.match(/<[1-9][a-z]\d?>/g) ?? [];
const marksOf = (text: string): string[] => (text.match(/\[\d\]/g) ?? []).sort();
const numbersOf = (text: string): string =>
  slotsOf(text)
    .filter((slot) => NUMBERS.includes(slot[2] ?? ''))
    .sort()
    .join();
const round = (value: number): number => Math.round(value * 1000) / 1000;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
