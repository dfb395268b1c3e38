/** Whether a question sounds as asked of the plant's data or of its manuals, by its words alone. */
import learned from './leaning.json' with { type: 'json' };

const { bias } = learned;
const weights: Readonly<Record<string, number>> = learned.weights;

/**
 * Above 0 rather of the plant's data, below 0 rather of the manuals; beyond 2 either way it is seldom wrong. Learned by
 * `models/training/routing/fit_routing.py`, whose `features` this follows.
 */
export function leaning(question: string): number {
  const words = question
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z]+(?:'[a-z]+)?|\d+/g)
    ?.map((word) => (/^\d/.test(word) ? '#' : word));
  const row = ['^', ...(words ?? []), '$'];
  const found = new Set([...row.slice(1, -1), ...row.slice(1).map((word, i) => `${row[i]} ${word}`)]);
  if (question.includes('?')) found.add('?');
  return [...found].reduce(
    (sum, feature) => sum + (Object.hasOwn(weights, feature) ? (weights[feature] ?? 0) : 0),
    bias,
  );
}
