/** "Is it filtering or backwashing?": a choice between states asks for the state itself. */
import type { Asset } from '../../plant/plant.ts';
import { nameWords } from './names.ts';
import { sameState } from './same-state.ts';
import { isGeneric } from './tags.ts';

const EITHER =
  /\b(?:is|are|was|were|has|have|do|does|did)\b.*?\b([\w-]+(?:\s+[\w-]+)?)\s*,?\s+or\s+(?:is it |are they |from |on |by )?([\w-]+(?:\s+[\w-]+)?)(?:\s+(?:now|right now|at the moment|at present|currently))?\s*[?.!]*$/i;

/** A word of a state that tells it by itself: "battery" of "on battery". */
const LONG = 5;

/** True where a state that one of these assets can have stands on a side of the "or". */
export function asksEither(question: string, assets: readonly Asset[]): boolean {
  const [, left = '', right = ''] = EITHER.exec(question) ?? [];
  if (!left) return false;
  const states = new Set(
    assets
      .flatMap(({ tags }) => tags.filter(isGeneric))
      .flatMap(({ values }) => Object.values(values ?? {}))
      .flatMap((state) => [state, ...nameWords(state).filter((word) => word.length > LONG)])
      .map(rootOf),
  );
  // What stands next to the "or": "drive loaded or idling now".
  return [left, left.split(/\s+/).at(-1), right, right.split(/\s+/)[0]].some((one = '') =>
    states.has(rootOf(nameWords(one).join(' '))),
  );
}

/** "Backwashing" and "backwash", "idling" and "idle", "stopped" and "stopping" are one. */
const rootOf = (state: string): string =>
  sameState(state)
    .replace(/(?:ing|ed|e)$/, '')
    .replace(/(.)\1$/, '$1');
