/**
 * What people call a quantity beside its name: verbs ("the site draws", "the pump delivers"), everyday nouns ("diesel" for
 * fuel) and words that other languages bring along ("tension" for voltage). Each stands for words of signals' names.
 */
const MEANINGS: readonly (readonly [words: string, meanings: string])[] = [
  [
    'use uses used using usage consume consumes consumed consuming need needs',
    'consumption demand usage energy power flow fuel',
  ],
  [
    'draw draws drawn drew drawing pull pulls pulled pulling take takes taking eat eats',
    'consumption demand power current',
  ],
  ['deliver delivers delivered delivering pumping push pushes', 'delivery flow power output'],
  [
    'produce produces produced producing make makes made making run fill fills filled put putting turn',
    'production output throughput count fill speed power',
  ],
  ['back returning entering comes', 'return entering'],
  ['leaves leaving outgoing sends', 'supply leaving outlet'],
  ['last lasts hold holds survive endure', 'autonomy runtime'],
  ['drop difference delta dp differential', 'differential difference drop dp'],
  ['left remaining', 'level charge autonomy remaining'],
  ['diesel gas petrol gasoline', 'fuel'],
  ['tension', 'voltage'],
  ['intensity amperage', 'current'],
  ['velocity rate pace turns revs revolutions', 'speed rate'],
  // What has no speed of its own works as fast as its cycles are short.
  ['speed slow slowly quick quickly', 'speed cycle time'],
  ['heat warmth degree degrees fahrenheit celsius', 'temperature'],
  ['shaking shake shakes vibrate vibrates rough', 'vibration'],
  ['quantity amount volume', 'level volume flow'],
  ['tank', 'level'],
  ['topped topping refilled refilling replenished', 'make-up make makeup up flow'],
  ['box container bucket', 'hopper bin tank level'],
  ['rejected reject rejects scrap', 'reject'],
  ['thickness dirty dirt clog clogged fouled', 'clogging differential'],
  ['juice charged', 'charge'],
  ['plant site works factory', 'site'],
  ['electricity', 'power'],
  ['belt', 'belt conveyor'],
  ['production', 'output'],
  ['grid net network', 'mains network grid'],
  ['ratio proportion', 'rate share'],
  ['ventilator', 'fan'],
  ['hard harder hardest busy busiest strained', 'load current power'],
  ['counter', 'count hours'],
  ['wet wetter moist damp', 'dew moisture humidity point'],
];
const BY_WORD = new Map<string, string[]>();
for (const [words, meanings] of MEANINGS)
  for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), ...meanings.split(' ')]);

/** What an everyday word may stand for in the name of a signal, likeliest first; empty for most. */
export const conceptsOf = (word: string): readonly string[] => BY_WORD.get(word) ?? [];

const PHRASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\bhow (?:long|many (?:minutes|hours)|much time)\b(?=.*\b(?:would|will|can|could|does)\b).*\b(?:last|run|hold|survive|carry|bridge|supply|keep|go on)\b/i,
    ['autonomy'],
  ],
  [/\bpressure (?:drop|difference|loss)\b|\bdelta[- ]?p\b/i, ['differential']],
  [/\bneeds? (?:cleaning|changing|replacing|a clean)\b/i, ['clogging', 'differential', 'dp']],
  [/\bneeds? emptying\b/i, ['level']],
  // What passes of a stuff is its flow.
  [
    /\bhow much (?:air|water|gas|steam|product|oil)\b.*\b(?:mak|deliver|pump|produc|giv|pass|get|go|flow|com|mov|suppl)\w*\b/i,
    ['flow'],
  ],
  [/\bhow (?:dirty|clogged|blocked|full of dirt)\b/i, ['clogging']],
  [
    /\bhow (?:many|much) (?:hours?|time)\b.*\b(?:run|ran|running|worked|operated|on the clock|done)\b/i,
    ['running', 'hour'],
  ],
];

/** What a turn of phrase asks for. */
export const phraseConcepts = (question: string): string[] =>
  PHRASES.filter(([pattern]) => pattern.test(question)).flatMap(([, meanings]) => meanings);
