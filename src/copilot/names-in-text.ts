/** Does a sentence name a machine that its evidence is not about? */
import type { Evidence } from '../contract.ts';
import type { VerifyContext } from './verify.ts';

/** Evidence about signals and what happened to them carries its asset; passages and counts may speak of any. */
const OF_ASSET: ReadonlySet<Evidence['kind']> = new Set(['reading', 'trend', 'limit', 'comparison', 'alarm', 'event']);

/** The name that does not belong, for a log; undefined where all do. */
export function misnamed(
  text: string,
  items: readonly Evidence[],
  { names = [], given = '' }: VerifyContext,
): string | undefined {
  const bound = items.length > 0 && items.every(({ kind }) => OF_ASSET.has(kind));
  const held = JSON.stringify(items).toLowerCase() + (bound ? '' : given.toLowerCase());
  const strange = named(text, names).find((spellings) => !spellings.some((one) => held.includes(one.toLowerCase())));
  return strange && `names ${strange[0]}, which the evidence is not about`;
}

/** The assets named, longer names first: "Feed pump 8" names no "Feed pump". One word alone counts as it is written only. */
function named(text: string, names: readonly (readonly string[])[]): (readonly string[])[] {
  const all = names
    .flatMap((spellings) => spellings.map((name) => ({ name, spellings })))
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length);
  const found = new Set<readonly string[]>();
  let rest = text;
  for (const { name, spellings } of all) {
    const written = new RegExp(
      `(?<![\\p{L}\\d-])${RegExp.escape(name)}(?![\\p{L}\\d])`,
      name.includes(' ') ? 'giu' : 'gu',
    );
    rest = rest.replace(written, (match) => {
      found.add(spellings);
      return '\u0000'.repeat(match.length);
    });
  }
  return [...found];
}
