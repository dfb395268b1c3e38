/** The state that a question speaks of, by the states that signals have shown: "how long was it interrupted?", "how long did it run?". */
import type { Asset, Tag } from '../../plant/plant.ts';
import type { SampleValue } from '../../plant/sample.ts';
import { nameWords } from '../understand/names.ts';
import { answersState, holdsState, stateWord } from '../understand/state-of.ts';
import { isGeneric } from '../understand/tags.ts';
import type { FactContext } from './context.ts';

export interface StateSignal {
  readonly asset: Asset;
  readonly tag: Tag;
}

const LOOKED_AT = 1000;
const MOST_TAGS = 60;

/** What machines do, and the state they are then in. */
const VERBS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:take|took|taken) over\b|\b(?:switch|chang|w[ei]nt|go|gone|jump|r[au]n)\w* (?:over )?(?:to|on|onto|off) (?:the |its )?batter(?:y|ies)\b|\bbridg(?:e|ed|ing)\b|\b(?:carr(?:y|ied|ying)|fed|feed(?:ing)?|ke(?:ep|pt) (?:us|\w+ \w+) (?:up|alive|going))\b/i,
    'on battery',
  ],
  [/\bwait(?:s|ed|ing)?\b|\bheld up\b/i, 'held'],
  [/\bwait(?:s|ed|ing)?\b|\bheld up\b/i, 'waiting'],
  [
    /\b(?:run|runs|ran|running|start(?:s|ed)?|switch(?:es|ed)? on|turn(?:s|ed)? on|came on|work(?:s|ed)?|operat(?:e|es|ed))\b/i,
    'running',
  ],
  [
    /\b(?:stop(?:s|ped)?|stood|stand(?:s|ing)?(?: still)?|switch(?:es|ed)? off|turn(?:s|ed)? off|off|down|out)\b/i,
    'stopped',
  ],
];

/** "Blocked", "blocking" and "block" speak of one state. */
export const root = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ing|ed|s)$/, '')
    .replace(/([^aeiou])\1$/, '$1');

/** The values that a signal has shown, or that the plant file gives words for; none for a measured one. */
export function statesSeen(tag: Tag, { sources, asked }: Pick<FactContext, 'sources' | 'asked'>): SampleValue[] {
  const { historian } = sources;
  const latest = historian.latest([tag.id], asked.at).get(tag.id)?.value;
  if (latest === undefined || !holdsState(tag, latest)) return [];
  const codes = Object.keys(tag.values ?? {});
  if (codes.length) return codes.map((code) => (/^-?\d+(?:\.\d+)?$/.test(code) ? Number(code) : code));
  const span = historian.span(tag.id);
  const from = asked.range?.from ?? span?.first ?? 0;
  const values = historian.range(tag.id, { from, to: asked.at + 1 }, LOOKED_AT).map(({ value }) => value);
  return [...new Set([...values, latest])].filter((value) => value !== null);
}

/** "INTERRUPTED" as it stands within a sentence. */
const inSentence = (state: string): string =>
  /^[A-Z][A-Z _-]{2,}$/.test(state) ? state.toLowerCase().replace(/_/g, ' ') : state;

/** The state asked about and the signals that have it, one an asset; undefined where none of them ever had it. */
export function stateAsked(
  context: Pick<FactContext, 'asked' | 'sources'>,
): { readonly state: string; readonly signals: readonly StateSignal[] } | undefined {
  const { asked } = context;
  const assets = asked.candidates?.length ? asked.candidates : context.sources.index.plant.assets;
  const seen = assets
    .flatMap((asset) => asset.tags.map((tag) => ({ asset, tag })))
    .slice(0, MOST_TAGS)
    .map((one) => ({ ...one, values: statesSeen(one.tag, context) }))
    .filter(({ values }) => values.length > 0);
  const said = new Set(nameWords(asked.question).map(root));
  const shown = seen.flatMap(({ asset, tag, values }) => values.map((value) => stateWord(tag, asset, value)));
  const literal = shown.find((word) => nameWords(word).every((one) => one.length > 2 && said.has(root(one))));
  const verbs = VERBS.filter(([pattern]) => pattern.test(asked.question)).map(([, state]) => state);
  for (const state of [asked.state?.text, literal, ...verbs]) {
    if (state === undefined) continue;
    const can = seen.filter(({ asset, tag, values }) =>
      values.some((value) => answersState(state, tag, asset, value)?.is === true),
    );
    const named = can.filter(({ tag }) => asked.tags.some(({ what }) => what === tag));
    if (can.length) return { state: inSentence(state), signals: onePerAsset(named.length ? named : can) };
  }
  return undefined;
}

/** An asset's own state comes before that of its parts. */
function onePerAsset(found: readonly StateSignal[]): StateSignal[] {
  const byAsset = new Map<string, StateSignal>();
  for (const one of found) {
    const known = byAsset.get(one.asset.id);
    if (!known || (isGeneric(one.tag) && !isGeneric(known.tag))) byAsset.set(one.asset.id, one);
  }
  return [...byAsset.values()].map(({ asset, tag }) => ({ asset, tag }));
}

/** A state under the name that it was found by. */
export const stateNamed = (text: string): NonNullable<FactContext['asked']['state']> => ({
  text,
  said: text,
  negated: false,
});
