/** Whether something else may have been asked: rows of words that are nearly as likely as the transcript and mean otherwise. */
import { understand } from '../copilot/understand/understand.ts';
import type { Transcript } from '../language/transcriber.ts';
import type { PlantIndex } from '../plant/plant.ts';

/**
 * A text is shown before it is asked where another meaning is less likely by no more than this (natural logarithm), as it is where
 * another name is: of synthetic speech in noise these are 1.5 % of the right ones, and 29 % of the wrong ones that would be asked unseen.
 */
const DOUBTFUL = 1;
/** Where a text is shown in any case, what is no further behind is offered beside it. */
const OFFERED = 3;
const MOST_OFFERED = 2;

/** What a question asks, as the copilot understands it. */
export interface Meaning {
  readonly intent: string;
  /** Ids of assets and tags, in order. */
  readonly names: string;
}

export function meaningOf(text: string, index: PlantIndex): Meaning {
  const { intent, assets, tags, groups = [] } = understand(text, { index, at: Date.now(), documents: true });
  const ids = [...assets, ...tags].map(({ what }) => what.id);
  const grouped = groups.flatMap(({ what }) => what.assets.map(({ id }) => id));
  return { intent, names: [...ids, ...grouped].sort().join(' ') };
}

export const sameMeaning = (a: Meaning, b: Meaning): boolean => a.intent === b.intent && a.names === b.names;

/**
 * The transcript with its verdict after its rivals were weighed, and without them. Where there are any of another meaning they are its
 * alternatives, behind the text itself. What the engine offers instead of a name goes before.
 */
export function weighed({ rivals = [], ...transcript }: Transcript, index: PlantIndex | undefined): Transcript {
  const { text, verdict, alternatives } = transcript;
  if (!index || alternatives.length > 0 || verdict === 'ask-back') return transcript;
  const near = rivals.filter(({ behind }) => behind < (verdict === 'answer' ? DOUBTFUL : OFFERED));
  if (near.length === 0) return transcript;
  const meanings = [meaningOf(text, index)];
  const others: string[] = [];
  for (const rival of near) {
    if (others.length === MOST_OFFERED) break;
    const meaning = meaningOf(rival.text, index);
    if (meanings.some((one) => sameMeaning(one, meaning))) continue;
    meanings.push(meaning);
    others.push(rival.text);
  }
  return others.length === 0 ? transcript : { ...transcript, verdict: 'did-you-mean', alternatives: [text, ...others] };
}
