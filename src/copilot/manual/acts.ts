/** Which words of a question say what is done: "can I pour", "are kept". Pure. */

const DOER = /^(?:i|we|you|they|to)$/i;
const PASSIVE = /\b(?:is|are|was|were|be|been|being|get|gets|got|has|have)\b/i;
const PARTICIPLE =
  /^(?:\w+[^e\W]ed|sent|left|kept|put|built|held|lost|drawn|shown|sold|bought|hung|thrown|driven|written|broken|taken|given|run)$/i;
const NO_NOUN =
  /^\s*(?:[?.!,;]|$|(?:at|in|on|to|for|with|from|after|when|if|by|per|before|until|out|off|up|down|into|and|or|once|while|during|as|again|now|without|about)\b)/i;

/** Whether the word at this place says what is done, and not to what. */
export function isAct(question: string, words: readonly RegExpExecArray[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (DOER.test(words[at - 1]?.[0] ?? '')) return /^[a-z]+$/.test(word[0]);
  return (
    PARTICIPLE.test(word[0]) &&
    PASSIVE.test(question.slice(0, word.index)) &&
    NO_NOUN.test(question.slice(word.index + word[0].length))
  );
}
