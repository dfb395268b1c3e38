/**
 * Questions that ask several things: "what's the temperature of P-101 and which alarms are active?", "flow and pressure of
 * P-101". Each part is understood by itself, the later ones leaning on the one before; the order is kept.
 */
import type { Tag } from '../../plant/plant.ts';
import { manualReason } from '../manual-reason.ts';
import type { Understanding } from '../stages.ts';
import { compared, isClear } from './compared.ts';
import { spokenBefore } from './conversation.ts';
import { askedOfEach } from './enumerated.ts';
import { inKnownWords } from './phrasings.ts';
import { sharedOf } from './share.ts';
import { toldValue } from './told-value.ts';
import { type UnderstandOptions, understand } from './understand.ts';
import { clean } from './words.ts';

const OPENER =
  "(?:what(?:'s|s)?|which|who|how|is|are|was|were|does|do|did|has|have|when|since when|where|why|any|tell me|show me|give me|list)";
const CLAUSES = new RegExp(
  `(?:[?!;]\\s+(?:and\\s+|also\\s+)*|\\.\\s+(?:and\\s+|also\\s+)*|,?\\s+(?:and|plus|also|compared (?:to|with))\\s+(?:also\\s+|then\\s+)*)(?=${OPENER}\\b)`,
  'gi',
);
const OPENS = new RegExp(`^${OPENER}\\b`, 'i');
/** "When was it last cleaned?": asked of the log, whatever was asked before. */
const DONE = /^(?:when|by whom|who)\b.{0,30}\b(?:was|were|has|have|did)\b.*\b\w{3,}(?:ed|en|t)\b/i;
/** A part this short says something only as one of these. */
const SHORT = /^(?:since when|when|why|how long|where|how often)\b/i;
const HEAD =
  /^(?:what(?:'s|s| is| are| was| were)|how (?:much|high|low) (?:is|are|was|were)|give me|show me|tell me|i need|list)\s+/i;
/** Several things asked about together. */
const TOGETHER =
  /\b(?:compar\w+|difference|between|both|versus|vs|together|total|sum|average|mean|higher|lower|hotter|warmer|cooler|colder|faster|slower|more|less|same|than)\b/i;

/** "And how do I fix it?", "what do I have to do?" of the machine spoken of. */
export const REMEDY =
  /^(?:and |so |then )?(?:how (?:do|can|should) (?:i|we) (?:fix|clear|solve|resolve|repair|get rid of|cure|remedy) (?:it|that|this|them)|what (?:do|should|must|can) (?:i|we) (?:have to )?do(?: now| then| about (?:it|that|this))?)\s*\??$/i;

/** What a question asks, in order. */
export type Parts = readonly [Understanding, ...Understanding[]];

/** The question as what it asks, one thing after another: one understanding for most. */
export function understandParts(raw: string, options: UnderstandOptions): Parts {
  const text = clean(raw).trim();
  const [one, ...more] = askedOfEach(text) ?? [];
  if (one !== undefined) return [understand(one, options), ...more.map((each) => understand(each, options))];
  const whole = understand(text, options);
  // "Filter shows 0.3 bar, fine?" asks one thing
  if (whole.intent === 'act' || (toldValue(whole) && whole.tags.length)) return [whole];
  const upkeep = upkeepOf(whole, options);
  if (upkeep) return upkeep;
  const share = sharedOf(whole, options);
  if (share) return [share];
  const pair = whole.aspect === 'overview' ? undefined : compared(inKnownWords(text), whole, options);
  if (pair) return [pair];
  const [first, ...others] = byClause(text, whole, options) ?? byName(text, whole, options) ?? [whole];
  return first ? [first, ...others] : [whole];
}

/** Understands texts in order, each after the one before. */
function inTurn(texts: readonly string[], options: UnderstandOptions): Understanding[] {
  let { before } = options;
  return texts.map((text) => {
    const part = understand(text, { ...options, before });
    before = ofItsSignal(part, options);
    return part;
  });
}

/** "How is the intake filter, and when was it changed?": of the machine whose signal that is, and of none that is called a filter. */
function ofItsSignal(part: Understanding, { index }: UnderstandOptions): Understanding {
  const [only, ...others] = part.tags;
  const owner = only && !others.length && only.text.includes(' ') ? index.asset(only.what.asset) : undefined;
  const loose = part.assets.length > 0 && part.assets.every(({ what, how }) => how === 'fuzzy' && what !== owner);
  return owner && loose ? { ...part, assets: [spokenBefore(owner)], candidates: [owner] } : part;
}

function byClause(text: string, whole: Understanding, options: UnderstandOptions): Understanding[] | undefined {
  const texts = text
    .split(CLAUSES)
    .map((part) => part.trim())
    .map(ofOpenWork);
  if (texts.length < 2 || texts.length > 4) return undefined;
  const enough = texts.every((part, i) => (i > 0 && SHORT.test(part)) || part.split(/\s+/).length >= 3);
  if (!enough) return undefined;
  const parts = inTurn(texts, options);
  // "Is it too hot, and what should I do?": first how it is, then what the manual says of the whole.
  const [how, ...then] = parts;
  const [second, third] = then;
  const norm = how && second && !third && isMeasured(how) ? normOf(how, second, options) : undefined;
  if (how && norm) return [how, norm === 'whole' ? ofManual(whole) : norm];
  const due = how && second && !third ? dueOf(how, second, options) : undefined;
  if (how && due) return [how, ...due];
  // What a manual says stands together: the meaning of a code with its remedy, a cause with what to do.
  const told = parts.every((part) => isTold(part));
  if (told || (whole.intent === 'cause' && parts.slice(1).some(isTold))) return undefined;
  return parts.every((part, i) => says(part, parts[i - 1])) ? parts : undefined;
}

/** "How many work orders are open and which is the oldest?": of the open ones. */
function ofOpenWork(part: string, i: number, all: readonly string[]): string {
  const [, noun] = /\b(work ?orders?|jobs?|tasks?|tickets?)\b/i.exec(all[0] ?? '') ?? [];
  const [, which] = /^which (?:one |of them )?(?:is|was) the (oldest|newest|latest)\W*$/i.exec(part) ?? [];
  return i > 0 && noun && which && /\bopen\b/i.test(all[0] ?? '') ? `which open work order is the ${which}` : part;
}

/** A word of what ought to be, without its noun: "… and what's the nominal?" */
const BARE =
  /^what(?:'s| is| are) (?:the|its|their) (?:nominal|rated|normal|usual|permitted|allowed|max(?:imum)?|min(?:imum)?|design|rating|limits?)\s*\??$/i;

/** What is asked of the manual beside a live value: with the signal's name where the noun is left out, else the whole. */
function normOf(
  how: Understanding,
  then: Understanding,
  options: UnderstandOptions,
): Understanding | 'whole' | undefined {
  const [tag] = how.tags;
  if (tag && BARE.test(then.question))
    return understand(`${then.question.replace(/\?$/, '')} ${namedIn(tag.what, options)}`, {
      ...options,
      before: undefined,
    });
  return REMEDY.test(then.question) ||
    SAID.test(then.question) ||
    ((isTold(then) || manualReason(then, 'first') !== undefined) && LEANS.test(then.question))
    ? 'whole'
    : undefined;
}
/** Its machine is named too, where that has a manual; the line's output stands in the manual of the filler. */
function namedIn(tag: Tag, { index }: UnderstandOptions): string {
  const asset = index.asset(tag.asset);
  return asset?.documents.length ? `${tag.name.toLowerCase()} of ${asset.name}` : tag.name.toLowerCase();
}
/** The whole question as one that a manual answers. */
const ofManual = (whole: Understanding): Understanding =>
  isTold(whole) ? whole : { ...whole, intent: 'specification' };
/** "… and what does the manual say?" */
const SAID = /^what do(?:es)? (?:the|its) (?:manual|handbook)s? say\b/i;
const LEANS = /\b(?:it|its|them|their)\b/i;

/** "When is the compressor due for service?", "what maintenance is due on it?"; what falls due when stands in the manual. */
const UPKEEP =
  /^(?:when|is|are|what|which|any|anything|how long|next)\b(?=.*\b(?:due|next)\b)(?!.*\b(?:every|each|after|once|\d+ ?h(?:ours?)?)\b).*(?:\b(?:service|servicing|serviced|maintenance|upkeep|overhaul)\b|^what(?:'s| is) due (?:on|for|at)\b)/i;
const INTERVALS = /\b(?:maintenance|service|servicing) (?:intervals?|schedules?|plans?)\b/i;

const DUE = /^(?:over)?due$/i;

/** Of so many machines it is told together. */
const MACHINES = 3;

/**
 * What there is to tell of upkeep, machine by machine: the hours run, the work still open, and what the manual wants when. Of
 * the whole plant the work still open.
 */
function upkeepOf(whole: Understanding, options: UnderstandOptions): Parts | undefined {
  const { question, assets, groups = [] } = whole;
  const machines = [...assets.map(({ what }) => what), ...groups.flatMap(({ what }) => what.assets)];
  const onlyIntervals = INTERVALS.test(question);
  if (machines.length > MACHINES || !(onlyIntervals || UPKEEP.test(question))) return undefined;
  const strange = whole.unexplained?.some((word) => !DUE.test(word)) || whole.unknown.length > 0;
  if (!machines.length && !onlyIntervals && !strange && !whole.range)
    return [understand('open work orders', { ...options, before: undefined })];
  const [first, ...rest] = machines.flatMap(({ id, tags }) => {
    const hours = tags.find(({ name }) => /\b(?:running|operating|service) hours\b/i.test(name));
    const now = [...(hours ? [`${hours.name} of ${id}`] : []), `open work orders for ${id}`];
    const texts = [...(onlyIntervals ? [] : now), `list the maintenance intervals of ${id}`];
    return texts.map((text) => understand(text, { ...options, before: undefined }));
  });
  return first && [first, ...rest];
}

/** "When was it last greased and when is it due again?": the work still open, and how often the manual wants it done. */
function dueOf(did: Understanding, then: Understanding, options: UnderstandOptions): Understanding[] | undefined {
  const [asset] = did.assets;
  const [, work] = /\b(\w{3,}(?:ed|en))\b/i.exec(did.question) ?? [];
  if (did.intent !== 'events' || !/\bdue\b/i.test(then.question) || !asset || !work) return undefined;
  const texts = [`open work orders for ${asset.what.id}: ${work}`, `how often must ${asset.what.id} be ${work}`];
  return texts.map((text) => understand(text, { ...options, before: undefined }));
}

const isMeasured = ({ intent, tags }: Understanding): boolean =>
  tags.length > 0 && /^(?:value|state|limit|trend)$/.test(intent);

/** Asks for something of its own: "how many litres" and "what does it mean" belong to what stands before them. */
function says(part: Understanding, before: Understanding | undefined): boolean {
  const { question, tags, assets, groups, intent } = part;
  if (!before)
    return (
      tags.length + assets.length + (groups?.length ?? 0) + part.unknown.length > 0 ||
      intent === 'alarms' ||
      intent === 'events'
    );
  if (/\b(?:mean|fix|remedy|do about)\b/i.test(question)) return false;
  if (DONE.test(question)) return true;
  if (SHORT.test(question))
    return (
      part.state !== undefined || before.state !== undefined || before.intent === 'alarms' || before.intent === 'state'
    );
  const own = part.unknown.length > 0 || [...tags, ...assets].some(({ how }) => how !== 'conversation');
  // "… and how do I replace the filter mats?" after a question about the plant is a question of its own.
  const work =
    intent === 'procedure' &&
    part.topic.includes(' ') &&
    !isTold(before) &&
    !/\b(?:it|that|this|them)\b/i.test(question);
  return own || work || intent === 'alarms' || intent === 'events' || intent === 'limit';
}

const isTold = ({ intent }: Understanding): boolean =>
  intent === 'specification' || intent === 'fault' || intent === 'procedure' || intent === 'cause';

/** "Flow and discharge pressure of P-101", "the power and the colour of its housing": signals named side by side. */
function byName(text: string, whole: Understanding, options: UnderstandOptions): Understanding[] | undefined {
  if (TOGETHER.test(text) || whole.range || whole.functions?.length || whole.action) return undefined;
  const head = HEAD.exec(text)?.[0] ?? '';
  const names = text
    .slice(head.length)
    .replace(/[?.!\s]+$/, '')
    .split(/\s*,\s*(?:and\s+)?|\s+(?:and|plus|as well as)\s+/i)
    .filter(Boolean);
  if (names.slice(1).some((name) => OPENS.test(name))) return undefined;
  if (names.length < 2 || names.length > 5 || (!head && text.split(/\s+/).length > 14)) return undefined;
  const place = /\s(?:of|on|at|for|in)\s.+$/i.exec(names.at(-1) ?? '')?.[0] ?? '';
  const texts = names.map(
    (name) => `${head}${/\s(?:of|on|at|for|in)\s/i.test(name) ? name : name + placeFor(name, place)}`,
  );
  const parts = inTurn(texts, options);
  const clear = parts.filter(isClear);
  const better = new Set(clear.flatMap(({ tags }) => tags.map(({ what }) => what.id))).size > whole.tags.length;
  if (clear.length === parts.length) return better || !isClear(whole) ? parts : undefined;
  return clear.length > 0 && parts[0] && isClear(parts[0]) && !isClear(whole) && head ? parts : undefined;
}

/** "the compressor's power" has its asset with it. */
const placeFor = (name: string, place: string): string =>
  /'s\b|\d|\b(?:its|their)\b/.test(name) || /\b(?:its|their)\b/.test(place) ? '' : place;
