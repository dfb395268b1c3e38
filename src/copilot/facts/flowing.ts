/** "Is the tower getting fresh water?": a flow that is or is not. */
import { comparable } from '../../plant/unit.ts';
import { opened } from '../compose.ts';
import type { FactContext, Facts } from './context.ts';
import { readTag } from './reading.ts';
import { valueSentence } from './value.ts';

const FLOWS = ['m3/h', 'kg/h'];
const MOST = 3;

/** Yes or no by the flows that the question names, with their values; undefined for other questions. */
export function flowingFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  if (asked.form !== 'yes-no' || asked.state || asked.range || asked.unexplained?.length || asked.missing?.length)
    return undefined;
  const tags = asked.tags.map(({ what }) => what);
  const flows = tags.filter(({ unit }) => unit !== undefined && FLOWS.some((flow) => comparable(unit, flow)));
  if (!flows.length || flows.length < tags.length || flows.length > MOST) return undefined;
  const readings = flows.map((tag) => readTag(tag, context));
  const statements = readings.map((reading) => {
    const said = valueSentence(reading, context);
    return reading.usable && reading.number !== undefined ? opened(said, reading.number > 0 ? 'Yes' : 'No') : said;
  });
  return { statements, refused: readings.every(({ usable }) => !usable) };
}
