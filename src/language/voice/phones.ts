/** How far apart two pronunciations sound. */

const CLASSES = [
  'AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW',
  'B D G',
  'P T K',
  'M N NG',
  'CH JH SH ZH',
  'F V TH DH S Z HH',
  'L R W Y',
].map((phones) => phones.split(' '));
const VOWELS = CLASSES[0] ?? [];
/** Every phone of the acoustic model that is speech. */
export const PHONES: readonly string[] = CLASSES.flat();
const CLASS_OF = new Map(CLASSES.flatMap((phones, i) => phones.map((phone) => [phone, i] as const)));

/** One phone heard for another: half a step among those made alike, more than one between vowel and consonant. */
function swap(a: string, b: string): number {
  if (a === b) return 0;
  if (CLASS_OF.get(a) === CLASS_OF.get(b)) return 0.5;
  return VOWELS.includes(a) === VOWELS.includes(b) ? 1 : 1.5;
}

/** Edit distance in phones; stops counting above `most` and then gives infinity. */
export function phoneDistance(a: readonly string[], b: readonly string[], most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, phone] of a.entries()) {
    let before = i;
    row[0] = i + 1;
    for (const [j, other] of b.entries()) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = Math.min(before + swap(phone, other), above + 1, (row[j] ?? 0) + 1);
      before = above;
    }
    if (Math.min(...row) > most) return Number.POSITIVE_INFINITY;
  }
  return row[b.length] ?? 0;
}
