/** What kind of answer a question wants. Rules in order of how sure their words make them. */
import type { Intent, Understanding } from '../stages.ts';
import { asksTriage, bodyOf } from './form.ts';
import { asksSupply } from './stock.ts';
import { isGeneric } from './tags.ts';

/** What is known of the question when its intent is decided. */
export type Clues = Pick<
  Understanding,
  | 'form'
  | 'state'
  | 'functions'
  | 'range'
  | 'moment'
  | 'anchor'
  | 'tags'
  | 'assets'
  | 'groups'
  | 'missing'
  | 'candidates'
  | 'action'
  | 'aspect'
  | 'unknown'
  | 'unexplained'
> & {
  readonly question: string;
  /** The plant has documents that may answer. */
  readonly documents: boolean;
  /** Events of the plant's log carry these kinds and categories. */
  readonly hasState: boolean;
  /** The question names a tag in full, by more than one word. */
  readonly exactTag: boolean;
};

const ALARM =
  /^when did (?:it all|all (?:of )?this|this all|everything|the (?:whole )?(?:trouble|mess|problems?)) (?:start|begin)\b|\b(?:what|which|anything|something)\b.{0,20}\b(?:was|were|is|are) active\b|\balarms?\b|\balerts?\b|\bunacknowledged\b|\balarm(?:ing|ed)\b|\b(?:gone?|goes|went) off\b|\bin alarm\b|\b(?:what|which)(?: one| of them)? (?:came|went|was|happened|tripped|failed|stopped) first\b/i;
const CODE =
  /\b(?:alarm|error|fault|warning|status|trip|message|servo error|code)s?(?:\s+(?:code|no\.?|number|message))?\s*[:#-]?\s*(?:[A-Z]{0,4}[-.]?\d{1,5}[A-Z]?|0x[0-9a-f]+)\b(?!\s*(?:°|%|bar|psi|hours|minutes|days|times))|\b(?:error|fault|alarm|status|trip|led|blink|flash) codes?\b|\b[A-Z]{1,3}-?\d{1,4}\b[^?]{0,12}\b(?:mean|code|error|fault)|\bdoes \d{2,5}\b[^?]{0,12}\bmean/i;
const SHOWN = /^(?!.*\b(?:mean\w*|how|why|list|all|fix|clear|reset|do|remedy|cause\w*)\b).*\b(?:fault|error) code\b/i;
const SHOWS =
  /\b(?:shows?|showing|displays?|displaying|reports?|came up with)\s+(?:[A-Z]{1,3}-?\d{1,4}|\d{2,4})\s*(?:[?!.,]|$)/i;
const NOW = /\b(?:any|is there|are there|at the moment|right now|currently|at present)\b/i;
const WHAT_IS = /^what(?:'s| is| are)\s+(?:the\s+)?[\w-]+\??$/i;
const IDENTITY =
  /\b(?:kind|type|sort) of (?:machine|asset|equipment|device|unit)\b|\bstands? for\b|\b(?:which|what)\b.{0,12}\b(?:documents?|manuals?|handbooks?)\b(?!.{0,20}\b(?:says?|states?|recommends?|permits?))|\b(?:what|which) (?:equipment|machines?|assets?|devices?)\b.{0,12}\b(?:belongs?|part of|make up)\b/i;
const EVENT =
  /\b(?:(?:who|anyone|anybody|someone|somebody|maintenance) (?:has |have |had )?(?:work(?:ed)?|touch(?:ed)?|been)\b(?: on| at)?|work ?orders?|wos?|maintenance (?:history|events?|records?|log|work|jobs?|activit\w+|done|performed|carried|was|has|had|on)|(?:last|any|what|which|recent|previous) maintenance|(?:was|were|(?:has|have) (?:[\w-]+ ){0,4}been|did|had)\b(?!.*\b(?:must|should|be|need)\b).*\b(?:replaced?|repaired?|serviced?|inspected?|greased?|lubricated?|overhauled?|calibrated?|tested|adjusted|topped up|refilled|cleaned)|(?:preventive|corrective|predictive|scheduled) (?:maintenance|work|jobs?|orders?|tasks?|actions?)|events?|operator notes?|notes|shift notes|log ?book|logbook|jobs done|repairs?|repaired|serviced|last (?:maintenance|service|serviced|inspection|repair)|calendar|appointments?|agenda|meetings?|what do (?:i|we) have (?:on )?(?:today|tomorrow|this|on)|do (?:i|we) have anything (?:on|planned)|what's on (?:today|tomorrow)|jobs?\b.*\b(?:open|outstanding|pending|left|done|finished)|(?:open|outstanding|pending) (?:jobs?|points?|orders?)|^(?:who(?:'s|s| is| are)|(?:is|are) (?:anyone|anybody|someone|somebody|they|we|maintenance|people)) (?:still |currently |already )?working (?:on|at)|to-?do|todo|shopping list|tasks?|batch(?:es)?|inspections? (?:done|were)|anomal(?:y|ies)|incidents?)\b/i;
const PROCEDURE =
  /^how (?:is|are) (?:the |an? )?.{2,60}\b(?!(?:related|connected|named|called|located|installed|used|based|rated)\b)(?:\w{3,}ed|done|set|shut down|put (?:in|on)|taken out)\b(?!.{0,30}\b(?:by|in the|now)\b)(?=\s*(?:$|[^\w\s]|(?:in|on|at|from|to|into|with|without|for|after|before|when|while|if|once|during|again|and|or|as|through|\w+ly)\b))|[-,–] ?how\??$|\bhow (?:do|can|could|should|would|must|to)\b(?! (?:hot|high|long|often|much|many|far))|\b(?:steps?|procedure|instructions?|walk me through|guide)\b|\bwhat (?:should|must|do|can) (?:i|we|one|the operator) (?:do|check|try|have)\b|\bwhat to do\b/i;
/** "Replace the filter on F-201": work, named as an order or by its noun, with nothing else asked of it. */
const WORK =
  /^(?:replac(?:e|ing)|exchang(?:e|ing)|swap(?:ping)?|clean(?:ing)?|(?:re)?greas(?:e|ing)|align(?:ing)?|calibrat(?:e|ing)|tighten(?:ing)?|dismantl(?:e|ing)|(?:re)?fit(?:ting)?|install(?:ing)?|mount(?:ing)?|vent(?:ing)?|bleed(?:ing)?|refill(?:ing)?|descal(?:e|ing)|lubricat(?:e|ing))\s+(?:the |an? |its |our )?(?!.*\b(?:intervals?|often|when|amount|quantity|torque|type|grade|price|due|done|last|state|status|who|how|pressure|temperature|time)\b)\w/i;
const CAUSE =
  /^(?:why|how come)\b|[,.:] why\b|\bwhy (?:it|he|she|they|this|that)\b|\bwhy (?:is|are|was|were|did|does|do|has|have)\b|\b(?:cause[sd]?|reasons?|root cause|what made|what (?:could|can|might|would|may) (?:make|cause|lead)|what led|what's wrong|what is wrong|explain (?:the|why)|what happened (?:to|before|with)|what (?:started|triggered|set off)|first thing (?:that|to)|went wrong first)\b|\bwhat was (?:it|that|wrong)\s*\??$/i;
/** Asks for the reason of a rule, or what would break one: a manual tells it, and no alarm. */
const RULE =
  /^why (?:is|are) (?:it|that|this) (?:so )?(?:bad|dangerous|harmful|forbidden|important|necessary|wrong|not (?:allowed|permitted|good|safe))\b|^why (?:must|should|may|shall|can'?t|mustn'?t|shouldn'?t|do) (?:i|we|you|one|nobody|it|the)\b(?!.*\b(?:now|today|again|still)\b)|\b(?:guarantee|warranty)\b/i;
const CAPABILITY =
  /\b(?:what|which) (?:sensors?|tags?|signals?|measurements?|points?|metrics?|parameters|data(?: points)?|variables)\b.*\b(?:have|has|there|available|exist|could|would|should|detect|measure|monitor|installed|monitored|recorded|measured|got|carry|does|do|are|can|report|provide|associated|attached|belong)\b|\b(?:list|show|name|give)\b.{0,24}\b(?:sensors|tags|signals|metrics|measurements)\b|\bwhat (?:can|could) you\b|\bwhat do you know\b|\bhelp\b$|\bwhat (?:machines|assets|equipment|devices|units) (?:are|do|is|can)\b|\b(?:list|show|name)\b.{0,16}\b(?:assets|machines|equipment)\b|\bwhat (?:is|does).{0,40}\bmonitor(?:ed)?\b|\bhow many (?:sensors|tags|signals|measurements)\b|\bwhich (?:assets|machines|equipment|sites?) (?:are|do|does|is)\b|\b(?:which|what|how many) (?!.{0,20}\b(?:readings|samples|values|data points|work orders?|events|notes|people)\b)[\w -]{2,40} (?:are there|do we have|are installed|exist|do you (?:know|see))\b|\bwhat (?:sites?|assets?|plants?) \b/i;
const LIMIT =
  /\b(?:safe|normal|needs? (?:cleaning|changing|replacing|emptying|filling|refilling)|ok|okay|acceptable|alright|all right|healthy|permitted|permissible|allowed|within|in range|out of range|limits?|exceed\w*|violat\w*|tolerance|too (?:hot|high|low|cold|fast|slow|much|little|warm|hard|loud|humid|dry|full|empty|heavy)|over (?:the|its)(?! (?:last|past|previous|whole|shift|day|night|week|month))|below (?:the|its)|above (?:the|its)|high enough|low enough|enough|headroom|how (?:close|near)\b.*\b(?:limit|alarm|trip)|spec|in order|threshold|rating|margin|overload(?:ed|ing)?|overheat\w*|will\b.{0,60}\b(?:trip|cut out|shut\b.{0,20}\b(?:down|off))|about to trip|needs? (?:to be )?(?:replac|chang|renew)\w+|(?<=^(?:is|are)\b.*)(?:right|correct)(?=\s*\??$)|near (?:to )?(?:its|the)|close to (?:its|the)|fine|dangerous(?:ly)?|critical(?:ly)?|concern\w*|worr\w+|abnormal(?:ly)?|out of spec)\b/i;
/** "Every 8,000 hours": a plan of maintenance rather than what was done. */
const INTERVAL =
  /\b(?:every|each)\s+(?:[\d,.]+|two|three|four|six)\s*(?:running |operating )?(?:hours?|h|days?|weeks?|months?|years?|million)\b/i;
const TREND =
  /\b(?:trend\w*|(?<!\b(?:oil|filter|belt|tool|shift|batch|format|battery|grease|mat)s? )chang(?:e|ed|es|ing)|rising|rise[sn]?|rose|falling|falls?|fell|increas(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|(?<!pressure )drops|dropp(?:ed|ing)?|climb(?:s|ed|ing)?|getting (?:worse|better|\w+er\b|more|less)|recover(?:ed|ing|s)?|clog(?:ged|ging|s)?|heading|develop(?:s|ment)?|which way|keeps? (?:on )?\w+ing|warm(?:ed|ing)? up|heat(?:ed)? up|cool(?:ed)? down|worsen\w*|deteriorat\w*|improv(?:ed|ing|es)|go(?:ing)? (?:up|down)|goes (?:up|down)|went (?:up|down)|gone (?:up|down)|developed|developing|drift\w*|stable|steady|how (?:fast|quickly|rapidly) (?:is|are|does|did|has|will)\b.{3,60}\b(?:ris|fall|chang|heat|cool|grow|climb|drop|increas|decreas)\w*|rate of (?:change|rise|fall|drop|climb|increase|decrease)|when will\b.*\breach|how long (?:until|till|before)|time to|evolv\w+|moving|fluctuat\w+|heating up|cooling down)\b/i;
const SPEC =
  /\b(?:rated|rating|nominal|nameplate|recommend\w*|specif\w+|design(?:ed)?|capacity|allowable|permissible|manufacturer|manual|should (?:be|have|the|read|i|it)|must|supposed to|required|need(?:s|ed)? to|what (?:type|kind|grade|size) of|part number|torque (?:for|of)|how much (?:oil|grease|slack|lubricant)|interval|dimension\w*|tighten\w*|lubricat\w+)\b/i;

/** Decides the intent. */
export function intentOf(clues: Clues): Intent {
  if (clues.action !== undefined) return 'act';
  const text = withoutAnchor(bodyOf(clues.question), clues);
  const has = (pattern: RegExp): boolean => pattern.test(text);
  const tags = clues.tags.length > 0;
  const sure = byFixedWords(clues, text);
  if (sure) return sure;
  // "Why is it in alarm and what should I do": the cause first; the manual's remedies come with it.
  if (clues.documents && has(RULE)) return 'specification';
  if (has(/^why\b/i)) return 'cause';
  if (clues.form === 'say' && !clues.state && clues.documents && has(WORK)) return 'procedure';
  if (
    has(PROCEDURE) &&
    !has(/\bhow (?:do|can) (?:i|we) (?:see|know|tell)\b/i) &&
    !(tags && has(/\bhow (?:do|does|would)\b.*\bcompare\b/i))
  )
    return 'procedure';
  if (has(CAUSE) && clues.aspect !== 'overview' && clues.aspect !== 'timeline') return 'cause';
  if (tags && has(AHEAD)) return 'trend';
  if (asksOfAll(clues, has)) return 'state';
  const panel =
    clues.state !== undefined &&
    (/armed/.test(clues.state.text) || clues.assets.some(({ what }) => /alarm/i.test(`${what.type} ${what.name}`)));
  if (has(ALARM) && !(clues.exactTag && clues.state) && !panel) return 'alarms';
  if (
    has(/\b(?:did|has|have|had|was|were|which|how often|how many times)\b.*\btrip(?:s|ped)?\b|\btripped\b/i) &&
    !has(/\b(?:at what|does|will|would|should|must)\b/i) &&
    !tags &&
    !clues.state
  )
    return 'alarms';
  if (has(/\bfailure modes?\b|\bdegradation\b|\bfailure mechanisms?\b/i) && clues.documents && !has(/\bsensors?\b/i))
    return 'specification';
  // "What pressure do we have?" asks for the value; "what pressures do we have?" could be either.
  const measured = clues.tags.some(({ what }) => what.unit !== undefined);
  if (
    has(CAPABILITY) &&
    // "How many months of guarantee are there on the chiller?" counts no chillers.
    !(clues.form === 'how-many' && clues.unexplained?.length) &&
    !clues.state &&
    !(measured && !has(/\b(?:sensors?|signals?|tags?|measurements?|documents?|manuals?)\b/i))
  )
    return 'capability';
  if (has(EVENT) && has(INTERVAL) && clues.documents) return 'specification';
  if (
    has(EVENT) &&
    !(
      tags &&
      clues.form === 'what' &&
      clues.tags.some(({ what }) => what.unit !== undefined) &&
      !has(/\bwork ?orders?|maintenance|events?\b/i)
    )
  )
    return 'events';
  return intentOfSignal(clues, has);
}

/** When something tripped tells no trip that is asked about. */
const withoutAnchor = (text: string, { anchor, form }: Clues): string =>
  anchor && form === 'yes-no' ? text.replace(anchor.text, ' ') : text;

/** How it all stands: "is everything reporting?", "what happened?", "any problems?". */
function asksOfAll(clues: Clues, has: (pattern: RegExp) => boolean): boolean {
  const tags = clues.tags.length > 0;
  const quality = clues.aspect === 'quality' && !tags && !clues.assets.length;
  return (
    (quality && has(/\b(?:any|anything|everything|what(?:'s| is))\b/i)) ||
    has(/^what(?:'s| has)? happened\W*$/i) ||
    (clues.aspect === 'overview' && !tags && ![SPEC, ALARM, EVENT].some(has))
  );
}

/** What a few fixed words settle, whatever else the question says. */
function byFixedWords(clues: Clues, text: string): Intent | undefined {
  const has = (pattern: RegExp): boolean => pattern.test(text);
  const tags = clues.tags.length > 0;
  if (has(/\bwhat (?:do|have) (?:i|we) (?:have|got) (?:on |planned )?(?:today|tomorrow|this|on|next)\b/i))
    return 'events';
  if (has(/\bnot? (?:an )?alarm codes?\b/i)) return 'fault';
  const speaks = (clues.candidates ?? []).some((asset) => asset.tags.some(isGeneric));
  const one = clues.assets.length + (clues.groups?.length ?? 0) === 1 && !tags;
  if (one && !has(CODE) && (has(IDENTITY) || (has(WHAT_IS) && (!speaks || /\d/.test(text))))) return 'capability';
  const measuredTags = clues.tags.some(({ what }) => what.values === undefined);
  const limited = clues.tags.some(({ what }) => what.limits.length > 0);
  if (limited && has(/\bhow (?:far|close|near)\b.{0,60}\b(?:alarm|limit|trip)/i)) return 'limit';
  if (limited && has(/\bbetween (?:which|what) (?:values?|limits?|figures?)\b|^between what\b/i)) return 'limit';
  if (measuredTags && has(/\balarm (?:limit|setting|value|threshold|level)s?\b|\bat (?:what|which)\b.*\balarms?\b/i))
    return 'limit';
  if (!tags && asksTriage(text)) return 'state';
  if (has(/^how old\b/i) && clues.aspect !== 'quality' && clues.documents) return 'specification';
  if (has(SHOWS) && clues.documents && !has(NOW)) return 'fault';
  // "VFD 102 fault code", "which fault code does it show": no code is named, and nothing else is asked of it.
  const machines = [...clues.assets, ...(clues.groups ?? [])];
  const shown = tags && clues.tags.every(({ what }) => what.values !== undefined) && machines.length > 0;
  const bare = machines.reduce((rest, { text: name }) => rest.replace(name, ''), text);
  if (shown && !clues.unexplained?.length && SHOWN.test(bare) && !/\d/.test(bare)) return 'value';
  if (has(CODE) && clues.documents && !(has(NOW) && tags) && !has(/\b(?:active|raised|how many|how often|when did)\b/i))
    return 'fault';
  const happened =
    /\bwhat changed\b|\bhand ?over\b|^brief (?:me|us)\b|\bup to (?:speed|date)\b|\bwhat (?:do|should|must) (?:i|we) (?:need to |have to )?know(?=\W*$| before\b)|\bthe last thing (?:that )?happened\b|\bwhat happened (?:during|in|since|last|this|today|yesterday|while)/i;
  const gone = clues.range?.supposed !== undefined && clues.aspect === 'timeline';
  if ((gone || has(happened)) && !tags) return 'events';
  return undefined;
}

/** Asks what should be rather than what is: "what pressure is normal", "at which speed does it trip", "how much oil does it take". */
const NORM =
  /^(?:at|below|above|from|up to|until|beyond) (?:what|which)\b.{2,60}\b(?:does|do|must|may|can|should|will|would)\b|\b(?:what|which)\b.{0,60}\b(?:is|are) (?:normal|usual|permitted|permissible|allowed|recommended|required|needed|prescribed)\b|^(?:what|which|how (?:much|many|long|often|big|heavy|high|low|far))\b.{2,80}\b(?:does|do|can|must|may|should|shall)\b.{1,60}\b(?:need|take|carry|trip|act|shut(?: down)?|cut out|withstand|require|hold|reach normally|be (?!at\b)\w+(?:ed|en|t))\b|^what\b.{2,60}\bcan (?:\w+ )?(?:deliver|produce|supply|carry|make|handle|do)\b|^when (?:does|do|must|should|will)\b.{1,60}\b(?:shut down|cut out|act|be \w+(?:ed|en))\b|^how often (?:are|is|must|should|do|does)\b.{2,60}\b(?:changed|replaced|cleaned|checked|\w*greased|lubricated|serviced|inspected|tested|calibrated|drained|topped)\b|\b(?:how (?:many|much))\b.{1,60}\b(?:are|is) (?:allowed|permitted|needed|required)\b/i;
const PRESENT = /\b(?:at the moment|right now|just now|currently|at present|now)\s*\??$/i;
const OF_MANUAL = /\b(?:manuals?|handbook|documentation|data ?sheet)\b/i;
const COMPARED =
  /\b(?:permit\w*|allow\w*|below|above|under|over|within|in the range|suffic\w*|enough|compare\w*|exceed\w*)\b/i;

/** "How fine does it filter?": a quantity, which no state tells. */
const HOW_MUCH = /^how (?!(?:is|are|was|were|does|do|did|has|have|can|could|will|would|long|often|many|come)\b)\w+/i;

const AHEAD =
  /^(?:is|are) .{2,40} (?:about|going|likely) to (?:trip|shut (?:down|off)|cut out|overheat)\b|\b(?:when (?:will|would|does|is)\b.*\b(?:reach|hit|exceed|pass|be at|get to|trip|shut (?:down|off)|cut out|overheat)|how long (?:until|till|before)|how much longer (?:has|have|can|will|does|do)|how long (?:can|will) .{2,40}\b(?:still|keep|go on|carry on)\b.{0,20}\brun\w*|time (?:left )?(?:to|until)|how soon)\b/i;
/** "The oil pressure while the genset ran": figures of that time. */
const WHILE = /\b(?:while|whenever|as long as)\b.*\b(?:was|were|ran|stood|had|did)\b/i;
const JUDGED = /\b(?:is|are|was|were|within|below|above|exceed\w*|too)\b/i;

function intentOfSignal(clues: Clues, has: (pattern: RegExp) => boolean): Intent {
  const tags = clues.tags.length > 0;
  const measured = clues.tags.some(({ what }) => what.values === undefined);
  const past = clues.range !== undefined || clues.anchor !== undefined;
  const functions = clues.functions ?? [];
  const computed = functions.length > 0;
  if (measured && has(OF_MANUAL) && has(COMPARED) && clues.form !== 'what' && clues.form !== 'which') return 'limit';
  if (has(NORM) && !has(PRESENT) && clues.documents && !past && clues.form !== 'yes-no' && clues.moment === undefined)
    return 'specification';
  const due = clues.form === 'yes-no' && has(/\bdue\b/i);
  if (measured && (has(LIMIT) || due || (clues.form === 'yes-no' && asksSupply(clues.question))) && !(past && computed))
    return computed && !has(JUDGED) ? 'specification' : 'limit';
  if (has(SPEC) && !past && clues.documents && !(tags && clues.form === 'yes-no')) return 'specification';
  const many = new Set(clues.tags.map(({ what }) => what.asset)).size > 1;
  if (computed && tags && !past && many) return 'value';
  const counter =
    functions.length === 1 &&
    functions[0] === 'sum' &&
    clues.tags.some(({ what }) => /\b(?:count\w*|total\w*|energy|hours|usage|volume|mileage)\b/i.test(what.name));
  // The total power of one signal is its value: powers of different times are not added.
  const alone = clues.tags.length === 1 && functions.length === 1 && functions[0] === 'sum';
  if (tags && (counter || alone) && !past) return 'value';
  if (computed && (tags || clues.hasState)) {
    if (past || !clues.documents || functions.some((name) => name.startsWith('time')))
      return tags || past ? 'aggregate' : byForm(clues);
  }
  if (computed && tags) return intentOfFigure(clues, has);
  if (tags && has(TREND)) return 'trend';
  if (tags && past && (clues.moment === undefined || clues.anchor) && !clues.state) return 'aggregate';
  if (measured && has(WHILE)) return 'aggregate';
  if (tags && measured && clues.form === 'how') return 'value';
  // "on" in "the pressure on pump 1" and "running" in "running hours" are no states asked for.
  const several = clues.groups?.some(({ what }) => what.assets.length > 1) ?? false;
  const value = measured && clues.form !== 'yes-no' && !computed && !several;
  if (clues.state && clues.hasState && !value) return byForm(clues);
  if (tags) return 'value';
  if (clues.documents && !clues.aspect && !clues.unknown.length && has(HOW_MUCH)) return 'specification';
  if (clues.hasState) return byForm(clues);
  if (past && computed) return 'aggregate';
  if (clues.unknown.length && !clues.assets.length) return 'value';
  // No manual knows what was yesterday.
  return clues.documents && !past && clues.moment === undefined ? 'specification' : 'value';
}

/** "The maximum vibration" without a time is the manual's figure where there is a manual; "the highest" and a minimum are measured. */
function intentOfFigure(clues: Clues, has: (pattern: RegExp) => boolean): Intent {
  return clues.documents && has(/\bmax\w*\b/i) ? 'specification' : 'aggregate';
}

function byForm({ form }: Clues): Intent {
  if (form === 'how-many') return 'count';
  if (form === 'how-long' || form === 'how-often') return 'aggregate';
  return form === 'which' ? 'list' : 'state';
}
