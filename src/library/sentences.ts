/** Words of a text, roughly: pieces between spaces. */
export const wordCount = (text: string): number => {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const space = text.charCodeAt(i) <= 32;
    if (!space && !inside) count += 1;
    inside = !space;
  }
  return count;
};

/** Words, where endless strings without a space count as many. */
export const wordSize = (text: string): number => Math.max(wordCount(text), Math.ceil(text.length / 14));

const ABBREVIATION =
  /(?:\b(?:fig|no|nos|approx|max|min|ref|para|sec|deg|vs|etc|e\.g|i\.e|spec|dia|incl|temp|vol|oz|in|ft|lb|lbs|mr|dr|st|u\.s)|\b\p{Lu})\.$/iu;

/** Sentences of a text. One longer than `most` words is cut between words, so that no input makes an endless passage. */
export function splitSentences(text: string, most = 180): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of text.split(/(?<=[.!?;]["”')\]]?)\s+(?=["“([]?[\p{Lu}\d])/u)) {
    open = open ? `${open} ${piece}` : piece;
    if (!ABBREVIATION.test(open)) {
      sentences.push(...cut(open, most));
      open = '';
    }
  }
  if (open) sentences.push(...cut(open, most));
  return sentences;
}

function cut(sentence: string, most: number): string[] {
  if (wordCount(sentence) <= most && sentence.length < most * 14) return [sentence];
  const words = sentence.split(/\s+/).flatMap((word) => word.match(/.{1,200}/gsu) ?? []);
  const found: string[] = [];
  let open = '';
  let count = 0;
  for (const word of words) {
    if (open && (count >= most || open.length + word.length > most * 14)) {
      found.push(open);
      open = '';
      count = 0;
    }
    open = open ? `${open} ${word}` : word;
    count += 1;
  }
  return open ? [...found, open] : found;
}
