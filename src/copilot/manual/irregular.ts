/** Words that are reduced to another word than their letters say. */
import { lookup } from '../../plant/lookup.ts';

/** Small numbers are figures, irregular plurals are of their singular. */
export const IRREGULAR: Readonly<Record<string, string>> = lookup({
  ...Object.fromEntries(
    'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, String(i + 2)]),
  ),
  axes: 'axis',
  feet: 'foot',
  teeth: 'tooth',
  knives: 'knife',
  shelves: 'shelf',
});
