/** "What did we produce so far?": what the counters of pieces gained. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import { comparable } from '../../plant/unit.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { askedRangeText, type FactContext, type Facts, tagLabel } from './context.ts';
import { bookGain, countsUp, gainOver } from './counter.ts';
import { rangeOf } from './range.ts';

const PRODUCED =
  /^(?:and )?(?:what|how (?:much|many)(?: (?:beer|product|output|pieces|units|of it|stuff))?) (?:did|have|has) .{2,30} (?:produced?|make|made|turned? out|fill(?:ed)?|bottled?|pack(?:ed)?|palleti[sz]ed?)\b(?!.*\b(?:energy|power|heat|noise|error|mistake|happen)\b)/i;
const MOST = 10;

/** The gains in the range asked about; undefined for other questions, and where nothing counts pieces. */
export function producedFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  if (!PRODUCED.test(asked.question) || asked.missing?.length || asked.moment !== undefined) return undefined;
  const assets = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  const range = rangeOf(context);
  const lines = assets
    .flatMap(({ tags }) => tags)
    .filter(({ unit }) => unit === undefined || !(comparable(unit, 's') || comparable(unit, 'J')))
    .flatMap((tag) => gainLine(tag, range, context, `${askedRangeText(range, context)}, `));
  return lines.length ? { statements: lines.slice(0, MOST), refused: false } : undefined;
}

/** "The bottles today of Filler 2 went up by 132804 bottles."; nothing for a signal that does not count, or did not. */
export function gainLine(tag: Tag, range: TimeRange, context: FactContext, when = ''): Statement[] {
  if (!countsUp(tag, context)) return [];
  const gain = gainOver(tag, range, context);
  if (!gain || gain.value === 0) return [];
  const id = bookGain(tag, gain, { range, context });
  return [say(`${when}${tagLabel(tag, context)} went up by `, link(quantityText(gain.value, tag.unit), id), '.')];
}
