import { lookup } from '../plant/lookup.ts';

/** Words that are reduced to another word than their letters say: small numbers are figures, irregular plurals are of their singular. */
const IRREGULAR: Readonly<Record<string, string>> = lookup({
  ...Object.fromEntries(
    'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, String(i + 2)]),
  ),
  axes: 'axis',
  feet: 'foot',
  teeth: 'tooth',
  knives: 'knife',
  shelves: 'shelf',
});

/** "warmer", "hottest": of an adjective that is measured. */
const COMPARED =
  /^(warm|hot|cold|loud|slow|fast|quick|long|short|old|new|thick|thin|wide?|deep|weak|strong|tight|loose?)t?n?(?:er|est)$/;

/** Stems worked out before: the words of a library recur, and a question has thousands of them looked at. */
const known = new Map<string, string>();
const MOST_KNOWN = 100_000;

/** The stem of a word, lower case: what is left when plural, -ing, -ed, -ation, -ment and a last e are taken off; codes and figures stay as they are. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const root = stemOf(word);
  known.set(word, root);
  return root;
}

function stemOf(word: string): string {
  let w = IRREGULAR[word.toLowerCase()] ?? word.toLowerCase();
  if (w.length <= 3 || /\d/.test(w)) return w;
  w = w
    .replace(COMPARED, '$1')
    .replace(/['’](?:s$)?/g, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  if (w.length > 5) w = w.replace(/(?:ations?|ating|ated|ates?|atory|ators?)$/, 'at');
  if (w.length > 5) w = w.replace(/([a-z]{3})(?:ments?|ness|ingly|ably|ally|ly)$/, '$1');
  if (w.length > 4 && !w.endsWith('eed'))
    w = w.replace(/([a-z]{2}[b-df-hj-np-tv-z]|[a-z]{2}[aeiou]{1,2}[b-df-hj-np-tv-z]?|[a-z]{3})(?:ing|ed)$/, '$1');
  // "adjustable" is of "adjust", but "enable" is of nothing shorter
  if (w.length > 5) w = w.replace(/(?:ion|ions)$/, '').replace(/(?<=.{4})(?:able|ible)$/, '');
  w = w.replace(/(?<=..)([bdgmnprt])\1$/, '$1').replace(/y$/, 'i');
  if (w.length > 3) w = w.replace(/e$/, '');
  if (w.length > 5) w = w.replace(/at$/, '');
  return w;
}
