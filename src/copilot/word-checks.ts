/** What must hold of a model's words beyond each sentence being true: that nothing essential is left out. */
import type { Statement } from '../contract.ts';
import type { Item, Letter } from './serialise.ts';
import type { Filled } from './slots.ts';
import type { Findings, Understanding } from './stages.ts';

/**
 * Why a slotted sentence may not stand; undefined when it may. The model writes no figure itself, cites all it uses, says
 * nothing twice, and says of each asset and signal only what the evidence cited there says of it.
 */
export function unsound(slotted: string, filled: Filled, items: readonly Item[]): string | undefined {
  if (/\d/.test(slotted.replace(/<[1-9][a-z]\d?>|\[\d\]/g, ''))) return 'holds a figure that no slot stands for';
  if (filled.marks.length === 0) return 'cites nothing';
  const uncited = filled.evidence.filter((id) => !filled.marks.includes(id));
  if (uncited.length > 0 && !sameSubject(uncited, filled.marks, items))
    return `uses ${uncited.join(', ')} without citing it`;
  if (new Set(filled.slots).size < filled.slots.length) return 'says a thing twice';
  return misattributed(slotted, items);
}

/** Items without a mark are all right beside a cited one on the same signal (a comparison beside its reading). */
function sameSubject(uncited: readonly string[], cited: readonly string[], items: readonly Item[]): boolean {
  const subject = (id: string) => items.find((item) => item.evidence.id === id);
  return uncited.every((id) => cited.some((other) => alike(subject(id), subject(other))));
}

const alike = (one: Item | undefined, other: Item | undefined): boolean =>
  one !== undefined && other !== undefined && one.texts.a === other.texts.a && one.texts.q === other.texts.q;

/**
 * A clause runs to its marks. Its slots must come from the cited items or from items on the same asset and signal, and
 * a clause that names no asset or signal speaks of those named last, or of the only ones there are.
 */
function misattributed(slotted: string, items: readonly Item[]): string | undefined {
  const said: Partial<Record<'a' | 'q', string>> = {};
  const several = (letter: 'a' | 'q') => new Set(items.flatMap(({ texts }) => texts[letter] ?? [])).size > 1;
  for (const [, clause = '', marks = ''] of slotted.matchAll(/(.*?)((?:\[\d\])+)/gs)) {
    const cited = items.filter((item) => marks.includes(`[${item.number}]`));
    const slots = [...clause.matchAll(/<([1-9])([a-z]\d?)>/g)].map(([, number, letter]) => ({
      item: items.find((item) => String(item.number) === number),
      letter: letter as Letter,
    }));
    const foreign = slots.some(
      ({ item, letter }) => letter !== 'y' && !cited.some((one) => one === item || alike(one, item)),
    );
    if (foreign) return 'says of one thing what is cited of another';
    if (SAYS_UNUSABLE.test(clause) && !cited.some(({ head }) => DOUBTFUL.test(head) || head === 'count'))
      return 'doubts a value that is good';
    for (const letter of ['a', 'q'] as const) {
      const named = slots.find((slot) => slot.letter === letter)?.item?.texts[letter];
      if (named !== undefined) said[letter] = named;
      const meant = cited.map((item) => item.texts[letter]).find((text) => text !== undefined);
      if (meant !== undefined && slots.length > 0 && meant !== said[letter] && (letter in said || several(letter)))
        return 'leaves open what it speaks of';
    }
  }
  return undefined;
}

const DOUBTFUL = /stale|bad|missing|uncertain/;
const SAYS_UNUSABLE =
  /no (?:current|value)|out of date|last (?:known|good)|(?:bad|uncertain) quality|quality is uncertain|cannot be relied/;
/** Kinds of evidence whose value must be told. */
const TOLD = /^(?:reading|past|state|paststate|uncertain|aggregate|count|duration|instate)$/;
const SAYS_DOUBT = /no (?:current|value)|out of date|last (?:known|good)|quality|uncertain|stale|missing/i;

/** What the statements together leave out; undefined when they say what the composed ones say. */
export function uncovered(
  statements: readonly Statement[],
  items: readonly Item[],
  asked: { readonly understanding: Understanding; readonly findings: Findings },
): string | undefined {
  if (statements.length === 0) return 'no sentence held';
  const cited = new Set(statements.flatMap((statement) => statement.evidence));
  const text = statements.map((statement) => statement.text).join(' ');
  const wanted = new Set(asked.findings.statements.flatMap((s) => s.links?.map((link) => link.evidence) ?? s.evidence));
  const missing = [...wanted].filter((id) => !cited.has(id));
  if (missing.length > 0) return `leaves out ${missing.join(', ')}`;
  const untold = items.find(
    (item) => TOLD.test(item.head) && wanted.has(item.evidence.id) && !text.includes(item.texts.v ?? ''),
  );
  if (untold) return `leaves out the value of ${untold.evidence.id}`;
  const unnamed = items.find(
    ({ head, texts }) => !text.includes((head === 'alarm' ? texts.c : head === 'event' ? texts.x : '') ?? ''),
  );
  if (unnamed) return `leaves out what ${unnamed.evidence.id} is`;
  const ahead = items.find((item) => item.head === 'forecast' && !text.includes(item.texts.i ?? ''));
  if (ahead) return `leaves out when ${ahead.evidence.id} reaches its limit`;
  if (items.some((item) => DOUBTFUL.test(item.head)) && !SAYS_DOUBT.test(text))
    return 'does not say that a value is not live';
  const verdicts = items.flatMap(({ texts }) => texts.r ?? []);
  if (asked.understanding.intent === 'limit' && !verdicts.every((one) => text.includes(one))) return 'gives no verdict';
  const opening = items[0]?.texts.y;
  if (!opening && /^(?:yes|no|none)\b\s*[:,]/i.test(text)) return 'says a yes or no that nothing gives';
  return opening && !text.startsWith(opening) ? 'leaves out the yes or no' : undefined;
}
