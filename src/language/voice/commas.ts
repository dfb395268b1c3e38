/** Commas of questions that were spoken: nobody hears them, but what is told and what is asked must be parted. */

const AUXILIARY = '(?:is|are|was|were|does|do|did|has|have|can|could|should|must|may|will|would)';
/** Before a noun's verb no other word that leads on: "which of them is", "what the drive was". */
const NO_NOUN = `${AUXILIARY}|the|an?|to|of|and|or|it|i|we|you|they|he|she|that|this|in|on|at|for`;
const NOUN = `(?!(?:${NO_NOUN})\\b)[\\w'-]+`;
/** A question whose verb comes before its subject, as it never does in what is told. */
const DIRECT = [
  `(?:what|who|where|when|why)(?:'s| ${AUXILIARY})`,
  `how(?: ${NOUN}){0,4} ${AUXILIARY}`,
  `(?:which|what)(?: ${NOUN}){1,4} ${AUXILIARY}`,
].join('|');
/** What already asks, or tells to do something, from its first word on. */
const ASKS =
  "what|which|who|whose|whom|when|where|why|how|am|is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|should|shall|will|would|isn't|aren't|doesn't|don't|didn't|tell|show|explain|list|give|find|check|see|say|look|remember|know|wonder|ask|read|describe|if|whether";
/** Words after which a question is none of its own: "please tell me what is …", "and at what pressure does …". */
const LEADS_ON =
  'tell|show|know|see|check|ask|explain|say|says|remember|find|out|wonder|wondering|forgot|forget|list|give|understand|sure|idea|clear|clue|matter|tells|shows|me|us|about|of|at|to|by|for|from|in|into|on|with|than|and|or|but|so|then|no|is|are|was|were|be|that|the|a|an|if|when|after|before|until|since|between|during|through|under|over|within|against|up|like|just|exactly|really|as';
/** "It is my second week here, how many bags does it hold", "for the audit, which filters were changed": three words at least. */
const TOLD_FIRST = new RegExp(`^(?!(?:${ASKS})\\b)((?:\\S+ ){2,}?(?!(?:${LEADS_ON}) )\\S+) (?=(?:${DIRECT}) )`, 'i');

/** "The drive shows F18, what now"; but not "when was it and why". */
const ASKED_AT_LAST =
  /^((?!(?:what|which|who|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|may|must|should|will|tell|show)\b).{8,}(?<!\b(?:and|or))) (why|how|what now|what next|what(?: is|'s| does) (?:that|it|this)(?: \w+)?|what (?:do|can|should|must) (?:I|we) \w+(?: (?:now|first|next))?)$/i;

/** "Besides the bearing, is anything else …": what is left out must be parted from what is asked. */
const LEFT_OUT =
  /^((?:besides|apart from|aside from|other than|except|except for) .{3,40}?) (?=(?:what|which|who|is|are|was|were|has|have|does|do|did|can)\b)/i;

/** The text with a comma where what is asked begins. */
export function withCommas(text: string): string {
  for (const rule of [ASKED_AT_LAST, LEFT_OUT, TOLD_FIRST]) {
    const [, told] = rule.exec(text) ?? [];
    if (told !== undefined) return `${told},${text.slice(told.length)}`;
  }
  return text;
}
