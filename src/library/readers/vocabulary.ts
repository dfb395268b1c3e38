/** Words seen in a document so far: decides whether a hyphen at a line's end belongs to the word. */
export class Vocabulary {
  private readonly words = new Set<string>();
  /** Enough to know a document's words; a bound so that no file can fill the memory. */
  private static readonly most = 200_000;

  learn(text: string): void {
    if (this.words.size > Vocabulary.most) return;
    // what stands before a hyphen at the end of a line may be half a word
    const whole = text.toLowerCase().replace(/\p{L}+[-\u2010]$/u, '');
    for (const [word] of whole.matchAll(/\p{L}{2,}(?:-\p{L}{2,})*/gu)) this.words.add(word);
  }

  /** Lines of one paragraph as one text. */
  join(lines: readonly string[]): string {
    let text = '';
    for (const line of lines) {
      const end = /(\p{L}{2,}(?:-\p{L}+)*)[-\u2010]$/u.exec(text)?.[1];
      const start = end ? /^(\p{Ll}+)/u.exec(line)?.[1] : undefined;
      if (end && start) text = this.keepsHyphen(end.toLowerCase(), start) ? text + line : text.slice(0, -1) + line;
      else text = text ? `${text} ${line}` : line;
    }
    return text;
  }

  private keepsHyphen(before: string, after: string): boolean {
    if (this.words.has(before + after)) return false;
    if (this.words.has(`${before}-${after}`)) return true;
    return before.length > 2 && after.length > 2 && this.words.has(before) && this.words.has(after);
  }
}
