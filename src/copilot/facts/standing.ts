/** What stands wrong now: fault codes that machines show, and signals beyond their limits. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import type { SampleValue } from '../../plant/sample.ts';
import { cite, link, say } from '../compose.ts';
import { wordOf } from '../figures.ts';
import { alarmsOn } from './alarm-log.ts';
import { abnormal } from './cause.ts';
import { assetLabel, type FactContext, type Facts, iso } from './context.ts';
import { readTag } from './reading.ts';

const DAY = 86_400_000;
const CODE_TAG = /\b(?:fault|error|failure|trip)s? ?(?:codes?|number)\b|^(?:fault|error)$/i;
const HEALTHY = /^(?:no|none|ok|okay|healthy|normal)\b/i;

export interface StandingCode {
  readonly asset: Asset;
  readonly tag: Tag;
  readonly code: string;
}

function codeOf(tag: Tag, value: SampleValue): string | undefined {
  if (value === null || value === 0 || value === false || value === '' || value === '0') return undefined;
  return HEALTHY.test(wordOf(value, tag.values) ?? String(value)) ? undefined : String(value);
}

/** The signals of assets that show a fault code. */
export const codeTags = (assets: readonly Asset[]): { asset: Asset; tag: Tag }[] =>
  assets.flatMap((asset) => asset.tags.filter(({ name }) => CODE_TAG.test(name)).map((tag) => ({ asset, tag })));

/** The assets asked about, or all of the plant. */
export const assetsAsked = ({ asked, sources }: FactContext): readonly Asset[] =>
  asked.candidates?.length ? asked.candidates : sources.index.plant.assets;

/** The fault codes that the machines asked about show at the moment of the question. */
export function standingCodes(context: FactContext): StandingCode[] {
  const { asked, sources } = context;
  const at = asked.moment ?? asked.at;
  return codeTags(assetsAsked(context)).flatMap(({ asset, tag }) => {
    const sample = sources.historian.lastGood(tag.id, at);
    const code = sample && codeOf(tag, sample.value);
    return code ? [{ asset, tag, code }] : [];
  });
}

/** The newest fault code shown within the last day, where none stands any more. */
export function lastCode(context: FactContext): (StandingCode & { readonly at: number }) | undefined {
  const { asked, sources } = context;
  const at = asked.moment ?? asked.at;
  const shown = codeTags(assetsAsked(context)).flatMap(({ asset, tag }) =>
    sources.historian.stretches(tag.id, { from: at - DAY, to: at + 1 }).flatMap(({ value, last }) => {
      const code = codeOf(tag, value);
      return code ? [{ asset, tag, code, at: last }] : [];
    }),
  );
  return shown.sort((a, b) => b.at - a.at)[0];
}

const FAULTED =
  /\b(?:which|what|any|all|list|show|how many)\b.*\b(?:machines?|assets?|equipment|units?|anything|drives?|pumps?)\b.*\b(?:in (?:a )?fault|faulted|faulty|have (?:a )?faults?|has (?:a )?fault)\b|\b(?:all|which|any|what|list|show)\b.*\b(?:fault|error) codes?\b.*\b(?:standing|active|present|shown|there|now|current(?:ly)?)\b/i;
const BEYOND =
  /\b(?:which|what|any|anything|list|show|are there)\b.*\b(?:over|above|outside|out of|beyond|exceed\w*|below)\b.{0,12}\b(?:limits?|range|tolerance)\b|\b(?:which|what|any|are|list|show)\b.*\blimits?\b.*\b(?:violated|exceeded|broken|passed|crossed|overstepped)\b|\b(?:what|anything|something)\b.{0,12}\babnormal\b/i;

/** "Which machines are in fault?", "which signals are over a limit?"; undefined for other questions. */
export function standingFacts(context: FactContext): Facts | undefined {
  const { asked, sources, book } = context;
  if (asked.range || (asked.tags.length === 1 && !FAULTED.test(asked.question))) return undefined;
  const assets = assetsAsked(context);
  if (FAULTED.test(asked.question) && codeTags(assets).length) {
    const codes = standingCodes(context);
    const at = iso(asked.moment ?? asked.at);
    const id = book.add({
      kind: 'aggregate',
      function: 'count',
      from: at,
      to: at,
      value: codes.length,
      of: 'machines with a fault code',
    });
    if (!codes.length) return { statements: [say(link('no machine shows a fault code', id), '.')], refused: false };
    const statements = codes.map(({ asset, tag }, i): Statement => {
      const { value } = readTag(tag, context);
      return say(`${assetLabel(asset)} shows the fault `, value, ...(i === 0 ? [cite(id)] : []), '.');
    });
    if (asked.form !== 'how-many') return { statements, refused: false };
    const many = codes.length === 1 ? '1 machine shows' : `${codes.length} machines show`;
    return { statements: [say(link(`${many} a fault code`, id), '.'), ...statements], refused: false };
  }
  if (!BEYOND.test(asked.question) || /\balarms?\b/i.test(asked.question)) return undefined;
  const single = asked.assets.length === 1 ? asked.assets[0]?.what : undefined;
  const around = single ? sources.index.subtree(single.id) : assets;
  const beyond = abnormal(around, context);
  const alarms = alarmsOn(around, single, context);
  return { statements: [...beyond, ...alarms], refused: false };
}
