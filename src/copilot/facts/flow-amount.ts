/** "How much water did we use today?" where only a flow is measured: the flow added up over the time. */
import type { Tag } from '../../plant/plant.ts';
import { comparable } from '../../plant/unit.ts';
import { isCounter } from '../understand/counters.ts';
import { nameWords } from '../understand/names.ts';
import { amountOver, type Rate } from './amount.ts';
import type { FactContext, Facts } from './context.ts';
import { addsUp, UNTIMED, USED } from './energy.ts';
import { nothing } from './no-values.ts';
import { rangeOf } from './range.ts';

const HOW_MUCH = /\bhow (?:much|many)\b|\btotal\b|\bin all\b|\baltogether\b|\bconsumption\b/i;
const COMPARED = /\bby how much\b|\b(?:more|less|fewer|than|higher|lower)\b/i;
const MOVED = /\b(?:pump(?:ed)?|circulat\w+|flow(?:ed|n)?|went through|went|ran)\b/i;
const RATES: readonly (readonly [Rate, amount: string])[] = [
  ['m3/h', 'm3'],
  ['kg/h', 'kg'],
];
const MOST = 4;

/** Answers such a question; undefined for others, and where what was used is counted. */
export function flowAmountFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const { question, form, unit } = asked;
  const summed = asked.functions?.every((name) => name === 'sum') ?? true;
  if (!HOW_MUCH.test(question) || !summed || asked.moment !== undefined) return undefined;
  if (UNTIMED.test(question) || COMPARED.test(question)) return undefined;
  const used = USED.test(question) || MOVED.test(question) || /\b(?:consumption|total)\b/i.test(question);
  const over = asked.range ? asked.range.from < asked.at : /\b(?:did|has|have)\b/i.test(question);
  if (!used || !over || form === 'yes-no' || form === 'why' || form === 'how-often' || asked.intent === 'act')
    return undefined;
  if (unit !== undefined && !RATES.some(([, amount]) => comparable(unit, amount))) return undefined;
  const flows = flowsOf(context).slice(0, MOST);
  const sums = flows.flatMap((tag) => {
    const rate = rateOf(tag);
    return rate ? [{ tag, rate, sum: amountOver(tag, rangeOf(context), { rate: rate[0], ...context.sources }) }] : [];
  });
  if (!sums.length) return undefined;
  return {
    statements: sums.map(({ tag, rate: [, amount], sum }) =>
      sum ? addsUp(tag, sum, { unit: amount, noun: 'flow', context }) : nothing(tag, context),
    ),
    refused: sums.every(({ sum }) => !sum),
  };
}

const rateOf = ({ unit }: Tag) => (unit === undefined ? undefined : RATES.find(([rate]) => comparable(unit, rate)));

/** The flows whose names hold most of what is asked for ("water"); else those that the question or its machines have. */
function flowsOf({ asked, sources }: FactContext): readonly Tag[] {
  const tags = asked.tags.map(({ what }) => what);
  if (tags.some(isCounter)) return [];
  const said = new Set(nameWords(asked.question).filter((word) => word !== 'flow'));
  const held = ({ name, aliases }: Tag): number =>
    new Set([name, ...aliases].flatMap(nameWords).filter((word) => said.has(word))).size;
  const all = sources.index.allTags().filter(rateOf);
  const stuff = new Set(all.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(nameWords)));
  // "Water" names no pump of the cooling water here, but what flows.
  const named = asked.assets.some(({ text }) => nameWords(text).some((word) => !stuff.has(word)));
  const scope = new Set((named || asked.groups?.length ? (asked.candidates ?? []) : []).map(({ id }) => id));
  const flows = all.filter(({ asset }) => !scope.size || scope.has(asset));
  const most = Math.max(0, ...flows.map(held));
  if (most) return flows.filter((tag) => held(tag) === most);
  const own = tags.filter(rateOf);
  return own.length || !scope.size || tags.length ? own : flows;
}
