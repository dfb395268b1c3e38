/** From a pattern that finds wordings in text to the wordings themselves, so that speech knows what the copilot understands. */

/** Wordings of one pattern at most: it must not drown the others. */
const MOST = 400;

/** What a pattern's own parts are called: source → slot. Figures are {number}. */
export type PartNames = readonly (readonly [source: string, slot: string])[];

/**
 * The wordings that a pattern finds, in lower case, the most usual first: alternatives and optional words in every combination.
 * Knows the part of regular expressions that wordings are written in; a choice with anything else in it is left out.
 */
export function wordingsOf(pattern: RegExp | string, parts: PartNames = []): string[] {
  const named = parts.reduce(
    (source, [part, slot]) => source.replaceAll(part, `{{${slot}}}`),
    typeof pattern === 'string' ? pattern : pattern.source,
  );
  const all = new Reader(named).alternatives().map((text) => text.replace(/\s+/g, ' ').trim().toLowerCase());
  return [...new Set(all)].filter((text) => text !== '' && !/[^a-z' {}]/.test(text));
}

/** "h", "hrs" and "hour" are one word, and only the last is said: words that are another one with letters left out. */
export function withoutAbbreviations(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((whole) => isAbbreviation(word, whole)));
}

function isAbbreviation(word: string, whole: string): boolean {
  if (word.length >= whole.length || /[{\s]/.test(word + whole) || word[0] !== whole[0]) return false;
  let at = 0;
  for (const letter of whole) if (letter === word[at]) at++;
  return at === word.length && (whole.length - word.length > 1 || word.at(-1) === whole.at(-1));
}

/** Holds a choice that cannot be said. */
const UNSAID = '\u0000';

class Reader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  alternatives(): string[] {
    const found = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      found.push(...this.sequence());
    }
    return found.filter((text) => !text.includes(UNSAID));
  }

  private sequence(): string[] {
    let texts = [''];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] ?? '')) {
      const choices = this.counted(this.atom());
      texts = texts.flatMap((text) => choices.map((choice) => text + choice)).slice(0, MOST);
    }
    return texts;
  }

  private atom(): string[] {
    const rest = this.source.slice(this.at);
    const [slot] = /^\{\{\w+\}\}/.exec(rest) ?? [];
    if (slot !== undefined) return this.taken(slot.length, [slot.slice(1, -1)]);
    const [figures] = /^(?:\\d(?:\{[^}]*\}|\+)?)+/.exec(rest) ?? [];
    if (figures !== undefined) return this.taken(figures.length, ['{number}']);
    if (rest[0] === '(') return this.group();
    if (rest[0] === '[') return this.taken((/^\[(?:\\.|[^\]])*\]/.exec(rest)?.[0] ?? rest).length, [UNSAID]);
    if (rest.startsWith('\\s')) return this.taken(2, [' ']);
    if (rest[0] === '\\') return this.taken(2, [/[bB]/.test(rest[1] ?? '') ? '' : (rest[1] ?? '')]);
    return this.taken(1, [/[$^]/.test(rest[0] ?? '') ? '' : (rest[0] ?? '')]);
  }

  private group(): string[] {
    const [opening = ''] = /^\((?:\?(?::|<?[=!]))?/.exec(this.source.slice(this.at)) ?? [];
    this.at += opening.length;
    const inside = this.alternatives();
    this.at++;
    // What only looks around adds nothing.
    return /[=!]/.test(opening) ? [''] : inside.length > 0 ? inside : [UNSAID];
  }

  /** A choice as often as is written behind it: what may be left out is also left out, what may come again comes once. */
  private counted(choices: readonly string[]): string[] {
    const [sign] = /^(?:[?*+]|\{\d[^}]*\})\??/.exec(this.source.slice(this.at)) ?? [];
    if (sign === undefined) return [...choices];
    this.at += sign.length;
    const spaces = choices.every((choice) => choice.trim() === '');
    return sign[0] === '+' || spaces ? [...choices] : [...choices, ''];
  }

  private taken(length: number, choices: string[]): string[] {
    this.at += length;
    return choices;
  }
}
