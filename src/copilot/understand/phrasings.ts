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
  [/^(.*\w) any (issues?|problems?|troubles?)(?=\W*$)/i, 'any $2 on $1'],
];

/** The question in known words; most come back as they are. */
export const inKnownWords = (question: string): string =>
  PHRASINGS.reduce((text, [said, known]) => text.replace(said, known), question);
