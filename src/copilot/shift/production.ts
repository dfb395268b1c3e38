/** What the shift made: what its counters gained, and for how long its machines ran, stood, were blocked. */
import type { Statement } from '../../contract.ts';
import type { TimeRange } from '../../store/store.ts';
import type { FactContext } from '../facts/context.ts';
import { gainLine } from '../facts/produced.ts';
import { statesLine } from '../facts/state-times.ts';

/** Lines of each kind, and signals looked at: a page must be read in a minute and written in a second. */
const MOST = 10;
const MOST_LOOKED_AT = 400;
/** Counters first, then machines whose state changed; a plant without either has none. */
export function production(range: TimeRange, context: FactContext): Statement[] {
  const tags = context.sources.index.allTags().slice(0, MOST_LOOKED_AT);
  const gains = tags.flatMap((tag) => gainLine(tag, range, context)).slice(0, MOST);
  const times = tags.flatMap((tag) => statesLine(tag, range, context)).slice(0, MOST);
  return [...gains, ...times];
}
