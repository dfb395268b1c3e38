/** "When the compressor got hot", "before the header pressure was low": the alarm that told it, or the time beyond the limit. */
import type { Tag } from '../../plant/plant.ts';
import type { TimeRange } from '../../store/store.ts';
import type { Sources, Understanding } from '../stages.ts';
import { excessTold } from '../understand/degrees.ts';
import { findEntities } from '../understand/entities.ts';
import { QUANTITY_UNITS, quantityOf } from '../understand/lexicon.ts';
import { nameWords } from '../understand/names.ts';
import { measuredIn } from '../understand/tags.ts';

const LOOK_BACK = 7 * 86_400_000;
const ONE_TROUBLE = 30 * 60_000;

/** When what is told had last too much or too little of something, and until when; undefined where no alarm tells it. */
export function excessAnchor(text: string, asked: Understanding, { index, alarms }: Sources): TimeRange | undefined {
  const told = excessTold(text);
  if (!told) return undefined;
  const named = findEntities(text, index, []);
  const units = nameWords(text).flatMap((word) => QUANTITY_UNITS[quantityOf(word) ?? ''] ?? []);
  const fits = (tag: Tag): boolean => !tag.values && units.some((unit) => measuredIn(tag, unit));
  const own = named.tags.map(({ what }) => what);
  const machines = [...named.assets.map(({ what }) => what), ...named.groups.flatMap(({ what }) => what.assets)];
  const tags = new Set((own.length ? own : machines.flatMap((asset) => asset.tags.filter(fits))).map(({ id }) => id));
  if (!tags.size) return undefined;
  const side = told === 'more' ? / high(?:-high)?$/i : / low(?:-low)?$/i;
  const found = alarms
    .list({ from: asked.at - LOOK_BACK, to: asked.at + 1 })
    .filter(({ tag = '', name, raisedAt }) => tags.has(tag) && side.test(name) && raisedAt <= asked.at)
    .sort((a, b) => a.raisedAt - b.raisedAt);
  // What came of the last trouble begins with its first alarm: the supply is warm before the return.
  const newest = found.at(-1);
  const first = newest && found.find(({ raisedAt }) => raisedAt > newest.raisedAt - ONE_TROUBLE);
  return first && { from: first.raisedAt, to: first.clearedAt ?? asked.at + 1 };
}
