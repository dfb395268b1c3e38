/**
 * What people say around a question: greetings, who wants to know, why they ask. It is taken off, so that the question
 * itself is read; what was said before it may still tell what it is about.
 */

const PERSON =
  '(?:i|we|he|she|they|you|nobody|no one|somebody|someone|everyone|everybody|people|(?:(?:my|our|the|a|his|her)\\s+)?(?:boss|colleague|mate|manager|supervisor|foreman|shift leader|operator|maintenance|guy|guys|team|technician|electrician|mechanic|engineer|customer|quality|management|production)s?)';
const SOFTENERS =
  "(?:just|really|also|always|still|only|quickly|please|kindly|'d|would|do|did|does|don't|have|has|am|'m|was|were|been)";

/** Openings that ask for nothing; each taken off as long as one fits. */
const OPENINGS: readonly RegExp[] = [
  /^(?:good\s+)?(?:morning|afternoon|evening|day)\b\s*(?:[,!.:-]|everyone|all|guys|gemba)+\s*/i,
  /^just for (?:my|our|the) [\w-]+\s*[,:]\s*/i,
  // what the answer is for, and how new somebody is
  /^(?:(?:it'?s |this is |just )?for|on) (?:the|my|our|an?|his|her) (?:[\w-]+ ){0,2}?(?:audit|report|inspection|meeting|log(?: ?book)?|sheet|form|files?|records?|presentation|calendar|training|tour|walk|round)\b[^,:.?!]{0,40}[,:]\s+(?=(?:what|which|how|when|where|who|why|is|are|do|does|can|may|must|should)\b)/i,
  /^(?:it(?:'s| is| was)|this is|i'm) (?:only |just |still )?(?:my|our|new|in my) [^,:.!?]{0,40}[,:.!]\s+(?=(?:what|which|how|when|where|who|why|is|are|do|does|can|may|must|should)\b)/i,
  /^(?:hey|hi|hello|hallo|ok|okay|right|alright|well|so|um+|uh+|erm?|ah|oh|now|please|gemba|copilot|listen|look|excuse me|thanks|thank you|cheers)\b(?:\s+(?:there|gemba|copilot|mate|guys))?\s*[,!.:-]?\s+/i,
  /^(?:sorry|apologies|excuse me)\b[^,.!?]{0,40}[,.!]\s*(?:but\s+)?/i,
  /^(?:just\s+)?(?:curious|wondering|checking|asking|a? ?quick (?:question|one)|one (?:more )?question|question|quickly|by the way|btw|fyi|actually|honestly|basically)\b\s*[,:.-]?\s*/i,
  /^(?:(?:can|could|would|will) you|(?:can|could|may|might) (?:i|we)|do you think you (?:can|could)|are you able to|is it possible to)\s+(?:please\s+|quickly\s+|just\s+|perhaps\s+|maybe\s+)*(?=(?:tell|say|show|give|let|have a look|take a look|look|check|see|find out|know|get|have|hear|explain to)\b)/i,
  /^(?:please\s+|quickly\s+|just\s+)*(?:tell|say|let|explain to)\s+(?:(?:to\s+)?(?:me|us)\s+)?(?:please\s+|quickly\s+|know\s+)*(?=(?:if|whether|what|which|how|when|where|why|who|since|the|is|are)\b)/i,
  /^(?:please\s+|quickly\s+|just\s+)*(?:have|take) a (?:quick\s+)?look\s+(?=(?:if|whether|what|how|at)\b)/i,
  /^(?:do|does) (?:you|anyone|anybody|somebody|someone) (?:happen to )?know\s+(?=(?:if|whether|what|which|how|when|where|why|who|since)\b)/i,
  new RegExp(
    `^${PERSON}\\s+(?:${SOFTENERS}\\s*)*(?:want|need|like|love)(?:s|ed)?\\s+(?:(?:to\\s+)?(?:know|see|hear|understand|find out|check|learn)\\s+|(?=(?:the|a|an|what|how|which)\\b))(?:about\\s+)?`,
    'i',
  ),
  new RegExp(
    `^${PERSON}\\s+(?:${SOFTENERS}\\s*)*(?:wondering|wonders?|ask(?:s|ed|ing)?|know|told|says?|said|thinks?|thought|claims?|believes?|reckons?|heard|hears?|curious)\\s+(?:(?:me|us|about|in)\\s+)?(?:to\\s+(?:know|see|check)\\s+)?(?:that\\s+)?(?=\\S)`,
    'i',
  ),
  new RegExp(`^${PERSON}\\s+(?:keeps?|kept|is|are|was|were)\\s+asking(?:\\s+(?:me|us))?\\s*[,:]\\s+(?=\\S)`, 'i'),
  /^(?:i(?:'ve| have)?\s+(?:got\s+)?(?:the|a)\s+(?:feeling|impression|suspicion)|it (?:seems|looks)(?: to me)?)\s+(?:that\s+|like\s+|as if\s+)?(?=\S)/i,
  /^any idea\s+(?=(?:if|whether|what|which|how|when|where|why|who|since)\b)/i,
  /^(?:i|we)\s+(?:have\s+|'ve\s+)?(?:just\s+)?(?:took|taken|take) over\b[^,.!?]{0,60}[,.!?]\s+(?=\S)/i,
  /^i(?:'ve| have|'m| am)\s+(?:just\s+)?(?:come|came|got|back|standing|here|looking|walking|sitting|at)\b[^,.!?]{0,80}[,.!?]\s+(?:and\s+|so\s+|but\s+)?(?=\S)/i,
];
/** "Besides the bearing, …": what is left out is no subject. */
const BESIDES =
  /(?:^|[,;]?\s+)(?:besides|apart from|aside from|except(?: for)?|other than)\s+[^,;?]{2,40}(?:,\s*|(?=\s*\?|$))/i;

/** "Is the second pump warmer than the first one?": the noun that "one" stands for. */
function withNoun(question: string): string {
  const [, noun] =
    /\b(?:first|second|third|fourth|left|right|upper|lower)\s+(?!one\b)([a-z]{3,})\b/i.exec(question) ?? [];
  return noun
    ? question.replace(/(?<=\b(?:first|second|third|fourth|left|right|upper|lower|other)\s+)one\b/gi, noun)
    : question;
}

/** "… for the audit on Thursday?": what the answer is for, which says nothing of what is asked. */
const PURPOSE =
  /,\s*(?:it'?s |this is |just )?for (?:the|my|our|an?|his|her) (?:[\w-]+ )?(?:audit|report|inspection|meeting|log(?: ?book)?|sheet|form|files?|records?|boss|auditor|customer|visitors?|presentation|calendar|training)\b[^,.?!]{0,40}(?=[.?! ]*$)/i;

/** Sentences after the question that ask for nothing of their own. */
const CLOSING =
  /[.!?;,]\s*(?:do you know|(?:is|was) (?:that|it|this)? ?(?:right|so|true|correct)|right|correct|true|any idea|can you (?:tell|check|see|look|help)(?: (?:me|that|it|please))?|could you (?:check|look|tell me)|please|pls|thanks?(?: you| a lot)?|thx|cheers|or not|what do you think|know what i mean|if (?:i|we) (?:may|might|can) (?:ask|know)|if you don't mind|(?:nobody|no one|none) (?:here )?(?:knows?|could (?:tell|say)|can (?:tell|say))(?: (?:me|us|it|that))*|(?:somebody|someone|a colleague) (?:asked|asks|wanted|wants)(?: (?:me|us|to know|to hear|it|that))*(?: (?:at|in|during|before|after) [^,.?!]{2,30})?)\s*[?.!]*\s*$/i;

export interface Opened {
  /** The question itself. */
  readonly question: string;
  /** What was said before it, if that may tell what it is about. */
  readonly said?: string | undefined;
}

/** Takes off what asks for nothing. A question that would be left empty comes back as it was. */
export function opened(text: string): Opened {
  const bare = text
    .replace(CLOSING, (_all, at: number) => (at > 0 ? '?' : ''))
    .replace(PURPOSE, '')
    .trim();
  let question = bare;
  let said = '';
  for (let turns = 0; turns < 8; turns++) {
    const pattern = OPENINGS.find((one) => one.test(question));
    if (!pattern) break;
    const rest = question.replace(pattern, '');
    if (!/\p{L}{2}/u.test(rest)) break;
    said = `${said} ${question.slice(0, question.length - rest.length)}`;
    question = rest;
  }
  if (/\p{L}{3}/u.test(question.replace(BESIDES, ''))) question = withNoun(question.replace(BESIDES, ' ').trim());
  // "The lemonade... I mean the product": what was said by mistake is taken back.
  question = question.replace(
    /\b(?:(?:the|a|an)\s+)?[\w-]+\s*(?:\.{2,}|…|,|-)\s*(?:(?:no|sorry|wait)[, ]+)*i mean\s+/i,
    '',
  );
  // "The current fuel level" is the level now, no electric current.
  question = question.replace(
    /(?<=^|\b(?:the|its|is|are|a|me|of)\s)current\s+(?=(?!(?:of|in|on|at|from|draw|drawn|limit|rating|transformer|is|now|and|or|above|below|right)\b)[a-z])/gi,
    'present ',
  );
  const whether = question
    .replace(/^(?:if|whether)\s+(?!.*,\s*(?:then\s+)?(?:should|must|can|may|what|how|do)\b)/i, 'is it so that ')
    .replace(/^(?=the\s)/i, /\b(?:tell|show|give|know)\b/i.test(said) ? 'what is ' : '');
  return { question: whether, said: /\w{3}/.test(said) ? said.trim() : undefined };
}
