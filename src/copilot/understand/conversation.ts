/** What a conversation is about, so that "and the other pump?" and "since when?" are understood. */
import type { Evidence } from '../../contract.ts';
import type { Asset, PlantIndex } from '../../plant/plant.ts';
import type { Intent, Mention, Told, Understanding } from '../stages.ts';
import { nameWords } from './names.ts';

const MOST = 200;

/** Remembers the last understood question of each conversation; the oldest conversations are forgotten. */
export class Conversations {
  private readonly last = new Map<string, Understanding>();
  get(id: string | undefined): Understanding | undefined {
    return id === undefined ? undefined : this.last.get(id);
  }
  keep(id: string | undefined, understanding: Understanding): void {
    if (id === undefined) return;
    this.last.delete(id);
    this.last.set(id, understanding);
    for (const oldest of this.last.keys()) {
      if (this.last.size <= MOST) break;
      this.last.delete(oldest);
    }
  }
}

/** Spoken of before rather than named. */
export const spokenBefore = <T>(what: T): Mention<T> => ({
  what,
  text: '',
  start: 0,
  end: 0,
  how: 'conversation',
  confidence: 0.8,
});

/** The events and alarms that an answer rests on. */
const toldIn = (evidence: readonly Evidence[]): Told => ({
  events: evidence.flatMap((item) => (item.kind === 'event' ? [item.event] : [])),
  alarms: evidence.flatMap((item) => (item.kind === 'alarm' ? [item.alarm] : [])),
});

/** What a question was about, with the answer known: what was told, and the signal of the one alarm of it. */
export function spokenOf(question: Understanding, evidence: readonly Evidence[], index: PlantIndex): Understanding {
  const asked = { ...question, told: toldIn(evidence) };
  const alarms = evidence.flatMap((item) => (item.kind === 'alarm' ? [item] : []));
  const [only, ...others] = alarms;
  const asset = only?.asset === undefined ? undefined : index.asset(only.asset);
  const tag = asset?.tags.find(({ id }) => id === only?.tag);
  const named = new Set(asked.tags.map(({ what }) => what.id));
  const told =
    named.size > 0 && evidence.some((item) => 'tag' in item && item.tag !== undefined && named.has(item.tag));
  if (!asset || !tag || told || others.some((one) => one.tag !== only?.tag)) return asked;
  return {
    ...asked,
    assets: [spokenBefore(asset)],
    tags: [spokenBefore(tag)],
    groups: [],
    candidates: [asset],
  };
}

/** "And pump 2's?" after the drive of pump 1: the machine of its kind that goes by the other name, where that one has no such signal. */
export function counterpartOf(named: Mention<Asset>, before: Understanding, index: PlantIndex): Asset | undefined {
  const [first] = before.assets.map(({ what }) => what);
  const wanted = new Set(before.tags.map(({ what }) => what.name));
  if (!first || !wanted.size || named.what.type === first.type) return undefined;
  if (named.what.tags.some(({ name }) => wanted.has(name))) return undefined;
  const said = nameWords(named.text);
  return index.plant.assets.find(
    (asset) =>
      asset.type === first.type &&
      asset.tags.some(({ name }) => wanted.has(name)) &&
      [asset.name, ...asset.aliases].some((name) => said.every((word) => nameWords(name).includes(word))),
  );
}

/** The whole plant is meant, whatever was spoken of before. */
const WHOLE =
  /\b(?:everything|anything|(?:all|every|any|which) (?:of )?(?:the )?(?:signals?|tags?|machines?|assets?|alarms?|sensors?)|whole (?:plant|site)|(?:the|this) (?:plant|site))\b/i;

/** "What happened at 23:12?" names no machine and asks of the plant. */
const HAPPENED =
  /^what(?:'s| has| else)? happen(?:ed|s)\b(?!.*\b(?:it|its|they|them|there|then|that|this one|same)\b)/i;

/** "How many bottles was that?": the pronoun is what is asked about. */
const OF_THAT = /\b(?:is|are|was|were) (?:that|it|this|those|they)\W*$/i;

/** Questions that lean on the one before: "and …", "what about …", "since when?", "why?", "it", "in Fahrenheit?". */
export function leansOnBefore(
  question: string,
  { named, signal }: { readonly named: boolean; readonly signal: boolean },
): boolean {
  const text = question.trim();
  if (/^(?:and|but|what about|how about|also|or)\b/i.test(text)) return true;
  if (/^(?:so |then )?what (?:do|should|must|can) (?:i|we) (?:have to |need to )?do(?: now| then)?\s*\??$/i.test(text))
    return true;
  if (/\b(?:the )?other (?:one|two|\w+s?)\b/i.test(text)) return true;
  if (OF_THAT.test(text)) return true;
  if (named || WHOLE.test(text) || HAPPENED.test(text)) return false;
  if (/\b(?:it|its|it's|they|them|their|this one|that one|same)\b/i.test(text)) return true;
  if (signal) return text.split(/\s+/).length <= 5 && !/\b(?:all|any|which|every)\b/i.test(text);
  return (
    /\b(?:that|this|those|these|there|one)\b/i.test(text) ||
    text.split(/\s+/).length <= 4 ||
    /^(?:since when|why|when|is that|how long|how (?:far|close|near)|compare)\b/i.test(text)
  );
}

/** Assets of the same type beside those the conversation was about. */
export function othersOf(before: Understanding, label: string, index: PlantIndex): Asset[] {
  const known = new Set(before.assets.map(({ what }) => what.id));
  const [first] = before.assets.map(({ what }) => what);
  if (!first) return [];
  const words = label.toLowerCase();
  const siblings = index.plant.assets.filter((asset) => !known.has(asset.id) && asset.type === first.type);
  const near = siblings.filter((asset) => asset.parent === first.parent);
  const chosen = near.length ? near : siblings;
  return /\b(?:others|ones|all)\b/.test(words) ? chosen : chosen.slice(0, 6);
}

/** Words that stand for alarms spoken of before: "when did the first one come?" */
const STANDS_FOR_ALARM =
  /\b(?:ones?|that|they|them|those|first|last|latest|newest)\b|^(?!how (?:much|high|low)\b).*\bit\b|^(?:and )?since when\b/i;

/** What a follow-up keeps of the intent before it. */
export function carriedIntent(now: Understanding, before: Understanding, bare: boolean): Intent {
  const own = now.tags.some(({ how }) => how !== 'conversation');
  // After the meaning of a code, a signal is asked for its value.
  // "And last week?" after how far it is from its limit: that is asked of now.
  if (bare && before.intent === 'limit' && now.range !== undefined && now.range !== before.range) return now.intent;
  if (bare && before.intent !== 'act' && !(own && before.intent === 'fault')) return before.intent;
  // "How often has that happened?" after why it tripped: how often its alarms came.
  if (before.intent === 'cause' && !own && /\bhappen\w*\b/i.test(now.question)) return 'alarms';
  const alarms = before.intent === 'alarms' && !own && !now.state && STANDS_FOR_ALARM.test(now.question);
  return alarms && /^(?:state|value|specification|aggregate|list|count)$/.test(now.intent) ? 'alarms' : now.intent;
}

const CODE = /\b[A-Z]{1,3}-?\d{1,4}[a-z]?\b/g;

/** What is said of a code: "how warm is it?" is asked of a machine. */
const OF_CODE =
  /\b(?:happen\w*|occur\w*|c[ao]me|com(?:es|ing)|appear\w*|raised|shown?|mean\w*|caus\w*|code|fault|trip\w*|reset|clear\w*|fix\w*|remed\w*|serious|bad|critical|about|against|active|gone|often|last|first|had|seen|get)\b/i;

const WHAT_TO_DO =
  /^(?:and |so |then )*what (?:do|should|must|can) (?:i|we) (?:have to |need to )?do(?: now| then| about (?:it|that))*\W*$/i;

/** "Has it happened today?" after "What's F07?": the code spoken of, in the place of the word that stands for it. */
function withCode(question: string, before: Understanding | undefined, index: PlantIndex): string {
  const codesIn = (text: string): string[] => (text.match(CODE) ?? []).filter((one) => !index.asset(one));
  const [code] = codesIn(before?.question ?? '');
  if (code === undefined || codesIn(question).length) return question;
  // What a code means stands with what to do about it.
  if (before?.intent === 'fault' && WHAT_TO_DO.test(question)) return before.question;
  if (!OF_CODE.test(question)) return question;
  return question.replace(/\b(?:it|that|this(?: one)?)\b(?!\s+(?:machine|pump|drive|unit)s?\b)/i, code);
}

/** "What does the manual say about it?" after one signal: of that signal. */
function withSignal(question: string, before: Understanding | undefined, index: PlantIndex): string {
  const [only, ...others] = before?.tags ?? [];
  const asset = only && index.asset(only.what.asset);
  if (!asset || others.length || !/\b(?:manual|handbook)\b/i.test(question)) return question;
  return question.replace(/\b(?:it|this|that)(?=\s*\??$)/i, `the ${only.what.name.toLowerCase()} of ${asset.name}`);
}

/** "How long in total?" after "when was it last above 10?": for how long it was above 10. */
function withThreshold(question: string, before: Understanding | undefined): string {
  const [said] =
    /\b(?:above|below|over|under|higher than|lower than) -?\d[\d.,]*(?: ?(?!in\b|at\b|on\b)[°%\w/]{1,9})?/i.exec(
      before?.question ?? '',
    ) ?? [];
  const asks =
    /^(?:and |so |but )?(?:for )?how (long|often|many times)(?: (?:was (?:it|that)|in total|altogether|in all|all in all|together))*\W*$/i.exec(
      question,
    );
  return said && asks ? `how ${asks[1]} was it ${said} today` : question;
}

const FOR_HOW_LONG = /^(?:and |so |but )?(?:for )?how long(?: was (?:it|that))?\W*$/i;

/** "And for how long?" after when something was: of the alarm that was told, else asked once more, which tells its length too. */
function withLength(question: string, before: Understanding | undefined): string {
  if (before?.form !== 'when' || !FOR_HOW_LONG.test(question)) return question;
  return before.told?.alarms.length ? 'how long did that last' : before.question;
}

/** The question with what it says "it" for, where the question before named a code or one signal. */
export const inFull = (question: string, before: Understanding | undefined, index: PlantIndex): string =>
  withLength(withThreshold(withSignal(withCode(question, before, index), before, index), before), before);
