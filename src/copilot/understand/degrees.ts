/** Words of degree: "weaker", "weakest". They ask for more or less of a quantity, and name none that could be missing. */

const MORE = 'high hot warm fast large big great strong heavy busy hard full loud thick wet bright deep';
const LESS = 'low cold cool slow small weak few empty quiet thin dry dark';

interface Degree {
  readonly more: boolean;
  readonly form: 'comparative' | 'superlative';
  /** Of the time that something takes, fast is little. */
  readonly ofSpeed: boolean;
}

/** "Heavy" → "heavi", "hot" → "hott", "large" → "larg": what the ending is put to. */
const base = (word: string): string =>
  word
    .replace(/y$/, 'i')
    .replace(/e$/, '')
    .replace(/^([^aeiou]+[aeiou])([bdgmnpt])$/, '$1$2$2');

const DEGREES: ReadonlyMap<string, Degree> = new Map(
  [MORE, LESS].flatMap((list, i) =>
    list.split(' ').flatMap((word): [string, Degree][] => {
      const one = { more: i === 0, ofSpeed: word === 'fast' || word === 'slow' };
      return [
        [`${base(word)}er`, { ...one, form: 'comparative' }],
        [`${base(word)}est`, { ...one, form: 'superlative' }],
      ];
    }),
  ),
);

/** What a word of degree asks for; undefined for all others. Lower case. */
export const degreeOf = (word: string): Degree | undefined => DEGREES.get(word);

/** "Faster than yesterday": one thing is held against another. */
export const compares = (question: string): boolean =>
  /\bthan\b/i.test(question) &&
  (question.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => degreeOf(word)?.form === 'comparative');

/** The extremes that a question's superlatives ask for: "the weakest" is the least. `ofTime`: of how long something takes. */
export function extremesIn(question: string, ofTime: boolean): ('max' | 'min')[] {
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    const degree = degreeOf(word);
    if (degree?.form !== 'superlative') return [];
    return degree.more === (ofTime && degree.ofSpeed) ? ['min' as const] : ['max' as const];
  });
}

const WORDS = `(?:(${MORE.split(' ').join('|')}|overheat(?:ed|ing)?)|(${LESS.split(' ').join('|')}))`;
const VERBS = '(?:is|are|was|were|be|been|being|gets?|got|gotten|ran|runs?|running|stood|too|so)';
const PLAIN = new RegExp(`\\b${VERBS} (?:too |so |that )?${WORDS}\\b`, 'i');
const AT_END = new RegExp(`(?<!\\bhow )\\b${WORDS}(?=\\W*$| (?:today|this|since|before|last|yesterday)\\b)`, 'i');

/** "Has been hot", "was too low": whether a thing is told to have too much or too little; undefined where neither is said. */
export function excessTold(question: string): 'more' | 'less' | undefined {
  const [, more, less] = PLAIN.exec(question) ?? AT_END.exec(question) ?? [];
  return more ? 'more' : less ? 'less' : undefined;
}
