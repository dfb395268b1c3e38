/** The words for it, as a pattern's replacement. */
type Known = string | ((all: string, ...groups: string[]) => string);

/** What a machine or a net can lose of what it has. */
const LOSABLE =
  'vacuum|pressure|levels?|charge|speed|flow|temperature|temp|heat|voltage|power|fuel|diesel|capacity|efficiency';

/** Ways of saying a thing, put in the words that the rules know it by. */
const PHRASINGS: readonly (readonly [said: RegExp, known: Known])[] = [
  [
    /\bhow much (?:down ?time|idle time|standstill) (?:did|has|have) (.+?) (?:have|had|got|get)\b/i,
    'how long was $1 stopped',
  ],
  [/\bhow much (?:up ?time|running time) (?:did|has|have) (.+?) (?:have|had|got|get)\b/i, 'how long was $1 running'],
  [
    /^what (?:did|has) (?:the |my |our )?((?:\w+ )?shift(?: before(?: me| us)?)?) (?:leave|left|report|write|do|done|have|had)(?: (?:to )?(?:me|us|for me|for us|behind))?(?=\W*$)/i,
    'what happened in the $1',
  ],
  // What something runs on is what lasts.
  [
    /\bhow long (can|could|will|would) (?:we|it|they|everything|the plant) (?:\w+ )?(?:run|last|hold(?: out)?|go on|survive|carry on) on (?=the |our |[A-Z]+-\d)(.+?)(?=\W*$)/i,
    'how long $1 $2 last',
  ],
  // "… compared with what the compressor can deliver", "compressor make how much air": asked as how much.
  [
    /^what ((?:the|our) [\w -]+?) (can|could) (deliver|carry|make|produce|supply|take|hold|pump|give)(?: at most)?\W*$/i,
    'how much $2 $1 $3',
  ],
  [
    /^(?:the )?((?!how\b|what\b)[\w -]{3,30}?) (make|use|draw|need|deliver|produce|give|take)s? how (much|many) ([\w-]+)(?=\W*$| (?:right )?now| today| at the moment)/i,
    'how $3 $4 does the $1 $2',
  ],
  [/^(?:and )?how long ago did (.+? (?:stop|start|open|close))(?=\W*$)/i, 'when did $1'],
  // "Chiller he stop how many minute": the word order of another language.
  [
    /^(?:the )?([\w -]{3,40}?) (?:he|she|it) (?:was |is |been |get |got )?(\w+(?: down)?),? (?:for )?how (?:much|many|long)(?: (?:minutes?|hours?|seconds?|times?|long))?(?=\W*$| (?:today|this|since|last|yesterday)\b)/i,
    'how long was $1 $2',
  ],
  // What cost the most time is what stood still longest.
  [
    /^(?:and )?what (?:has |have )?(?:cost|delayed|slowed) ((?!us\b)[\w -]+?) (?:(?:for )?the )?(?:most(?: time)?|longest)\b/i,
    'longest standstill of $1',
  ],
  [
    /^(?:and )?where (?:did|do|does|has|have) ((?!we\b)[\w -]+?) (?:lose|lost|losing) (?:the )?most (?:(?:of (?:its|the|our) )?time|production)\b/i,
    'longest standstill of $1',
  ],
  [
    /^(?:and )?what (?:has )?(?:held|stopped|kept|blocked) ((?!us\b)[\w -]+?)(?: up| down| back)? (?:(?:for )?the )?longest\b/i,
    'longest standstill of $1',
  ],
  [
    /^(?:what (?:has|have|had) tripped|(?:any |the |all )?trips(?=\W*$| (?:since|today|this|last|in|yesterday|between|so far)\b))/i,
    'what tripped',
  ],
  // "And when was fill?": the work as the word order of another language has it.
  [
    /^(?:and )?when (?:was|is|were) (?:it |the |last )*(fill|refill|clean|check|grease|test|repair|service|inspect|replace|change|calibrate)e?(?=\W*$| (?:last|it)\b)/i,
    (_all: string, work: string) => `when was it last ${work.replace(/e$/i, '')}ed`,
  ],
  [/\b(is|are|was|were) (.+? )?in the red\b/i, '$1 $2in alarm'],
  [/^(?:the )?([a-z]+s) (per|an?|each) (hour|minute)\b/i, 'how many $1 $2 $3'],
  [
    /^(?:did|has|have) (.+?) (?:have|had) (?:an? )?(fault|alarm)\b(.*?),? and (?:for )?how long(?=\W*$)/i,
    'how long did the $2 of $1 last$3',
  ],
  // What is offline was heard of last when it went.
  [
    /^(?:and )?(?:how long|since when) (?:has|have|is|are|was|were) (?!it\b)(.+?) (?:been )?(?:offline|off ?line|off the network|silent|not reporting|without (?:a )?(?:connection|value))(?=\W*$| (?:now|for|today)\b)/i,
    'when did we last hear from $1',
  ],
  // Whether it was more than twice is told by how often it was.
  [/^(did|has|have) (.+?) (?:more|less|fewer) (?:often )?than (?:once|twice|thrice|\w+ times)\b/i, 'how often $1 $2'],
  // What fails has a fault.
  [
    /\b(how often|how many times) (?:has|have|did|does|do) (.+?) (?:fail(?:ed)?|br[eo]ke?n? down|go(?:ne)? wrong|given? up)(?=\W*$| (?:today|this|since|in|last|during)\b)/i,
    'how often did $2 have a fault',
  ],
  [
    /\bhow long (?:did|has|have|was|were) (?!it\b)(.+?) (?:have|had|in|on) (?:an? )?(fault|alarm)(?=\W*$| (?:today|this|since|in the|last|during)\b)/i,
    'how long did the $2 of $1 last',
  ],
  // What one loses falls.
  [
    new RegExp(
      `^(is|are|does|do|did|has|have) (?:(?:we|they|it)|((?:the |our )?[\\w -]+?)) (?:still |now )?(?:los(?:e|ing|t)|bleeding) (?:any |some )?((?:[\\w-]+ )?(?:${LOSABLE}))(?: (?:on|at|in|from|of) (.+?))?(?=\\W*$| (?:again|today|now|since|over|lately)\\b)`,
      'i',
    ),
    (_all: string, _be: string, owner = '', quantity: string, place = '') =>
      `is the ${quantity}${owner || place ? ` of ${owner || place}` : ''} falling`,
  ],
  // What drops or sinks falls, where it is asked by how much or how fast.
  [
    /^((?:and |by )?how (?:much|far|fast|quickly|rapidly) (?:did|does|do|has|have|will|is|was) .{2,60}?) (?:dropp?(?:ed|ing)?|s[aiu]nk(?:en|ing)?|(?:go|gone|going|come|coming) down|slump(?:ed|ing)?)(?=\W*$| (?!(?:to|below|under)\b)\w)/i,
    '$1 fall',
  ],
  [
    /^((?:and |by )?how (?:much|far|fast|quickly|rapidly) (?:did|does|do|has|have|will|is|was) .{2,60}?) (?:climb(?:ed|ing)?|jump(?:ed|ing)?|(?:go|gone|going|come|coming) up)(?=\W*$| (?!(?:to|above|over)\b)\w)/i,
    '$1 rise',
  ],
  // Things to choose from before the question.
  [
    /^((?!(?:if|when|while|for)\b)[\w' -]{2,30}?) or ([\w' -]{2,30}?), which (?:one )?(?=(?:is|are|was|were|has|have|had|did)\b)/i,
    'which of $1 and $2 ',
  ],
  [
    /^((?!(?:if|when|while|for)\b)[\w' -]{2,30}? or [\w' -]{2,30}?), ((?:what|which|who)\b(?!.*\bor\b)[^?]*?)(?=\W*$)/i,
    '$2, $1',
  ],
  // What an occasion used is what was used in its time.
  [
    /\bhow much (?:([\w -]+?) )?did ((?:the|our|that|this) (?:[\w-]+ ){0,2}?(?:test run|trip|dip|outage|power cut)) (?:use|take|cost|need|burn|consume|eat)(?: up)?\b/i,
    'how much $1 did we use during $2',
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
  [
    /\b(difference|split|spread|delta|gap)\s+(?:between|of|in)\s+(?:the\s+)?([\w -]{3,40}?) (?:(?:going |coming )?in and (?:going |coming )?out|coming and going)\b/i,
    '$1 across the $2',
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
  [
    /^(did|has|have|was|were) (?!any |some )(.+?) (?:more than once|several times|repeatedly|again and again|twice)(?=\W*$| (?:today|this|since|in|last)\b)/i,
    'how often $1 $2',
  ],
  [
    /\bhow many (?:seconds|minutes) (did|has|have) (.+?) (last(?:ed)?|take|taken|stand|stop|wait)(?=\W*$| (?:today|this|since|in)\b)/i,
    'how long $1 $2 $3',
  ],
  [
    /\b(?:drop|dropped|fall|fell|fallen|sink|sank|dip|dipped|rise|rose|risen|climb|climbed) (?=(?:above|below|under|over) -?\d)/gi,
    'go ',
  ],
  [
    /\b(used|consumed|drew|have used|has used) (?:the )?(most|least|more|less) (?:power|electricity)\b/i,
    '$1 the $2 energy',
  ],
  [
    /\b(?:what|which|who)(?:'s|s| is| are| was)? (?:our |the )?(?:bigg|larg|great)est (power|energy|electricity|current|air|water) (?:consumer|user|eater|load)s?\b/i,
    'which machine uses the most $1',
  ],
  [
    /^(?:please )?(?:rank|sort|order) (?:the |all |our )*(.+?) by (?:their |the )?(.+?)(?=\W*$)/i,
    'which of the $1 has the most $2',
  ],
  [
    /\b(is|was) (.+?) (?:feeding|supplying|delivering|producing|doing) anything(?=\W*$| (?:right )?now)/i,
    '$1 $2 running',
  ],
  [
    /\bhow many (machines|assets|units|devices) (?:does|do|has|have) (.+?)(?: have| got| include)?(?=\W*$)/i,
    'how many $1 are on $2',
  ],
  [
    /\b(?:what|which) (?:number|code) (?:of|for) (?:the )?fault (?:had|did) (.+?)(?: have| show)?(?: before| last)?(?=\W*$)/i,
    'what was the last fault code of $1',
  ],
  // "The oil temperature is good?": asked by the tone alone.
  [
    /^(?!(?:is|are|was|were|what|which|how|when|who|why|where|does|do|did|has|have|can|it|there|that|this|and|so)\b)([\w' -]{3,60}?) (is|are) (?:good|fine|normal)(?: or not| yes)?\s*\?\s*$/i,
    '$2 $1 ok?',
  ],
  [
    /^(?!(?:is|are|was|were|what|which|how|when|who|why|where|does|do|did|has|have|can|it|there|that|this|and|so)\b)([\w' -]{3,60}?) (is|are) ((?:too )?(?:ok|okay|high|low|hot|cold|full|empty|open|closed?|running|stopped|broken|on|off))(?: or not| yes)?\s*\?\s*$/i,
    '$2 $1 $3?',
  ],
  [/^(.+?),? what time (?:was|is|it was|did it come|happened)(?: (?:it|that))?(?=\W*$)/i, 'when was the $1'],
  [
    /\bhow many (load|unload|start|clean|cool|heat)(?:ing|s)? (?:cycles|times) (?:did|has|had|have) (.+?) (?:do|done|make|made|have|had|run|go through|perform)(?=\W*$| (?:today|this|since|in|last|within|over)\b)/i,
    'how often did $2 $1',
  ],
  [/\btop (?:\d+|two|three|five) (problems?|issues?|troubles?|things?|worries)\b/i, 'biggest $1'],
  // The best of what is wanted is the most of it.
  [/\bbest (?=(?:\w+ )?(?:output|production|throughput|efficiency|yield|availability)\b)/i, 'highest average '],
  [/\bworst (?=(?:\w+ )?(?:output|production|throughput|efficiency|yield|availability)\b)/i, 'lowest average '],
  [/^(.*\w) any (issues?|problems?|troubles?)(?=\W*$)/i, 'any $2 on $1'],
];

/** Short forms of the trade, which are no slips of the keyboard. */
const SHORT_FORMS: readonly (readonly [said: RegExp, known: string])[] = [
  [/(?<=\b(?:is|are|was|were) )(?:broke|kaput+|bust(?:ed)?)(?=\s*(?:$|[,.?!]))/gi, 'broken'],
  [/\b(did|has|have) (anyone|anybody|someone|somebody|we) ack\b/gi, '$1 $2 acknowledge'],
  [/\bun-?ack(?:ed|'d|d)?\b|\bnot (?:yet )?ack(?:ed|'d|nowledged)\b/gi, 'unacknowledged'],
  [/\back'?e?d\b/gi, 'acknowledged'],
  [/\b(\d{1,2}) ?o'?clo(?:k|c|kc|ckk?|ch)\b/gi, "$1 o'clock"],
];

/** The question with its short forms written out. */
export const writtenOut = (question: string): string =>
  SHORT_FORMS.reduce((text, [said, known]) => text.replace(said, known), question);

/** The question in known words; most come back as they are. */
export const inKnownWords = (question: string): string =>
  PHRASINGS.reduce((text, [said, known]) => replaced(text, said, known), question);

const replaced = (text: string, said: RegExp, known: Known): string =>
  typeof known === 'string' ? text.replace(said, known) : text.replace(said, known);
