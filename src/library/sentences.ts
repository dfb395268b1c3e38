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
  if (wordCount(sentence) <= most && sentence.length < most * 40) return [sentence];
  const words = sentence.split(/\s+/).flatMap((word) => word.match(/.{1,400}/gsu) ?? []);
  const found: string[] = [];
  for (let at = 0; at < words.length; at += most) found.push(words.slice(at, at + most).join(' '));
  return found;
}
