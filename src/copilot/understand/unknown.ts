/** Names in a question that have the shape of this plant's names and are none of them, with what was perhaps meant. */
import type { PlantIndex } from '../../plant/plant.ts';
import { DIGITS, ORDINALS } from './digits.ts';
import { nameWords, squeeze } from './names.ts';
import { editDistance, fold } from './words.ts';

/** "P-901" has the shape of this plant's ids, "chiller 12" is one of a type it has: neither is there. */
export function unknownNames(
  question: string,
  index: PlantIndex,
  known: readonly { start: number; end: number }[],
): { text: string; suggestions: string[] }[] {
  const ids = [...index.plant.assets.map(({ id }) => id), ...index.allTags().map(({ id }) => id)];
  const shapes = new Set(ids.filter((id) => /\d/.test(id)).map(shapeOf));
  const free = (start: number, end: number): boolean => !known.some((one) => one.start < end && one.end > start);
  const afterCode = (start: number): boolean =>
    /\b(?:code|error|fault|alarm|warning|message|step|section|page|part)[ -]*$/i.test(question.slice(0, start));
  const found: string[] = [];
  for (const match of question.matchAll(/\b[A-Za-z]{1,6}[-_]?\d{1,6}[A-Za-z]?(?:\.[\w.]+)?\b/g)) {
    const [text] = match;
    const shaped = shapes.has(shapeOf(text.split('.')[0] ?? text)) || shapes.has(shapeOf(text));
    if (shaped && free(match.index, match.index + text.length) && !afterCode(match.index)) found.push(text);
  }
  for (const match of question.matchAll(NUMBERED)) {
    const [text, noun = '', number = ''] = match;
    const numbered = index.plant.assets.filter(
      ({ name }) => /\d/.test(name) && new RegExp(`\\b${fold(noun)} \\d`).test(fold(name)),
    );
    const digits = DIGITS[number.toLowerCase()] ?? number;
    const words = nameWords(`${noun} ${digits}`);
    const key = squeeze(words);
    // "Tower 3D" of "Tower 3D printer" is there too
    const opens = (name: string): boolean => ` ${nameWords(name).join(' ')} `.includes(` ${words.join(' ')} `);
    const there = index.plant.assets.some(({ name, aliases }) =>
      [name, ...aliases].some((one) => opens(one) || squeeze(nameWords(one)).endsWith(key)),
    );
    if (numbered.length && !there) found.push(text);
  }
  for (const match of question.matchAll(ORDINAL)) {
    const [text, ordinal = '', noun = ''] = match;
    const key = squeeze(nameWords(noun));
    const headOf = (name: string): string | undefined => nameWords(name).findLast((word) => !/^\d/.test(word));
    const own = index.plant.assets.filter(({ name, type = '', aliases }) =>
      [name, type, ...aliases].some((one) => headOf(one) === key),
    );
    const called = own.some(({ aliases }) => aliases.some((one) => fold(one).startsWith(ordinal.toLowerCase())));
    const machines = own.filter(({ tags }) => tags.length > 0);
    if (machines.length > 0 && machines.length < Number(ORDINALS[ordinal.toLowerCase()] ?? 0) && !called)
      found.push(text);
  }
  return [...new Set(found)].map((text) => ({ text, suggestions: namesNear(text, index) }));
}

/** "chiller 12", "line four": one of several that are numbered. */
const NUMBERED =
  /\b([A-Za-z]{3,20})\s+(\d{1,4}[A-Za-z]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?![.:]\d)/gi;

/** "The second UPS" where there is one. */
const ORDINAL = /\b(second|third|fourth|fifth|sixth)\s+([A-Za-z]{3,20})\b/gi;

/** "P-101" → "A-9": letters, digits and what stands between them. */
const shapeOf = (id: string): string => id.replace(/[A-Za-z]+/g, (run) => 'A'.repeat(run.length)).replace(/\d+/g, '9');

/** Names of this plant near the one given: at most three. */
function namesNear(text: string, index: PlantIndex): string[] {
  const wanted = squeeze([fold(text)]);
  const letters = wanted.replace(/\d+$/, '');
  return index.plant.assets
    .map((asset) => {
      const keys = [asset.id, asset.name, ...asset.aliases].map((name) => squeeze([fold(name)]));
      const distance = Math.min(...keys.map((key) => editDistance(wanted, key, 3) + (key.startsWith(letters) ? 0 : 1)));
      return { asset, distance };
    })
    .filter(({ distance }) => distance <= 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ asset }) => asset.id);
}
