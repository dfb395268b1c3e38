/** What the manuals add to the facts of an answer, and the codes that machines show looked up in them. */
import type { Statement } from '../contract.ts';
import { comparable } from '../plant/unit.ts';
import { adopt, EvidenceBook, say } from './compose.ts';
import { codeOccurrence } from './facts/code-occurrence.ts';
import type { FactContext, Facts } from './facts/context.ts';
import { sameStem } from './facts/event-kinds.ts';
import { lastCode, type StandingCode, standingCodes } from './facts/standing.ts';
import { valueFacts } from './facts/value.ts';
import { clauseOf } from './manual/clause.ts';
import { answerFromManuals } from './manual/index.ts';
import { lexiconOf } from './manual/lexicon.ts';
import { termsOf } from './manual/terms.ts';
import { troubleTold } from './manual/told.ts';
import { asksFigure, asksWhenActs, LEAVE, manualReason, onlyManual } from './manual-reason.ts';
import { measuresIn } from './quantity.ts';
import { asksForSignal, isManual, isOfSignals, tellsTrouble } from './route.ts';
import type { Findings, Understanding } from './stages.ts';
import { QUANTITY_UNITS } from './understand/lexicon.ts';
import { nameWords } from './understand/names.ts';
import { REMEDY } from './understand/parts.ts';

/** How full something is now: no manual tells it, however often it says that it is to be checked. */
const LEVEL = /\blevel\b/i;

/** What the manuals say; where they say nothing, what was looked for in the signals is said too. */
export async function manual(context: FactContext): Promise<Facts | undefined> {
  const found = await answerFromManuals(context.asked, context.sources);
  const { asked } = context;
  const measured = LEVEL.test(asked.question) || asked.tags.some(({ what }) => what.unit !== undefined);
  const ofSignal = measured && !isManual(asked.intent);
  if (!found.refused && ofSignal && !speaksOf(found, context.asked)) return undefined;
  if (found.refused && (!found.statements.length || !context.sources.library.documents().length)) return undefined;
  if (found.refused && context.asked.unknown.length && !isManual(context.asked.intent)) return undefined;
  if (found.refused && hasSignals(context) && !isManual(context.asked.intent) && asksForSignal(context.asked))
    return undefined;
  const sentences = adopt(context.book, {
    evidence: found.evidence,
    statements: [...found.warnings, ...found.statements],
  });
  const warnings = sentences.slice(0, found.warnings.length);
  const statements = sentences.slice(found.warnings.length);
  return { warnings, statements, refused: found.refused, fromManual: true, chance: found.chance };
}

/** "F18, what now?": what has the shape of an asset's name may be a code that a manual explains. */
async function codeOfManual(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const coded = asked.unknown.some(
    ({ text }) => /^[A-Za-z]{1,2}-?\d{1,4}$/.test(text) && !isNamed(text, asked.question),
  );
  if (!coded || asked.intent === 'act' || isManual(asked.intent)) return undefined;
  const found = await manual(context);
  return found?.refused ? undefined : found;
}

/** A code that came, that a manual explains, or both. */
export async function ofCode(context: FactContext): Promise<Facts | undefined> {
  const came = codeOccurrence(context);
  if (!came) return codeOfManual(context);
  const meaning = /\bmeans?\b/i.test(context.asked.question) ? await manual(context) : undefined;
  return meaning && !meaning.refused ? { ...together(meaning, came), ofCode: true } : came;
}

/** "Tank T-5", "the level of T-5": a thing of that name rather than a code on a display. */
function isNamed(text: string, question: string): boolean {
  const at = question.indexOf(text);
  const words = nameWords(question);
  if (
    words.some((word) =>
      /^(?:code|fault|error|alarm|warning|mean|meaning|show|display|message|trip|remedy|cause|reset|do)$/.test(word),
    )
  )
    return false;
  return (
    /\b(?:tank|pump|valve|motor|fan|drive|vessel|line|pipe|sensor|unit|machine|boiler|heater|mixer|silo|filter|chiller|compressor)\s+$/i.test(
      question.slice(0, at),
    ) || words.some((word) => Object.hasOwn(QUANTITY_UNITS, word))
  );
}

const SHOWN_CODE =
  /\b(?:the|that|this|its|it'?s)\s+(?:fault |error |alarm )?code\b.*\bmean|\bmean\w*\b.*\b(?:the|that|this)\s+(?:fault |error |alarm )?code\b|\bwhat (?:fault |error )?code\b.*\bmean/i;

const FAULT_AND_FIX =
  /\bwhat\b.*\bfault\b.*\b(?:how (?:do|can) (?:i|we) (?:fix|clear|solve|repair)|remedy|do about)\b/i;

/** A machine or signal that no word of the question names. */
const SPOKEN_OF = { text: '', start: 0, end: 0, how: 'conversation' as const, confidence: 0.8 };

/** What the manual of a machine says of a code that it shows. */
export function rowOfCode({ asset, code }: StandingCode, context: FactContext): Promise<Facts | undefined> {
  return manual({
    ...context,
    asked: {
      ...context.asked,
      question: `What does fault code ${code} mean?`,
      topic: code,
      intent: 'fault',
      assets: [{ ...SPOKEN_OF, what: asset }],
      candidates: [asset],
      groups: [],
      tags: [],
      unknown: [],
      missing: [],
      unexplained: [],
      range: undefined,
    },
  });
}

/** "What does the code mean?": the code that the machine shows, or showed last, is looked up in its manual. */
export async function meaningOfShownCode(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const remedy = FAULT_AND_FIX.test(asked.question) || (asked.carried === true && REMEDY.test(asked.question));
  if (
    !(remedy || SHOWN_CODE.test(asked.question)) ||
    /\b[A-Z]{1,3}-?\d{1,4}\b/.test(asked.question.replace(/\b[A-Z]+-\d{3}\b/g, ''))
  )
    return undefined;
  const codes = standingCodes(context);
  const shown = codes[0] ?? lastCode(context);
  if (!shown || codes.length > 1) return undefined;
  const { tag } = shown;
  const found = await rowOfCode(shown, context);
  const now = codes.length
    ? valueFacts({ ...context, asked: { ...asked, tags: [{ ...SPOKEN_OF, what: tag }], unit: undefined } })
    : { statements: [], refused: true };
  return together(now, found);
}

/**
 * A measured quantity with a qualifier that the plant does not know ("exhaust temperature") is told by a passage only if
 * that speaks of both, and a level only if it gives a figure; another temperature, or what to do when it is low, is no answer.
 */
function speaksOf(found: Findings, asked: Understanding): boolean {
  const words = nameWords(asked.question);
  const missing = LEVEL.test(asked.question) ? (asked.missing ?? []) : [];
  const open = new Set([...(asked.unexplained ?? []), ...missing].flatMap(nameWords));
  const qualified = words.flatMap((word, i) => {
    const before = words[i - 1] ?? '';
    // "the smallest load" is a load: words of amount qualify nothing
    const said = open.has(before) && termsOf(before).some(({ weight }) => weight === 1);
    return Object.hasOwn(QUANTITY_UNITS, word) && (said || open.has(word)) ? [[before, word]] : [];
  });
  if (!qualified.length) return true;
  const passages = found.evidence.map((item) =>
    item.kind === 'passage' ? `${item.section} ${item.quote ?? item.text}` : '',
  );
  const texts = [...passages, ...found.statements.map(({ text }) => text)].join(' ');
  const said = nameWords(texts);
  const figures = measuresIn(texts);
  const told = ([, quantity = '']: readonly string[]): boolean =>
    !LEVEL.test(quantity) ||
    figures.some(({ unit }) =>
      (QUANTITY_UNITS[quantity] ?? []).some((one) => unit !== undefined && comparable(unit, one)),
    );
  return qualified.some(
    (pair) =>
      pair.filter((word) => open.has(word) || pair[1] === word).every((word) => sameStem(word, said)) && told(pair),
  );
}

const hasSignals = ({ asked }: FactContext): boolean =>
  asked.assets.some(({ what }) => what.tags.length > 0) ||
  (asked.groups?.some(({ what }) => what.assets.some(({ tags }) => tags.length > 0)) ?? false);

/** Facts of the plant with what a manual says to them. */
export function together(facts: Facts, found: Facts | undefined): Facts {
  const statements: Statement[] = [
    ...facts.statements,
    ...(found && (!found.refused || !facts.statements.length) ? found.statements : []),
  ];
  return {
    statements,
    warnings: found?.refused ? [] : found?.warnings,
    refused: facts.refused && (found?.refused ?? true),
  };
}

const OF_MANUAL =
  /\b(?:according to|as per|says?|states?) (?:the |its )?(?:manual|handbook|instructions|data ?sheet)\b/i;

/** Words alone send it to the manual only where that answers surely. */
export const SURE = 0.4;
/** "The maximum according to the manual", "the tolerance of the fill volume": never the value measured. */
export async function generalOfManual(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const specified = { ...asked, intent: 'specification' as const };
  if (OF_MANUAL.test(asked.question) && ['aggregate', 'value', 'specification'].includes(asked.intent))
    return manual({ ...context, asked: specified });
  if (asked.intent === 'act') return undefined;
  const trouble = tellsTrouble(asked);
  const told = trouble ? await troubleTold(asked, context.sources) : undefined;
  if (told) return { statements: adopt(context.book, told), refused: false, fromManual: true };
  const warned = trouble && asked.unexplained?.length ? await inSuchCase(context) : undefined;
  if (warned) return warned;
  const generally = manualReason(asked, 'always') !== undefined;
  if (!generally && manualReason(asked, 'if-sure') === undefined) return undefined;
  const clause = clauseOf(asked.question);
  const speaks = termsOf(clause).filter(({ weight }) => weight === 1).length > 1;
  // Less is asked of the manual by the clause alone: no other machine's may answer that.
  const assets = asked.assets.map((mention) => ({ ...mention, how: 'exact' as const }));
  let silent: Facts | undefined;
  for (const alone of speaks && clause !== asked.question ? [{}, { question: clause, assets }] : [{}]) {
    // What was found in vain is no source of the answer.
    const book = new EvidenceBook();
    const found = await manual({ ...context, book, asked: { ...specified, ...alone } });
    if (found?.refused)
      silent = { ...found, statements: adopt(context.book, { evidence: book.items, statements: found.statements }) };
    if (!found || found.refused || !(generally || (found.chance ?? 0) >= SURE)) continue;
    const adopted = (of: readonly Statement[] = []): Statement[] =>
      adopt(context.book, { evidence: book.items, statements: of });
    const [warnings, statements] = [adopted(found.warnings), adopted(found.statements)];
    const [only, ...others] = asked.tags;
    const live = only?.what.unit !== undefined && !others.length && asksFigure(asked) ? valueFacts(context) : undefined;
    const beside = live?.refused ? [] : (live?.statements ?? []);
    return { ...found, warnings, statements: [...statements, ...beside] };
  }
  return generally && onlyManual(asked) ? silent : undefined;
}

/** "The gas alarm is howling!": what the manual says of such a case, if it surely does. */
async function inSuchCase(context: FactContext): Promise<Facts | undefined> {
  // What was found in vain is no source of the answer.
  const book = new EvidenceBook();
  const found = await manual({ ...context, book, asked: { ...context.asked, intent: 'specification' } });
  if (!found || found.refused || (found.chance ?? 0) < SURE) return undefined;
  const { warnings = [], statements } = found;
  const sentences = adopt(context.book, { evidence: book.items, statements: [...warnings, ...statements] });
  return { ...found, warnings: sentences.slice(0, warnings.length), statements: sentences.slice(warnings.length) };
}

/** "How low may the flow get?" asks for the manual's figure, though the flow is measured. */
export async function normOfManual(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const reason = manualReason(asked, 'first');
  const leave = reason === LEAVE;
  if (!reason || !(leave || isOfSignals(asked.intent))) return undefined;
  const found = await manual({ ...context, asked: { ...asked, intent: 'specification' } });
  if (found && (!found.refused || asksWhenActs(asked))) return found;
  return leave && (/\b(?:safe|dangerous|allowed|permitted)\b/i.test(asked.question) || MAY_I.test(asked.question))
    ? UNSAID
    : undefined;
}

const MAY_I = /\b(?:can|may|could) (?:i|we)\b/i;

/** No value of a signal says whether something is safe. */
export const UNSAID: Facts = {
  statements: [say('No document that I have says whether that may be done.')],
  refused: true,
};

/** "How many litres are left in the tank?": its level, with what a manual says of its size. */
export async function leftInTank(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const levels = asked.tags.filter(({ what }) => what.unit === '%');
  const left = /\b(?:left|remaining|still|now|(?:is|are|do we have) in)\b/i.test(asked.question);
  if (!left || asked.unit === undefined || !comparable(asked.unit, 'L') || levels.length !== 1) return undefined;
  const level = valueFacts({ ...context, asked: { ...asked, tags: levels, unit: undefined } });
  return {
    ...together(level, await manual({ ...context, asked: { ...asked, intent: 'specification' } })),
    refused: true,
  };
}

/** A document speaks of it, so that it is not unknown here. */
export const inManuals = (noun: string, { sources }: FactContext): boolean =>
  termsOf(noun).some((term) => lexiconOf(sources.library, []).frequency(term) > 0);
