/** A heading that stands open: what follows is under it. Smaller levels are higher. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** More than a document's sections are deep. */
const DEEPEST = 9;
const NUMBER = /^(\d{1,2}(?:\.\d{1,3}){0,5})\.?\s+\S/;
/** Parts of a book that stand beside its numbered sections. */
const BACK = /^(?:appendix|annex|glossary|index|references|bibliography)\b/i;
/** So much higher a title stands that is clearly larger than the sections' (a point of type, as readers count levels). */
const LARGER = 20;

/**
 * The headings that stand open, from the highest. Levels that were guessed from the type give way to the numbers of sections: "6.0"
 * closes all of section 5, whatever stood in it in larger type, and a title without a number closes no numbered section unless it
 * is clearly larger; where the numbers go on after it, it stood in the section nevertheless.
 */
export class OpenHeadings {
  /** Those that a larger title without a number closed. */
  closed: readonly Heading[];
  private open: readonly Heading[];

  constructor(open: readonly Heading[], closed: readonly Heading[] = []) {
    this.open = open;
    this.closed = closed;
  }

  get all(): readonly Heading[] {
    return this.open;
  }

  add(heading: Heading, guessed: boolean): void {
    const { text } = heading;
    const number = numberOf(text);
    if (guessed && number && !related(this.open, number) && related(this.closed, number)) this.open = this.closed;
    const level = guessed ? levelByNumber(this.open, heading) : heading.level;
    const kept = this.open.filter((one) => one.level < level).slice(1 - DEEPEST);
    if (!number && this.open.some((one) => one.level >= level && isDotted(one.text))) this.closed = this.open;
    this.open = [...kept, { level, text: text.slice(0, 200) }];
  }
}

/** "5.2.3 Settings" → 5, 2, 3; "6.0 Troubleshooting" → 6. */
function numberOf(text: string): readonly number[] | undefined {
  const parts = NUMBER.exec(text)?.[1]?.split('.').map(Number);
  return parts && parts.length > 1 && parts.at(-1) === 0 ? parts.slice(0, -1) : parts;
}

/** "6" may number a list as well; "6.0" and "6.1" are sections. */
const isDotted = (text: string): boolean => /^\d{1,2}\.\d/.test(text);

const isWithin = (number: readonly number[], other: readonly number[]): boolean =>
  number.length > other.length && other.every((part, i) => part === number[i]);

const follows = (number: readonly number[], other: readonly number[]): boolean =>
  number.length === other.length &&
  number.slice(0, -1).every((part, i) => part === other[i]) &&
  (number.at(-1) ?? 0) > (other.at(-1) ?? 0);

/** Whether some of the headings is the section that the number is in, or one before it in the same. */
const related = (headings: readonly Heading[], number: readonly number[]): boolean =>
  numberedOf(headings).some((one) => isWithin(number, one.number) || follows(number, one.number));

const numberedOf = (headings: readonly Heading[]) =>
  headings.flatMap((one, at) => {
    const number = numberOf(one.text);
    return number ? [{ ...one, number, at }] : [];
  });

function levelByNumber(open: readonly Heading[], { text, level }: Heading): number {
  const numbered = numberedOf(open);
  const number = numberOf(text);
  if (number && (isDotted(text) || numbered.some((one) => isDotted(one.text)))) {
    const parent = numbered.findLast((one) => isWithin(number, one.number));
    if (parent) return Math.max(parent.level + 0.01, open[parent.at + 1]?.level ?? level);
    return numbered.find((one) => follows(number, one.number))?.level ?? level;
  }
  const last = numbered.at(-1);
  if (number || !last || !isDotted(last.text) || level > last.level || BACK.test(text)) return level;
  const chapter = numbered.find((one) => one === last || isWithin(last.number, one.number)) ?? last;
  return level < chapter.level - LARGER ? level : last.level + 0.5;
}
