/** "How many kWh did the compressor use this shift?" where only power is measured: the power added up over the time. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { comparable, convert } from '../../plant/unit.ts';
import { durationText } from '../../plant/zone.ts';
import { link, type Part, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { belongingTo } from '../understand/names.ts';
import { measuredIn } from '../understand/tags.ts';
import { type Amount, amountOver, bookAmount, TOLD_GAP } from './amount.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, tagLabel } from './context.ts';
import { nothing } from './no-values.ts';
import { periodsAsked } from './periods.ts';
import { rangeOf } from './range.ts';

const ENERGY = /\b(?:energy|electricity|(?:kilo|mega)?watt[- ]?hours?|[kMG]?Wh)\b/i;
/** Words for using something up, or making it. */
export const USED =
  /\b(?:us(?:e|ed|ing|es)|consum(?:e|ed|ption)|draw[ns]?|drew|take[ns]?|took|need(?:ed)?|produced?|generat(?:e|ed)|deliver(?:ed)?|made|burn(?:t|ed)?)\b/i;
/** Asks for what is usual or permitted rather than for a time that is over. */
export const UNTIMED =
  /\b(?:usually|normally|typically|per|specific|rated|nominal|should|would|will|can|may|must|manual)\b/i;
/** Power that is no energy used, or not electrical. */
const OTHER = /\b(?:apparent|reactive|factor|rated|nominal|limit|set ?point|target|cooling|thermal|heat\w*)\b/i;
const WHOLE = /\b(?:site|total|plant|mains|incom\w+|grid|whole)\b/i;
const MOST = 12;

/** Answers such a question; undefined for others, and where energy itself is measured. */
export function energyFacts(context: FactContext): Facts | undefined {
  const { form } = context.asked;
  if (!asksEnergy(context) || form === 'why' || form === 'yes-no' || periodsAsked(context).periods.length > 1)
    return undefined;
  const powers = powersOf(context).slice(0, MOST);
  if (!powers.length) return unmeasured(context);
  const range = rangeOf(context);
  const sums = powers
    .map((tag) => ({ tag, sum: amountOver(tag, range, { rate: 'kW', historian: context.sources.historian }) }))
    .sort((a, b) => (b.sum?.value ?? -1) - (a.sum?.value ?? -1));
  return {
    statements: sums.map(({ tag, sum }) =>
      sum ? addsUp(tag, sum, { unit: 'kW.h', noun: 'power', context }) : nothing(tag, context),
    ),
    refused: sums.every(({ sum }) => !sum),
  };
}

/** Asks for the energy used in a time that is over or runs, where power is measured and energy is not. */
export function asksEnergy({ asked, sources }: FactContext): boolean {
  const { question, unit, tags } = asked;
  const energy = ENERGY.test(question) || (unit !== undefined && unit !== 'N.m' && comparable(unit, 'kW.h'));
  const past = asked.range ? asked.range.from < asked.at : USED.test(question);
  if (!energy || !past || asked.intent === 'act' || UNTIMED.test(question)) return false;
  const candidates = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  return ![...tags.map(({ what }) => what), ...candidates.flatMap((asset) => asset.tags)].some((tag) =>
    measuredIn(tag, 'J'),
  );
}

/** That it cannot be told, and why. */
function unmeasured({ asked }: FactContext): Facts | undefined {
  const named = [...asked.assets.map(({ what }) => assetLabel(what)), ...(asked.groups ?? []).map(({ text }) => text)];
  if (!named.length) return undefined;
  const whose = named.slice(0, 3).join(', ');
  return {
    statements: [say(`Neither energy nor power of ${whose} is measured, so I cannot tell what was used.`)],
    refused: true,
  };
}

/** The power signals asked about: those of the machines named, of the drives that belong to them, of the site as a whole. */
export function powersOf({ asked, sources }: FactContext): Tag[] {
  const { index } = sources;
  const own = asked.assets.flatMap(({ what }) => powerOf(what) ?? []);
  if (own.length) return own;
  const within = asked.candidates ?? [];
  if (within.length) {
    const found = within.flatMap(
      (asset) => powerOf(asset) ?? belongingTo(asset, index).flatMap((one) => powerOf(one) ?? []),
    );
    return [...new Set(found)];
  }
  if (asked.form === 'which')
    return index.plant.assets.flatMap((asset) => powerOf(asset) ?? []).filter(({ name }) => !WHOLE.test(name));
  return index
    .allTags()
    .filter((tag) => isPower(tag) && WHOLE.test(tag.name))
    .slice(0, 1);
}

const isPower = (tag: Tag): boolean =>
  tag.unit !== undefined && !/V\.?A|var/i.test(tag.unit) && measuredIn(tag, 'W') && !OTHER.test(tag.name);
const powerOf = ({ tags }: Asset): Tag | undefined =>
  tags.filter(isPower).sort((a, b) => a.name.length - b.name.length)[0];

/** "This shift (06:00 to 10:40), the power of Air compressor 1 adds up to 241 kWh; for 12 min of that no power is known." */
export function addsUp(
  tag: Tag,
  { value, unknown, samples }: Amount,
  { unit, noun, context }: { readonly unit: string; readonly noun: string; readonly context: FactContext },
): Statement {
  const { asked } = context;
  const range = rangeOf(context);
  const wanted = asked.unit && comparable(asked.unit, unit) ? asked.unit : unit;
  const shown = convert(value, unit, wanted);
  const amount = shown.kind === 'converted' ? shown.value : value;
  const evidence = bookAmount(tag, { value: amount, unit: wanted, samples, unknown }, { range, context });
  const gap = unknown > TOLD_GAP * (range.to - range.from);
  const missing: Part[] = gap
    ? [
        '; for ',
        link(durationText(unknown / 1000), evidence),
        ` of that time no ${noun} is known, and nothing is counted`,
      ]
    : [];
  return say(
    `${askedRangeText(range, context)}, ${tagLabel(tag, context)} adds up to `,
    link(quantityText(amount, wanted), evidence),
    ...missing,
    '.',
  );
}
