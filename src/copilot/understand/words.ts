/** The words of a question, with where they stand; and how words are compared. */
export interface Word {
  /** Lower case, without accents; "p-101" and "2.5" stay one word. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Control characters and format characters out, one kind of dash and quote: what tags and questions look like inside. */
export function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”]/g, '"');
}

/** Lower case without accents, same length in characters for Latin text. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/** Split into words. A possessive "'s" is left out; hyphens, dots and underscores inside a word part it, but stay in codes. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of fold(text).matchAll(/\d+(?:[.,]\d+)+|[\p{L}\p{N}%]+(?:'(?!s\b)\p{L}+)?/gu)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found.filter((word, i) => !(word.text === 's' && text[word.start - 1] === "'" && i > 0));
}

/** A rough singular: "chillers" → "chiller", "batteries" → "battery", "switches" → "switch". */
export function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is|ous)$/.test(word)) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  if (/(?:el|al|ar|l)ves$/.test(word) && !/(valves|curves|sleeves)$/.test(word)) return `${word.slice(0, -3)}f`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words; stops counting above `most`. */
export function editDistance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** A key that words which sound alike share ("compresser" / "compressor", "chiler" / "chiller"). */
export function soundKey(word: string): string {
  return fold(word)
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/(ck|qu|q|c(?=[aoulrt]|k|$))/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/(tch|ch|sh)/g, 'x')
    .replace(/gh/g, '')
    .replace(/z/g, 's')
    .replace(/dg/g, 'j')
    .replace(/(?<=.)[aeiouyhw]+/g, '')
    .replace(/(.)\1+/g, '$1');
}
