/** How a question is asked: its form, quantifier, state, functions and unit. */
import type { AskedFunction, QuestionForm, Understanding } from '../stages.ts';
import { extremesIn } from './degrees.ts';
import { sameState } from './same-state.ts';
import { STATE_PHRASES } from './states.ts';

/** The question without what introduces it: "For the mixer: is it on?" → "is it on?". */
export function bodyOf(question: string): string {
  return question
    .trim()
    .replace(
      /^(?:(?:hey|hi|hello|ok|okay|please|gemba|copilot|so|and|well|um+|uh+|then|also|now|quick question)\b[,:]?\s+)+/i,
      '',
    )
    .replace(/^(?:for|on|at|in|about|regarding)\s+[^:?]{1,80}:\s*/i, '')
    .replace(
      /^(?:can|could|would) you (?:please )?(?:tell|show|give|say|let me know|list|check)(?: (?:me|us))?\s*/i,
      '',
    )
    .replace(
      /^(?:i (?:want|need|would like|'d like) to know|do you know|tell me|let me know|check)\s+(?:if|whether)\s+/i,
      'is it so that ',
    )
    .replace(/^(?:i (?:want|need|would like|'d like) to (?:know|see)|do you know|tell me|show me|let me know)\s+/i, '')
    .trim();
}

export function formOf(question: string): QuestionForm {
  const text = bodyOf(question).toLowerCase();
  if (/\bhow many times\b|\bhow often\b/.test(text)) return 'how-often';
  if (/\bhow many\b|\bnumber of\b|^count\b|\bcount of\b|\bhow much (?:alarms|events)\b/.test(text)) return 'how-many';
  if (/\bhow long\b|\bsince when\b|\bfor how\b/.test(text)) return /since when/.test(text) ? 'when' : 'how-long';
  if (
    /^(?:is|are|was|were|am|does|do|did|has|have|will|would|can|could|should|may|must|isn't|aren't|any|anyone|anything|anybody)\b/.test(
      text,
    )
  )
    return 'yes-no';
  // "It is open, the door?"
  if (/^(?:it|there|that|this)(?: is|'s)\b.*\?$/.test(text)) return 'yes-no';
  if (/\bwhat time\b(?! is it\b)/.test(text)) return 'when';
  if (
    /^(?:which|who|whose|list|name)\b/.test(text) ||
    /^what (?!is\b|are\b|was\b|were\b|'s\b|does\b|do\b|did\b|has\b)[\w\s-]{1,40}?\b(?:is|are|was|were|have|has|got|went)\b/.test(
      text,
    )
  )
    return 'which';
  if (/^(?:where)\b/.test(text)) return 'where';
  if (/^when\b/.test(text)) return 'when';
  if (/^(?:why|how come)\b/.test(text)) return 'why';
  if (/^how\b/.test(text)) return 'how';
  return /^(?:what|whats|what's|give|show)\b/.test(text) ? 'what' : 'say';
}

export function quantifierOf(question: string): Understanding['quantifier'] {
  if (/\b(?:all|every|each|everything|everyone|everybody|both)\b/i.test(question)) return 'all';
  if (/\b(?:any|anything|anyone|anybody|some|someone|somebody|something|there (?:a|an))\b/i.test(question))
    return 'any';
  return /\b(?:the )?others?\b/i.test(question) ? 'other' : undefined;
}

const AMBIGUOUS = new Set([
  'on',
  'off',
  'in',
  'out',
  'up',
  'down',
  'light',
  'power',
  'water',
  'full',
  'empty',
  'low',
  'active',
  'local',
  'remote',
  'run',
  'stop',
  'close',
  'dry',
  'present',
  'available',
  'found',
  'in use',
  'loaded',
  'working',
  'going',
  'good',
  'fine',
  'normal',
  'ok',
  'latest',
  'manual',
  'fault',
  'alarm',
  'trip',
  'tripped',
  'heat',
  'cool',
  'heating',
  'cooling',
  'light detected',
  'hot',
  'cold',
  'auto',
  'error',
  'problem',
  'started',
  'ready',
  'home',
  'standing',
  'held',
  'dead',
  'broke',
  'broken',
  'failed',
  'jam',
  'flushing',
]);
const BE =
  /\b(?:is|are|was|were|be|been|being|isn't|aren't|'s|'re|still|currently|left|turned|switched|now|not|also|already|that|last|getting|running|run|in|at|being|have|has|all|both|feeling|any|too|somebody|someone|anyone|anybody|everyone|everybody|who)\s*$/i;
const AFTER =
  /^\s*(?:$|[?.!,;]|(?:in|at|now|right now|and|or|upstairs|downstairs|outside|inside|today|currently|at the moment|anywhere|yet|again|since|when|before|during|while|last|yesterday|on (?:the|\d))\b)/i;

/** The state that a question asks for: the phrase of a known state that stands where a predicate does. */
export function stateOf(
  question: string,
  values: readonly string[],
  taken: readonly { start: number; end: number }[],
  groups: readonly { start: number; end: number }[] = [],
): Understanding['state'] {
  const text = question.toLowerCase();
  const phrases = [
    ...new Set([...values.flatMap((one) => [one, `${one}ing`]).map((one) => one.toLowerCase()), ...STATE_PHRASES]),
  ]
    .filter((one) => /\p{L}/u.test(one))
    .sort((a, b) => b.length - a.length);
  let best: { text: string; at: number; end: number } | undefined;
  for (const phrase of phrases) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const end = at + phrase.length;
      if (/[\p{L}\p{N}_]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}_]/u.test(text[end] ?? '')) continue;
      if (taken.some((one) => one.start < end && one.end > at)) continue;
      if (/\bneeds?\s+$/.test(text.slice(0, at))) continue;
      if (AMBIGUOUS.has(phrase) && !isPredicate(text, at, end, [...taken, ...groups])) continue;
      if (best && (best.end >= end || (best.at <= at && best.end >= end))) continue;
      if (!best || at >= best.end || (at <= best.at && end >= best.end)) best = { text: phrase, at, end };
    }
  }
  if (!best) return undefined;
  const { text: said } = best;
  const negated =
    /\b(?:not|n't|no longer|isn't|aren't|never)\s*$/.test(text.slice(0, best.at)) && !/^(?:not|no)\b/.test(best.text);
  // "Backwashing" is the state that the plant file calls "backwash".
  const base = values.find((value) => `${value.toLowerCase()}ing` === said);
  return { text: sameState(base ?? said), said, negated };
}

function isPredicate(text: string, at: number, end: number, taken: readonly { start: number; end: number }[]): boolean {
  const [before, after] = [text.slice(0, at), text.slice(end)];
  if (/\b(?:too|set|how)\s*$/.test(before) || /^\s*(?:hard\w*|well|properly)\b/.test(after)) return false;
  // "How many machines are on line 2?" asks where they are.
  if (
    /\b(?:machines?|assets?|equipment|units?|devices?)\s+(?:is|are)\s*$/.test(before) &&
    taken.some((one) => one.start >= end && one.start - end <= 5)
  )
    return false;
  if (/^(?:in|out|up|down)$/.test(text.slice(at, end))) return BE.test(before) && /^\s*(?:[?.!]|$)/.test(after);
  if (
    /^(?:is|are|was|were|what's|whats|what is)\b/.test(text.trim()) &&
    taken.some((one) => Math.abs(one.end - before.trimEnd().length) <= 1) &&
    (AFTER.test(after) || taken.some((one) => one.start - end <= 5 && one.start >= end))
  )
    return true;
  if (BE.test(before))
    return (
      AFTER.test(after) ||
      taken.some((one) => one.start >= end && one.start - end <= 5) ||
      /\b(?:is|are|was|were)\s*$/.test(before)
    );
  if (/\b(?:alarm|signal|sensor|device|machine|indicator)s?\s*$/.test(before)) return AFTER.test(after);
  return AFTER.test(after) && taken.some((one) => Math.abs(one.end - before.trimEnd().length) <= 1);
}

const FUNCTIONS: readonly (readonly [RegExp, AskedFunction])[] = [
  [/\b(?:average|avg)\b|(?<!\b(?:does|do|did|it|that|this|codes?|would)\b.{0,40})\bmean\b/i, 'mean'],
  [/\bmedian\b/i, 'median'],
  [/\b(?:standard deviation|std\.? ?dev|stddev|variability|scatter)\b/i, 'stddev'],
  [
    /\b(?:max(?:imum)?|peak|top|most|how (?:high|hot|warm|fast|full|far up) did(?!.*\b(?:fall|rise|change|cool|heat|warm|grow|increase|decrease)\b)|at worst|did\b.{2,40}\breach)\b/i,
    'max',
  ],
  [
    /\b(?:(?<!\d\s?)min(?:imum)?|least|how (?:low|cold|slow) did|how far (?:did|has)\b.{2,60}\b(?:down|fall|fallen|drop(?:ped)?|sink))\b/i,
    'min',
  ],
  [
    /\b(?:sum|total(?:led)?|altogether|cumulative|in total|overall consumption|add(?:ed|s)? (?:up|together)|(?:both|all|them|these|two|three) (?:together|combined))\b/i,
    'sum',
  ],
  [/\b(?:range|spread)\b(?! of (?:motion|values allowed))/i, 'range'],
  [/\bfirst (?:value|reading|sample)\b/i, 'first'],
  [/\b(?:last|latest|final|newest) (?:value|reading|sample)\b/i, 'last'],
  [/\b(?:how many|number of|count of) (?:samples|readings|values|data points|measurements|records of)\b/i, 'count'],
];

/** The functions a question wants computed. `ofTime`: of how long something takes, the slowest of which is the longest. */
export function functionsOf(question: string, ofTime = false): AskedFunction[] {
  const found = [
    ...extremesIn(question, ofTime),
    ...FUNCTIONS.filter(([pattern]) => pattern.test(question)).map(([, name]) => name),
  ];
  if (
    /\b(?:how long|how much time|how many (?:hours|minutes)|time spent|time (?:above|over|below|under|in)|duration|hours (?:running|on(?! it\b)|open|stopped|in|above|over|below))\b/i.test(
      question,
    )
  ) {
    if (/\b(?:above|over|exceed\w*|higher than|more than|greater than)\b/i.test(question)) found.push('time-above');
    else if (/\b(?:below|under|lower than|less than)\b/i.test(question)) found.push('time-below');
    else if (
      /\bhow (?:long|much time|many (?:hours|minutes))\b|\btime in\b|\b(?:hours|time) (?:running|on(?! it\b)|open|stopped|in)\b/i.test(
        question,
      )
    )
      found.push('time-in-state');
  }
  return [...new Set(found)];
}

const SINCE =
  /\bsince how long\b|\bsince when\b.*\b(?:in trouble|faulted|faulty|broken|dead|stopped|tripped|running|off|on|down)\b|\bsince\s*\??$|\bsince when\b|\b(?:for )?how long (?:has|have|is|are)\b.*\b(?:been|already)\b|^when (?:did|was|were|has|have)\b.*\b(?:start|stop|open|close|switch|turn|go|come|lock|unlock|change|shut)\w*\b|\bhow long (?:has|have)\b/i;
const QUALITY =
  /^(?:is|are|does|do)\b.*\b(?:shows?|showing|reports?|reporting|sends?|sending|gives?|giving)(?: us| me)? (?:nothing|no (?:values?|data|readings?|signals?|numbers?|figures?))\b|^(?:everything|anything|all|what|which)\b.*\b(?:no|without(?: an?)?) (?:good |current |live |usable )?(?:readings?|values?|signal)\b|^(?:can|could|may|should|do) (?:i|we) (?:still )?(?:trust|rely on|believe)\b|^what(?:'s|s| is) (?:stale|frozen|stuck|silent)\b|\bhow (?:old|fresh)\b.*\b(?:values?|readings?|data|samples?|figures?|numbers?|signals?)\b|\bwhen\b.*\blast (?:updated?|heard|value|reading|sample)\b|\b(?:hear|heard|hearing)\b.*\bfrom\b|\b(?:trust|rely on|reliable|trustworthy)\b.*\b(?:values?|readings?|signals?|sensors?|data|it|numbers|measurements?)\b|\b(?:values?|readings?|signals?|data)\b.*\b(?:reliable|trustworthy|up to date)\b|\b(?:signals?|tags?|sensors?|readings?|values?|nodes?|measurements?|data|anything|transmitters?|instruments?|thermometers?|gauges?|probes?|meters?|thermocouples?)\b.*\b(?:bad|stale|frozen|stuck|missing|outdated|old|not updating|not live|no data|silent|offline|dead|unavailable|out of date|bad quality|no longer updating|lost|broken|faulty|defect\w*)\b|\b(?:wrong|problems?|troubles?|matter|fault\w*|error) with\b.*\b(?:sensors?|signals?|transmitters?|probes?|readings?)\b|\b(?:bad|stale|frozen|stuck|missing|outdated|silent|dead)\b.{0,12}\b(?:signals?|tags?|sensors?|readings?|values?|nodes?|measurements?|data)\b/i;
const TIMELINE =
  /^what(?: is|'s|s| was)? (?:different|the last thing)\b|\bwhat(?:'s| is| has|s)? (?:happened|happen|new|changed|been happening|occurred|went on)\b|\bwhat (?:did )?(?:happen|change)\b|\bhand ?over\b|^brief (?:me|us)\b|\b(?:bring|get) (?:me|us) up to (?:speed|date)\b|\bwhat (?:do|should|must) (?:i|we) (?:need to |have to )?know(?=\W*$| before\b)|\b(?:summar\w+|overview|recap) (?:of |for )?(?:what \w+ )?(?:the |this |my |our )?(?:last|past|shift|day|night|morning|afternoon)\b|\b(?:did|have|what) (?:i|we) miss(?:ed)?\b|\bwhat else\b.*\b(?:happened|went off|c[ao]me|tripped)\b|^how (?:did|was|has) (?:the |my |our |this |last )*(?:shift|night|day|morning|afternoon|evening|week)\b|\bdid (?:anything|something) (?:break|fail|go wrong|trip|stop)\b|\banything (?:new|happen\w*)\b/i;
const OVERVIEW =
  /^(?:are |is )?(?:we|things?|it all|all of it)(?: all| still)? (?:good|ok|okay|fine|all right|alright|normal|well)\W*$|^how(?: is|'?s| are) (?:the |our |my )?(?:[\w-]+ ){0,3}(?!\w+(?:ed|en|ly)\b)[\w-]+\W*$|\btell me (?:about|more about)\b|\b(?:overview|summary|health|condition) (?:of|for|on)\b|\bsummari[sz]e\b|\bhow (?:is|are|'s)\b.*\b(?:doing|going|performing|looking|behaving|holding up)\b|\bwhat(?:'s|s| is) (?:going on|wrong|up|the matter|the problem|happening)\b|\b(?:is|are) (?:anything|something|there anything) wrong\b|\bis everything (?:ok|okay|fine|normal|alright|all right|good)\b|\b(?:anything|something|what|everything)\b.{0,40}\b(?:not|isn't|aren't|out of the) (?:normal|ordinary|usual|ok|okay|right|as it should(?: be)?|in order)\b|\ball (?:ok|good|fine)\b|\b(?:all (?:the )?|(?:give|show|read|tell|list) (?:me |us )?(?:all )?(?:the |its )?)(?:values|readings|signals|data|measurements|tags|parameters|numbers|figures)\b|\beverything (?:about|on|of|in)\b|\b(?:any|a) (?:problems?|issues?|trouble) (?:with|on|at|in)\b|^(?:(?:are|is) there )?any (?:problems?|issues?|troubles?)(?: (?:right )?now| at the moment| today)?\W*$|\bhow'?s\b|\banything (?:(?:i|we) (?:should|need to|must|have to) (?:worry|know|look|watch|be)|to worry|to watch|unusual|strange|odd)\b|\bshould (?:i|we) (?:worry|be worried)\b|\b(?:is|are) (?:anything|something|any \w+) (?:down|broken|out of order)\b/i;
/** What to turn to first; whether a machine may run on. */
const TRIAGE =
  /\bwhat (?:should|do|must|shall|can) (?:i|we) (?:\w+ ){0,2}?(?:first|now first|next)\b|\bwhere (?:should|do|shall) (?:i|we) (?:start|begin|look)\b|\bwhat needs (?:my |our |most )?(?:attention|looking at|action|care)\b|\b(?:most (?:urgent|important|pressing)|worst|biggest|main|top) (?:(?:\d+|two|three|five|few) )?(?:things?|problems?|issues?|point|trouble|worry)\b|\b(?:is|are) (?:anything|something|any \w+) (?:\w+er|more|less) than (?:it|they|normal|usual)\b|^(?:so |but )?(?:do (?:i|we) (?:need|have) to|(?:should|must|shall) (?:i|we)(?: need to| have to)?) (?:stop|shut (?:down|off)|slow down)\b|^(?:can|may|could) (?:i|we) (?:re)?start\b.*\b(?:again|yet|now|already)\s*\??$|\bcan (?:it|they|\S+(?: \S+)?) (?:still )?(?:run on|keep (?:on )?running|go on|carry on|continue|run (?:till|until|to the))\b/i;

/** "Is the chiller broken?", "has the robot failed?": asked of a machine, not of a time. */
const BROKEN =
  /^(?:is|are|has|have)\b(?! (?:it|there|anything|something|any)\b).{2,50}?\b(?:broken(?: down)?|failed|defect(?:ive)?|out of order)\W*(?:(?:right )?now\W*)?$/i;
export const asksIfBroken = (question: string): boolean => BROKEN.test(bodyOf(question));

/** "What should I look at first?", "do I need to stop pump 1?": how things stand, worst first. */
export const asksTriage = (question: string): boolean => TRIAGE.test(question);

/** Whether the question looks at its subject in one of these ways. */
export function aspectOf(question: string): Understanding['aspect'] {
  const text = bodyOf(question);
  if (QUALITY.test(text)) return 'quality';
  if (TIMELINE.test(text)) return 'timeline';
  if (SINCE.test(text)) return 'since';
  return asksTriage(text) || BROKEN.test(text) || OVERVIEW.test(text) || OVERVIEW.test(question)
    ? 'overview'
    : undefined;
}
