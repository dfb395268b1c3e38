/** "Has F07 come today?", "how often did E-217 come this week?", "when was the last F18?": the codes that machines showed. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { durationText } from '../../plant/zone.ts';
import type { TimeRange } from '../../store/store.ts';
import { link, type Part, say } from '../compose.ts';
import { asksForReturn } from './became.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, placeOf, whenText } from './context.ts';
import { assetsAsked, codeTags, standingCodes } from './standing.ts';

const LOOK_BACK = 31 * 86_400_000;
/** Comings told one by one; more are counted only. */
const MOST_TOLD = 6;

const OCCURS =
  /\bhow long (?:was|did|has|had)\b.*\b(?:on|active|there|up|shown|standing|stand|last|stay)\b|\bhow (?:often|many times)\b|\b(?:has|have|had|did|was|were)\b.*\b(?:happen(?:ed)?|c[ao]me|occur(?:red)?|appear(?:ed)?|shown?|been there|tripped (?:with|on)|gone off|back)\b|\bwhen\b.*\b(?:last|latest|first|c[ao]me|happen(?:ed)?|occur(?:red)?|appear(?:ed)?)\b|\b(?:last|latest|first) time\b|\bdo we (?:get|have)\b.*\boften\b/i;
const CODE = /\b[A-Z]{1,3}-?\d{1,4}[a-z]?\b/gi;

/** "Is W07 active?" */
const STANDS = /^(?:is|are)\b.*\b(?:active|standing|shown|present|there|still on)\b/i;

/** Whether a machine shows the code now. */
function stands(code: string, context: FactContext): Facts {
  const at = iso(context.asked.moment ?? context.asked.at);
  const shown = standingCodes(context).filter((one) => bare(one.code) === bare(code));
  const of = `machines that show ${code}`;
  const id = context.book.add({ kind: 'aggregate', function: 'count', from: at, to: at, value: shown.length, of });
  const statement = shown.length
    ? say('Yes: ', link(`${shown.map(({ asset }) => assetLabel(asset)).join(' and ')} shows ${code}`, id), '.')
    : say('No: ', link(`no machine shows ${code} now`, id), '.');
  return { statements: [statement], refused: false, ofCode: true };
}

interface Coming {
  readonly asset: Asset;
  readonly tag: Tag;
  readonly from: number;
  /** When another value was first shown; undefined while it stands. */
  readonly until?: number;
}

/** Answers such a question about a code that names no asset; undefined for other questions. */
export function codeOccurrence(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const asks = OCCURS.test(asked.question) || STANDS.test(asked.question);
  if (!asks || asksForReturn(asked.question)) return undefined;
  const codes = [...asked.question.matchAll(CODE)].map(([code]) => code.toUpperCase());
  const [code] = codes.filter((one) => !sources.index.asset(one));
  const tags = codeTags(assetsAsked(context));
  if (code === undefined || !tags.length) return undefined;
  if (STANDS.test(asked.question)) return stands(code, context);
  const at = asked.moment ?? asked.at;
  const range = { to: at + 1, ...(asked.range ?? { from: at - LOOK_BACK, label: 'in the last 31 days' }) };
  const comings = tags
    .flatMap(({ asset, tag }) => comingsOf(code, { asset, tag }, range, context))
    .sort((a, b) => a.from - b.from);
  return { statements: told(code, comings, range, context), refused: false, ofCode: true };
}

const bare = (value: unknown): string =>
  String(value ?? '')
    .replace(/[-\s]/g, '')
    .toUpperCase();

/** The times at which a tag began to show the code, within the range. */
function comingsOf(
  code: string,
  place: { readonly asset: Asset; readonly tag: Tag },
  range: TimeRange,
  { sources }: FactContext,
): Coming[] {
  const { historian } = sources;
  const wanted = bare(code);
  let shown = bare(historian.lastGood(place.tag.id, range.from - 1)?.value);
  const comings: { from: number; until?: number }[] = [];
  for (const { at, value, quality } of historian.stretches(place.tag.id, range)) {
    if (quality !== 'good') continue;
    const now = bare(value);
    const open = comings.at(-1);
    if (now === wanted && shown !== wanted) comings.push({ from: at });
    else if (now !== wanted && shown === wanted && open) open.until ??= at;
    shown = now;
  }
  return comings.map((one) => ({ ...place, ...one }));
}

function told(
  code: string,
  comings: readonly Coming[],
  range: TimeRange & { readonly label: string },
  context: FactContext,
): Statement[] {
  const { asked, book, zone } = context;
  const to = Math.min(range.to, asked.at);
  const count = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(range.from),
    to: iso(to),
    value: comings.length,
    of: `comings of ${code}`,
  });
  const opening = asked.form === 'yes-no' ? (comings.length ? 'Yes: ' : 'No: ') : '';
  const when = askedRangeText({ ...range, to }, context);
  const times = comings.length === 1 ? 'once' : `${comings.length} times`;
  const head = comings.length
    ? say(opening, link(`${code} came ${times}`, count), `, ${when}.`)
    : say(opening, link(`${code} did not come`, count), `, ${when}.`);
  const latestOnly = /\b(?:last|latest)\b/i.test(asked.question) && asked.form === 'when';
  const shown = latestOnly ? comings.slice(-1) : comings.slice(-MOST_TOLD);
  return [
    head,
    ...shown.map(({ asset, tag, from, until }) => {
      const { unit: _, tag: id, ...where } = placeOf(tag, context);
      const length = durationText(((until ?? to) - from) / 1000);
      const came = book.add({
        kind: 'event',
        asset: where.asset,
        assetName: where.assetName,
        event: `${id} ${iso(from)}`,
        at: iso(from),
        ...(until !== undefined && { until: iso(until) }),
        eventKind: where.tagName,
        text: code,
        more: { shown: length },
      });
      const lasted: Part = until === undefined ? `, shown since, for ${length}` : `, for ${length}`;
      return say(`${assetLabel(asset)}: `, link(`${code} ${whenText(from, asked.at, zone)}`, came), lasted, '.');
    }),
  ];
}
