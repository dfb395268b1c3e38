/** What kind of answer a question asks for, and in which dimensions a figure would be. Pure, table-driven. */

import { recall } from './recall.ts';

export type AnswerKind =
  | 'quantity' // a number with a unit
  | 'steps' // how to do something
  | 'yes-no'
  | 'when' // a moment, condition or interval
  | 'list'
  | 'code' // what a code means and what to do
  | 'meaning' // what something is or means
  | 'reason' // why, what causes
  | 'choice' // one of the options in the question
  | 'who' // persons
  | 'where' // a place
  | 'identifier' // a part, order or serial number
  | 'recommend' // which kind of thing to use
  | 'colour'
  | 'symbol' // the name of a command, a setting, a function
  | 'text';

const DIMENSION_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bpressures?\b(?! dew)|\bvacuum\b|\bpsi\b/i, ['pressure', 'ratio']],
  [
    /\btemperatures?\b|\bhow (?:hot|cold|warm)\b|\btoo (?:hot|cold|warm)\b|\bdegrees\b|\bdew ?points?\b|\bfreez\w+ point\b/i,
    ['temperature'],
  ],
  [/\bvoltages?\b|\bvolts?\b/i, ['voltage', 'ratio']],
  [
    /\bcurrents?\b(?! (?:\w+ )?(?:state|status|value|version|level|temperature|pressure|speed|flow|load|reading|power|voltage|position))|\bamp(?:s|eres?|erage)?\b/i,
    ['current', 'ratio'],
  ],
  [/\b(?:power|wattage|watts?|horsepower)\b/i, ['power', 'apparent power']],
  [/\btorques?\b|\btight\w*\b/i, ['torque', 'angle']],
  [/\bfrequenc(?:y|ies)\b/i, ['frequency', 'time', 'rotational speed']],
  [
    /\b(?:speed|rpm|how fast|velocity|feed ?rate)\b/i,
    ['rotational speed', 'speed', 'frequency', 'ratio', 'information'],
  ],
  [/\b(?:weight|mass|heavy|payload|weigh)\b/i, ['mass', 'force']],
  [/\b(?:flow|delivery|throughput)\b/i, ['flow', 'volume']],
  [/\b(?:volume|how many (?:liters|litres|gallons|quarts))\b/i, ['volume', 'level']],
  [
    /\b(?:tank|fuel|oil|coolant|sump) capacity\b|\bhow much (?:\w+ )?(?:oil|coolant|fuel|water|grease|lubricant|refrigerant|glycol)\b/i,
    ['volume', 'mass', 'flow', 'ratio'],
  ],
  [/\bcapacity\b/i, ['volume', 'mass', 'current', 'power', 'apparent power', 'charge', 'information', 'flow']],
  [
    /\b(?:lengths?|widths?|heights?|depths?|thickness|diameters?|distances?|clearances?|gaps?|slack|deflection|travel|stroke|dimensions?|how (?:far|thick|deep|wide|tall)|altitude|elevation|sag|tread|spacing|wide|tall|thick|deep|fineness|how fine|mesh)\b/i,
    ['length', 'angle', 'area'],
  ],
  [
    /\bhow long\b(?=.*\b(?:tak(?:e|es|ing)|lasts?|until|till|before|after|wait|runs?|stays?|keeps?|holds?|needs?)\b)/i,
    ['time', 'count'],
  ],
  [
    /\bhow much (?:\w+ ){1,3}?(?:is |are |may be )?in (?:the )?(?:\w+ )?(?:air|water|gas|exhaust|steam)\b/i,
    ['concentration', 'ratio'],
  ],
  [
    /\bhow long\b(?!.*\b(?:tak(?:e|es|ing)|lasts?|until|till|before|after|wait|runs?|stays?|keeps?|holds?|needs?)\b)|\bhow (?:often|soon|frequently|old)\b|\bage of\b|\b(?:interval|duration|period|time|delay|lifetime|timeout)\b/i,
    ['time', 'length', 'count'],
  ],
  [/\bsizes?\b/i, ['length', 'angle', 'area', 'volume', 'current', 'power', 'apparent power', 'information']],
  [
    /\b(?:humidity|percent(?:age)?|ratio|concentration|share|proportion|fraction|accuracy|tolerance|efficiency|duty cycle|factors?)\b/i,
    ['ratio'],
  ],
  [/\bhow full\b/i, ['ratio', 'volume']],
  [/\b(?:resistance|ohms?|impedance|insulation resistance)\b/i, ['resistance']],
  [/\b(?:noise|sound (?:level|pressure)|loud)\b/i, ['level']],
  [/\bvibrations?\b/i, ['speed', 'acceleration', 'length']],
  [/\b(?:angle|degrees)\b/i, ['angle']],
  [/\b(?:baud|bit ?rate|data rate)\b/i, ['information']],
  [/\bhow (?:fast|quick(?:ly)?)\b/i, ['time']],
  [/\b(?:amounts?|quantit(?:y|ies)|dos(?:e|age|ing))\b/i, ['volume', 'mass', 'concentration', 'ratio', 'count']],
  [/\bacceleration\b/i, ['acceleration']],
  [/\bforce\b/i, ['force', 'mass']],
  [/\bviscosity\b/i, ['viscosity']],
  [/\b(?:prices?|costs?|fees?)\b/i, ['money']],
  [/\b(?:ph|conductivity|hardness)\b/i, ['concentration', 'conductivity', 'count']],
];

/** "The temperature sensor", "the power factor": the words that only say of which kind the thing named after them is. */
const OF_A_DEVICE =
  /\b(?:pressure|vacuum|temperature|voltage|current|power|torque|frequency|speed|weight|flow|volume|height|length|distance|time|level|force|noise|vibration)[ -](?=(?:sensor|switch|gauge|transmitter|transducer|probe|meter|monitor|regulator|converter|inverter|relay|transformer|suppl(?:y|ie)|cable|cord|plug|socket|wrench|valve|relief|reducer|indicator|display|button|key|factor|class|curve)(?:e?s)?\b)/gi;

/** The dimensions that a name or question speaks of: "Bearing temperature" → temperature. */
export function dimensionsOf(text: string): string[] {
  const bare = text.replace(OF_A_DEVICE, ' ');
  const found = DIMENSION_WORDS.filter(([pattern]) => pattern.test(bare));
  return [...new Set(found.flatMap(([, dimensions]) => dimensions))];
}

/** Words already looked up; questions share most of theirs. */
const OF_WORDS = new Map<string, readonly string[]>();

/** The same of a single word of a question. */
export function dimensionsOfWord(word: string): readonly string[] {
  return recall(OF_WORDS, word, { most: 10_000, make: () => dimensionsOf(word) });
}

interface Rule {
  readonly kind: AnswerKind;
  readonly is: RegExp;
  readonly unless?: RegExp;
  /** Whether the question must speak of a dimension (true) or must not (false). */
  readonly dimension?: boolean;
}

/** The first that fits decides. */
const RULES: readonly Rule[] = [
  { kind: 'where', is: /^where\b/ },
  {
    kind: 'identifier',
    is: /\b(?:part|order|ordering|serial|model|article|item|catalogue?|stock)[- ](?:numbers?|no\b|codes?)/,
  },
  {
    kind: 'symbol',
    is: /^(?:(?:with|by|in|through) )?(?:what|which) (?:command|parameter|setting|option|directive|variable|macro|function|flag|key word|keyword)\b(?! (?:does|is|are|has) (?:it|this|that)\b)/,
    unless:
      /\b(?:right|correct|proper|value|recommended|best|suitable)\b|\b(?:setting|parameter|option) (?:of|for) the\b/,
    dimension: false,
  },
  { kind: 'colour', is: /^(?:in )?(?:what|which) colou?r\b/ },
  { kind: 'who', is: /^(?:by )?who(?:m|se)?\b/ },
  {
    kind: 'reason',
    is: /^(?:why\b|what (?:causes?|caused|could cause|can cause|may cause|are the (?:possible |likely )?causes|is the (?:possible |likely )?(?:cause|reason))|for what reason)/,
  },
  {
    kind: 'recommend',
    is: /^(?:what|which) (?:\w+ )?(?:class|grade|category|type)(?: (?:of|is|has|does|do|are)\b|\??$)|^(?:what|which) (?:kind|type|sort|grade|brand|class|make) of (?!(?:machine|equipment|asset|device|unit|fault|error|alarm)\b)|^(?:what|which) (?:(?!fault|error|alarm|code|state|mode)\w+ ){1,3}(?:goes|belongs|comes|sits|is (?:in|inside|used|fitted|installed|filled)|do (?:i|we|you) (?:need|use|take|fill)|does .* (?:use|take|need|have))\b/,
    dimension: false,
  },
  {
    kind: 'list',
    is: /^(?:list|name|enumerate)\b|^(?:get|give|show|tell)(?: me)? (?:all |the |every )*(?:\w+ ){0,3}\w+[^s\W]s\b/,
  },
  {
    kind: 'list',
    is: /\b(?:what|which) (?:are|were) (?:the|all|some)\b(?!.*\b(?:range|limits?)\b)|^(?:list|name|enumerate)\b|^(?:get|give|show|tell)(?: me)? (?:all |the |every )*(?:\w+ ){0,3}\w+s\b|\b(?:which|what) (?:\w+ ){0,2}\w+[^s\W]s (?:can|do|does|are|could|may|might|must|should|occur|have|has|exist|belong)\b|\bwhich \w+s\b|\bwhat (?:kinds?|types?|modes|tools|parts|options|sensors)\b/,
    unless: /^how\b|\bwhich \w+s (?:the|a|an|this|that|it)\b|\b(?:steps|procedure)\b/,
    dimension: false,
  },
  {
    kind: 'quantity',
    is: /^(?:at|to|above|below|from|up to|with|in|under|over|until) (?:what|which) (?:\w+ ){0,2}?(?:pressure|temperature|voltage|current|speed|frequency|torque|level|flow|power|load|humidity|concentration|conductivity|height|distance)\b/,
  },
  {
    kind: 'steps',
    is: /^what(?:'s| is) the (?:very )?(?:first|next) (?:thing|step)\b|\b(?:order|sequence|steps?|procedure|instructions?|right way|correct way) (?:to|for|of|when)\b|\b(?:walk|talk|guide|take) (?:me|us) through\b|^how (?:i|we|you) (?:must|should|can|do)\b|[,;.–-] how (?:do|can|should|must|to)\b|^what (?:do|does|have|has|must|should) (?:i|we|one|the operator) (?:have |has |need )?(?:to )?(?:do|check|watch)\b|^(?:how (?:do|can|should|must|would|could|to)\b|how (?:is|are) .* (?:done|performed|adjusted|replaced|cleaned|checked|installed|removed|set|\w+ed)\b|what (?:are the steps|is the procedure|(?:should|must|shall|can|do) (?:i|we|you|one|the operator) do\b|steps)|(?:explain|describe|show me|tell me) how)/,
    unless: /^how (?:do|can|should) (?:i|we|you) (?:know|tell|recogni[sz]e)\b/,
  },
  {
    kind: 'quantity',
    is: /\bhow (?:much|many|long|far|fast|high|heavy|hot|cold|often|deep|thick|wide|large|big|loud|soon|low|tall|tight|old|frequently|warm|cool|slow|quick|short|thin|small|strong|fine|dry|humid|bright|steep|full)\b/,
  },
  {
    kind: 'meaning',
    is: /^(?:what|which)(?:'s| does| do| did) .*\b(?:mean|indicate|stand for|signify|do)\b|^what happens\b|^what (?:is|are) meant\b/,
  },
  {
    kind: 'recommend',
    is: /^(?:what|which)(?: \w+){1,3}[?.]?$/,
    unless: /^(?:what|which) (?:is|are|does|do)\b|\b(?:the|an?)\b/,
    dimension: false,
  },
  {
    kind: 'recommend',
    is: /^(?:what|which) (?:\w+ ){1,4}?(?:(?:does|do|is|are|should|must|can|may|shall|has)\b.*\b(?:need|needs|require|required|take|use|used|needed|filled|prescribed|suitable|recommended|approved)\b|to use\b)/,
    unless: /^(?:what|which) (?:is|are) /,
    dimension: false,
  },
  {
    // which of several that have a name or number: the words after it tell them apart
    kind: 'text',
    is: /^which (?:\w+ ){0,2}?(?:errors?|alarms?|faults?|warnings?|codes?|messages?|settings?|parameters?|registers?|address(?:es)?|models?|versions?|terminals?|pins?|commands?|functions?|packages?|variants?)\b/,
  },
  {
    kind: 'quantity',
    is: /\b(?:what|which|give|limit|tell|max\w*|min\w*)\b|^(?:\w+ ){0,3}(?:pressure|temperature|voltage|current|torque|speed|weight|frequency|capacity|amount|quantity|dose)\b/,
    unless: /^(?:is|are|does|do|can|may|must|should|will)\b|\bwhat (?:type|kind|model|brand|should)\b/,
    dimension: true,
  },
  { kind: 'when', is: /^(?:when|at which (?:point|time)|after (?:what|which|how))\b/ },
  { kind: 'yes-no', is: /^(?:is|are|does|do|did|can|may|must|should|will|has|have|was|were|could|am)\b/ },
  {
    kind: 'quantity',
    is: /^(?:what|which|what's)(?: (?:is|are|was))?\b.*\b(?:tolerance|limit|rating|number of|setting|set ?point|value|default|rates?|factors?|levels?|amount|quantity|ratio|count|height|size|ph)\b/,
  },
  { kind: 'meaning', is: /^(?:what|who)(?:'s| is| are)\b/ },
];

const POLITE = /^(?:please|so|and|ok|hey|tell me|can you tell me|could you tell me|do you know)[, ]+/;

/** The kind of answer that a question asks for. */
export function kindOf(question: string): AnswerKind {
  const q = question.toLowerCase().replace(POLITE, '');
  const speaks = dimensionsOf(q).length > 0;
  const rule = RULES.find(
    ({ is, unless, dimension }) => is.test(q) && !unless?.test(q) && (dimension === undefined || dimension === speaks),
  );
  return rule?.kind ?? 'text';
}
