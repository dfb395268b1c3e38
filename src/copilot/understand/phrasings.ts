/** Ways of saying a thing, put in the words that the rules know it by. */
const PHRASINGS: readonly (readonly [said: RegExp, known: string])[] = [
  [
    /\bhow much (?:down ?time|idle time|standstill) (?:did|has|have) (.+?) (?:have|had|got|get)\b/i,
    'how long was $1 stopped',
  ],
  [/\bhow much (?:up ?time|running time) (?:did|has|have) (.+?) (?:have|had|got|get)\b/i, 'how long was $1 running'],
  [
    /^what (?:did|has) (?:the |my |our )?((?:\w+ )?shift(?: before(?: me| us)?)?) (?:leave|left|report|write|do|done|have|had)(?: (?:to )?(?:me|us|for me|for us|behind))?(?=\W*$)/i,
    'what happened in the $1',
  ],
  // What stopped something is asked as why it stopped.
  [/\bwhat(?:'s| is| has| have)? (?:stopped|halted|held up) us\b/i, 'why did we stop'],
  [
    /\bwhat(?:'s| is| has| have)? (?:stopped|halted|held up) ((?:the|our) [\w -]+?|[A-Z]+-\d+)(?=\W*$| (?:just now|today|this|at|in)\b)/i,
    'why did $1 stop',
  ],
  [
    /\bwhat(?:'s| is| has| have)? tripped ((?:the|our) [\w -]+?|[A-Z]+-\d+)(?=\W*$| (?:just now|today|this|at|in)\b)/i,
    'why did $1 trip',
  ],
  [
    /\b(is|are|was|were) (?:carrying|taking|doing|bearing) (?:the|all the|most of the) (?:load|work|flow|duty)\b/i,
    '$1 running',
  ],
  [
    /^(?:what(?:'s| is| was) )?(?:the )?rate of (?:rise|change|increase|climb|fall|drop|decrease) (?:of|in|on|for) (.+?)(?: (?:in|as) [\w°]+ (?:per|an?) \w+)?(?=\W*$)/i,
    'how fast is $1 rising',
  ],
  // A place in a pipe: a machine's inlet or outlet. A time has no machine behind it.
  [
    /\b(pressure|temperature|temp|voltage) (?:before|upstream of|ahead of|in front of) (?!(?:the |our |an? )?(?:[\w-]+ ){0,2}(?:\w*trip|alarm|fault|stop|start|test|dip|shift|break|lunch|run|change|\d|it\b|this\b|that\b|noon|midnight|last\b|we\b|i\b))/i,
    'inlet $1 of ',
  ],
  [
    /\b(pressure|temperature|temp|voltage) (?:after|behind|downstream of) (?!(?:the |our |an? )?(?:[\w-]+ ){0,2}(?:\w*trip|alarm|fault|stop|start|test|dip|shift|break|lunch|run|change|\d|it\b|this\b|that\b|noon|midnight|last\b|we\b|i\b))/i,
    'outlet $1 of ',
  ],
  [
    /\b(inlet|outlet) (pressure|temperature|temp|voltage) of (.+?) (or|and|than|vs\.?) (?:after|behind|downstream of) /i,
    '$1 $2 of $3 $4 outlet $2 of ',
  ],
  [
    /\b(inlet|outlet) (pressure|temperature|temp|voltage) of (.+?) (or|and|than|vs\.?) (?:before|upstream of|ahead of|in front of) /i,
    '$1 $2 of $3 $4 inlet $2 of ',
  ],
  [
    /^(?!(?:is|are|was|were|has|have|did|does|do|how|what|when|which|who|any)\b)([\w -]{3,40}?) (?:ever )?(above|below|over|under) (-?\d[\d.,]*(?: ?[^\s\d]{1,6})?) (?:at any (?:time|point)|ever|at all)(?=\W*$| (?:today|this|since|last)\b)/i,
    'was the $1 ever $2 $3',
  ],
  [/^(how (?:many|much)\b(?!.*\b(?:this|today|since|last|yesterday|shift)\b).*?) so far(?=\W*$)/i, '$1 today'],
  [/\btop (?:\d+|two|three|five) (problems?|issues?|troubles?|things?|worries)\b/i, 'biggest $1'],
  // The best of what is wanted is the most of it.
  [/\bbest (?=(?:\w+ )?(?:output|production|throughput|efficiency|yield|availability)\b)/i, 'highest average '],
  [/\bworst (?=(?:\w+ )?(?:output|production|throughput|efficiency|yield|availability)\b)/i, 'lowest average '],
  [/^(.*\w) any (issues?|problems?|troubles?)(?=\W*$)/i, 'any $2 on $1'],
];

/** Short forms of the trade, which are no slips of the keyboard. */
const SHORT_FORMS: readonly (readonly [said: RegExp, known: string])[] = [
  [/\b(did|has|have) (anyone|anybody|someone|somebody|we) ack\b/gi, '$1 $2 acknowledge'],
  [/\bun-?ack(?:ed|'d|d)?\b|\bnot (?:yet )?ack(?:ed|'d|nowledged)\b/gi, 'unacknowledged'],
  [/\back'?e?d\b/gi, 'acknowledged'],
];

/** The question with its short forms written out. */
export const writtenOut = (question: string): string =>
  SHORT_FORMS.reduce((text, [said, known]) => text.replace(said, known), question);

/** The question in known words; most come back as they are. */
export const inKnownWords = (question: string): string =>
  PHRASINGS.reduce((text, [said, known]) => text.replace(said, known), question);
