/** A trigram model with Witten-Bell smoothing and back-off, over words and slots. */

/** After a history: probabilities of what was seen, and the weight that is left for the shorter history. */
export interface Continuation {
  readonly next: ReadonlyMap<string, number>;
  readonly backOff: number;
}

export const BEGIN = '<s>';
export const END = '</s>';

export interface Ngrams {
  /** Probabilities without any history, `END` among them. */
  readonly single: ReadonlyMap<string, number>;
  readonly afterOne: ReadonlyMap<string, Continuation>;
  /** Keys are two tokens parted by a space. */
  readonly afterTwo: ReadonlyMap<string, Continuation>;
}

/** Learns from sentences of tokens, without their begin and end. */
export function learnNgrams(sentences: readonly (readonly string[])[]): Ngrams {
  const ones = new Map<string, number>();
  const twos = new Map<string, Map<string, number>>();
  const threes = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    const tokens = [BEGIN, ...sentence, END];
    tokens.forEach((token, i) => {
      if (i === 0) return;
      ones.set(token, (ones.get(token) ?? 0) + 1);
      add(twos, tokens[i - 1] ?? '', token);
      if (i > 1) add(threes, `${tokens[i - 2]} ${tokens[i - 1]}`, token);
    });
  }
  const total = sum(ones.values());
  const single = new Map([...ones].map(([token, count]) => [token, (count + 0.5) / (total + 0.5 * ones.size)]));
  const afterOne = smoothed(twos, (_, token) => single.get(token) ?? 0);
  const afterTwo = smoothed(threes, (history, token) => {
    const shorter = afterOne.get(history.slice(history.indexOf(' ') + 1));
    return shorter?.next.get(token) ?? 0;
  });
  return { single, afterOne, afterTwo };
}

function add(counts: Map<string, Map<string, number>>, history: string, token: string): void {
  const seen = counts.get(history) ?? new Map<string, number>();
  seen.set(token, (seen.get(token) ?? 0) + 1);
  counts.set(history, seen);
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, one) => total + one, 0);

function smoothed(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  shorter: (history: string, token: string) => number,
): Map<string, Continuation> {
  return new Map(
    [...counts].map(([history, seen]) => {
      const kinds = seen.size;
      const total = sum(seen.values()) + kinds;
      const next = new Map(
        [...seen].map(([token, count]) => [token, (count + kinds * shorter(history, token)) / total] as const),
      );
      return [history, { next, backOff: kinds / total }] as const;
    }),
  );
}
