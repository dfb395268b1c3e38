/** Gather and derive: an understood question becomes evidence and sentences composed from it, in well under a second. */
import type { Statement } from '../contract.ts';
import { assertNever } from '../plant/failure.ts';
import { adopt, EvidenceBook, say } from './compose.ts';
import { actFacts } from './facts/act.ts';
import { aggregateFacts } from './facts/aggregate.ts';
import { alarmQuestion } from './facts/alarm-questions.ts';
import { alarmFacts } from './facts/alarms.ts';
import { anchored } from './facts/anchor.ts';
import { capabilityFacts } from './facts/capability.ts';
import { causeFacts } from './facts/cause.ts';
import type { FactContext, Facts } from './facts/context.ts';
import { sameStem } from './facts/event-kinds.ts';
import { eventFacts, loggedFacts, namesEvent } from './facts/events.ts';
import { limitFacts } from './facts/limit.ts';
import { overviewFacts } from './facts/overview.ts';
import { qualityFacts } from './facts/quality.ts';
import { noSuchTag, unknownNames } from './facts/refuse.ts';
import { sinceFacts } from './facts/since.ts';
import { lastCode, standingCodes, standingFacts } from './facts/standing.ts';
import { stateFacts } from './facts/state.ts';
import { talkFacts } from './facts/talk.ts';
import { timelineFacts } from './facts/timeline.ts';
import { trendFacts } from './facts/trend.ts';
import { valueFacts } from './facts/value.ts';
import { plainText } from './figures.ts';
import { answerFromManuals } from './manual/index.ts';
import type { Findings, Sources, Understanding } from './stages.ts';
import { QUANTITY_UNITS, quantityOf } from './understand/lexicon.ts';
import { nameWords } from './understand/names.ts';
import { sameState } from './understand/states.ts';

/** Finds and computes the facts of an answer, and composes its sentences. */
export async function findFacts(understood: Understanding, sources: Sources): Promise<Findings> {
  const found = isManual(understood.intent) ? understood : anchored(understood, sources);
  const asked = found ?? understood;
  const context: FactContext = { asked, sources, book: new EvidenceBook(), zone: sources.index.plant.timeZone };
  const facts = (found ? await factsOf(context) : noSuchEvent(context)) ?? refusal(context);
  // A code that a manual explains is no missing asset.
  const explained = facts.fromManual === true && !facts.refused;
  const unknown = asked.intent === 'act' || explained ? [] : unknownNames(context);
  const statements = [...unknown, ...facts.statements];
  return {
    evidence: context.book.items,
    statements: statements.length ? statements : noSuchTag(context),
    warnings: facts.warnings ?? [],
    refused: facts.refused || (unknown.length > 0 && !isManual(asked.intent)),
  };
}

/** "before the trip", where no trip is recorded. */
const noSuchEvent = ({ asked }: FactContext): Facts => ({
  statements: [
    say(
      `I found no "${plainText((asked.anchor?.text ?? '').replace(/^(?:the|it|its)\s+/i, ''), 60)}" among the alarms and events of the last month${asked.assets.length ? ' for what you asked about' : ''}.`,
    ),
  ],
  refused: true,
});

const refusal = (context: FactContext): Facts => ({
  statements: context.asked.unknown.length ? [] : noSuchTag(context),
  refused: true,
});

async function factsOf(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const talk = talkFacts(context);
  if (talk) return talk;
  // "The maximum according to the manual" is never the highest value measured.
  if (OF_MANUAL.test(asked.question) && ['aggregate', 'value', 'specification'].includes(asked.intent))
    return manual({ ...context, asked: { ...asked, intent: 'specification' } });
  const coded = await codeOfManual(context);
  if (coded) return coded;
  const nameless = asked.unknown.length > 0 && !asked.assets.length;
  if (nameless && asked.intent !== 'act' && !isManual(asked.intent)) return undefined;
  const logged = asked.intent === 'act' || inEventLog(context) ? undefined : loggedFacts(context);
  if (logged) return asked.intent === 'cause' ? together(logged, causeFacts(context)) : logged;
  const meant = asked.intent === 'act' ? undefined : await meaningOfShownCode(context);
  if (meant) return meant;
  const standing = asked.intent === 'act' || asked.intent === 'cause' ? undefined : standingFacts(context);
  if (standing) return standing;
  const oneAlarm = asked.intent === 'act' || isManual(asked.intent) ? undefined : alarmQuestion(context);
  if (oneAlarm) return oneAlarm;
  if (asked.intent !== 'act' && documentsAlone(context))
    return (await manual(context)) ?? (asked.intent === 'capability' ? capabilityFacts(context) : undefined);
  const happened = asked.aspect === 'timeline' && asked.intent === 'specification' && asked.moment !== undefined;
  const looked = asked.intent === 'act' || (isManual(asked.intent) && !happened) ? undefined : aspectFacts(context);
  if (looked) return looked;
  switch (asked.intent) {
    case 'act':
      return actFacts(context);
    case 'alarms':
      return inEventLog(context) ? eventFacts(context) : alarmFacts(context);
    case 'events':
      return eventFacts(context);
    case 'capability':
      return /\bfailures?\b/i.test(asked.question)
        ? together(capabilityFacts(context), await manual(context))
        : capabilityFacts(context);
    case 'aggregate':
      return signal(context, aggregateFacts);
    case 'trend':
      return signal(context, trendFacts);
    case 'limit':
      return signal(context, limitFacts);
    case 'value':
    case 'state':
    case 'list':
    case 'count':
      return stateOrValue(context);
    case 'cause':
      return together(causeOrOverview(context), await manual(context));
    case 'specification':
    case 'fault':
    case 'procedure':
      return manualOrSignal(context);
    default:
      return assertNever(asked.intent);
  }
}

const SHOWN_CODE =
  /\b(?:the|that|this|its|it'?s)\s+(?:fault |error |alarm )?code\b.*\bmean|\bmean\w*\b.*\b(?:the|that|this)\s+(?:fault |error |alarm )?code\b|\bwhat (?:fault |error )?code\b.*\bmean/i;

/** "What does the code mean?": the code that the machine shows, or showed last, is looked up in its manual. */
async function meaningOfShownCode(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  if (
    !SHOWN_CODE.test(asked.question) ||
    /\b[A-Z]{1,3}-?\d{1,4}\b/.test(asked.question.replace(/\b[A-Z]+-\d{3}\b/g, ''))
  )
    return undefined;
  const codes = standingCodes(context);
  const shown = codes[0] ?? lastCode(context);
  if (!shown || codes.length > 1) return undefined;
  const { asset, tag, code } = shown;
  const mention = { text: '', start: 0, end: 0, how: 'conversation' as const, confidence: 0.8 };
  const question = `What does fault code ${code} mean?`;
  const found = await manual({
    ...context,
    asked: {
      ...asked,
      question,
      topic: code,
      intent: 'fault',
      assets: [{ ...mention, what: asset }],
      candidates: [asset],
      groups: [],
      tags: [],
      unknown: [],
      missing: [],
      unexplained: [],
      range: undefined,
    },
  });
  const now = codes.length
    ? valueFacts({ ...context, asked: { ...asked, tags: [{ ...mention, what: tag }], unit: undefined } })
    : { statements: [], refused: true };
  return together(now, found);
}

const OF_MANUAL =
  /\b(?:according to|as per|says?|states?) (?:the |its )?(?:manual|handbook|instructions|data ?sheet)\b/i;

/** "F18, what now?": what has the shape of an asset's name may be a code that a manual explains. */
async function codeOfManual(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const coded = asked.unknown.some(({ text }) => /^[A-Za-z]{1,2}-?\d{1,4}$/.test(text));
  if (!coded || asked.intent === 'act' || isManual(asked.intent)) return undefined;
  const found = await manual(context);
  return found?.refused ? undefined : found;
}

/** Alerts and anomalies that the plant keeps among its events rather than as alarms. */
function inEventLog({ asked, sources }: FactContext): boolean {
  if (!/\balerts?\b|\banomal|\bevents?\b|\bwork orders?\b/i.test(asked.question)) return false;
  const none = sources.alarms.list({ limit: 1 }).length === 0;
  if (!none && !/\banomal|\bevents?\b|\bwork orders?\b/i.test(asked.question)) return false;
  return sources.events.list({}).some(({ kind }) => /alert|alarm|anomal/i.test(kind));
}

/** Nothing but documents is known of what the question is about: they are asked, however it is worded. */
function documentsAlone({ asked, sources }: FactContext): boolean {
  const assets = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  if (!assets.some(({ documents }) => documents.length) || assets.some(({ tags }) => tags.length)) return false;
  const ids = assets.map(({ id }) => id);
  return (
    !sources.alarms.list({ assets: ids, limit: 1 }).length && !sources.events.list({ assets: ids, limit: 1 }).length
  );
}

function aspectFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  switch (asked.aspect) {
    case 'since':
      return asked.intent === 'alarms' || asked.intent === 'events' ? undefined : sinceFacts(context);
    case 'quality':
      return qualityFacts(context);
    case 'timeline':
      return timelineFacts(context);
    case 'overview':
      return asked.tags.length || asked.missing?.length || asked.intent === 'alarms' || asked.intent === 'events'
        ? undefined
        : overviewFacts(context);
    case undefined:
      return undefined;
    default:
      return assertNever(asked.aspect);
  }
}

const isManual = (intent: Understanding['intent']): boolean =>
  intent === 'specification' || intent === 'fault' || intent === 'procedure' || intent === 'cause';

/** Facts about tags; where the question names a signal that is not there, the manuals are asked before refusing. */
async function signal(
  context: FactContext,
  facts: (context: FactContext) => Facts | Promise<Facts>,
): Promise<Facts | undefined> {
  const { asked } = context;
  if (asked.missing?.length && asked.tags.length) return manual(context);
  if (asked.tags.length || (asked.candidates?.length && asked.state)) {
    const found = await facts(context);
    return found.statements.length ? found : undefined;
  }
  return stateOrValue(context);
}

/**
 * Where words of the question name nothing that the plant measures, the manuals are asked first. When they hold nothing
 * either, only a signal that the question names in full may still answer.
 */
async function manualBeforeSignal(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const named = namesSignal(asked);
  const weak = asked.intent === 'value' && !named && asked.moment === undefined && barelyNamed(asked);
  if (!asked.unexplained?.length && !weak) return undefined;
  const found = await manual(context);
  if (found && !found.refused) return found;
  if (!asked.unexplained?.length || named) return undefined;
  const nothingNamed = !asked.assets.length && !asked.groups?.length;
  return found && (!asksForSignal(asked) || nothingNamed) ? found : undefined;
}

/** Every word of a signal's name stands in the question. */
function namesSignal({ tags, question }: Understanding): boolean {
  const said = new Set(nameWords(question));
  return tags.some(({ what }) =>
    [what.name, ...what.aliases].some((name) => nameWords(name).every((word) => said.has(word))),
  );
}

async function stateOrValue(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const told = await manualBeforeSignal(context);
  if (told) return told;
  if (asked.missing?.length && (asked.tags.length || !asked.state || lacksSubject(asked)))
    return (await manual(context)) ?? eventsAbout(context);
  if (asked.intent !== 'value' || !asked.tags.length || asked.form === 'yes-no') {
    const state = stateFacts(context);
    if (state) return state;
  }
  if (asked.tags.length) return valueFacts(context);
  return assetOverview(context) ?? (await manual(context)) ?? eventsAbout(context);
}

/** "When is the dentist?": nothing measured, but the log of events has something of that name. */
const eventsAbout = (context: FactContext): Facts | undefined =>
  !quantitiesIn(context.asked).length && namesEvent(context) ? eventFacts(context) : undefined;

/** "Is the sauna on?" where the plant has no sauna: words that name something, and nothing that they name. */
function lacksSubject({ assets, groups, missing, state }: Understanding): boolean {
  if (assets.length || groups?.length) return false;
  const said = new Set((state?.said ?? '').split(/\s+/));
  return (missing ?? []).some(
    (word) =>
      !said.has(word) &&
      !sameState(word)
        .split(' ')
        .some((one) => one === state?.text),
  );
}

/** "How is P-101 doing?": all its signals. */
function assetOverview(context: FactContext): Facts | undefined {
  const { asked } = context;
  const tags = asked.assets.flatMap(({ what }) => what.tags);
  if (!tags.length || tags.length > 30) return undefined;
  const mentions = tags.map((what) => ({ what, text: '', start: 0, end: 0, how: 'exact' as const, confidence: 1 }));
  return valueFacts({ ...context, asked: { ...asked, tags: mentions } });
}

/** What the manuals say; where they say nothing, what was looked for in the signals is said too. */
async function manual(context: FactContext): Promise<Facts | undefined> {
  let found = await answerFromManuals(context.asked, context.sources);
  // "the drive's filter mats" names filters and drives: where their manuals hold nothing, all are searched.
  if (found.refused && !context.asked.assets.length && context.asked.groups?.length)
    found = await answerFromManuals({ ...context.asked, groups: [] }, context.sources);
  if (!found.refused && hasSignals(context) && !speaksOf(found, context.asked)) return undefined;
  if (found.refused && (!found.statements.length || !context.sources.library.documents().length)) return undefined;
  if (found.refused && context.asked.unknown.length && !isManual(context.asked.intent)) return undefined;
  if (found.refused && hasSignals(context) && !isManual(context.asked.intent) && asksForSignal(context.asked))
    return undefined;
  const sentences = adopt(context.book, {
    evidence: found.evidence,
    statements: [...found.warnings, ...found.statements],
  });
  const warnings = sentences.slice(0, found.warnings.length);
  return { warnings, statements: sentences.slice(found.warnings.length), refused: found.refused, fromManual: true };
}

/** "What oil is in the compressor?": less than half of "oil pressure difference", and no quantity is asked for. */
function barelyNamed({ question, unit, tags }: Understanding): boolean {
  const words = nameWords(question);
  const said = new Set(words);
  const share = (name: string): number => {
    const own = nameWords(name);
    return own.filter((word) => said.has(word)).length / Math.max(1, own.length);
  };
  const measured = words.some((word) => Object.hasOwn(QUANTITY_UNITS, word) || quantityOf(word) !== undefined);
  return (
    tags.length > 0 &&
    unit === undefined &&
    !measured &&
    /^(?:what|which|how)\b/i.test(question) &&
    tags.every(({ what, how }) => how === 'exact' && [what.name, ...what.aliases].every((name) => share(name) <= 0.5))
  );
}

/** A quantity that machines measure, or nothing that could stand in a manual only. */
const asksForSignal = (asked: Understanding): boolean => !asked.unexplained?.length || quantitiesIn(asked).length > 0;

const quantitiesIn = ({ question }: Understanding): string[] =>
  nameWords(question).filter((word) => Object.hasOwn(QUANTITY_UNITS, word));

/**
 * A measured quantity with a qualifier that the plant does not know ("exhaust temperature") is told by a passage only if
 * that speaks of both; another temperature is no answer.
 */
function speaksOf(found: Findings, asked: Understanding): boolean {
  const words = nameWords(asked.question);
  const open = new Set((asked.unexplained ?? []).flatMap(nameWords));
  const qualified = words.flatMap((word, i) => {
    const before = words[i - 1] ?? '';
    return Object.hasOwn(QUANTITY_UNITS, word) && (open.has(before) || open.has(word)) ? [[before, word]] : [];
  });
  if (!qualified.length) return true;
  const passages = found.evidence.map((item) =>
    item.kind === 'passage' ? `${item.section} ${item.quote ?? item.text}` : '',
  );
  const said = nameWords([...passages, ...found.statements.map(({ text }) => text)].join(' '));
  return qualified.some((pair) =>
    pair.filter((word) => open.has(word) || pair[1] === word).every((word) => sameStem(word, said)),
  );
}

const hasSignals = ({ asked }: FactContext): boolean =>
  asked.assets.some(({ what }) => what.tags.length > 0) ||
  (asked.groups?.some(({ what }) => what.assets.some(({ tags }) => tags.length > 0)) ?? false);

/** The manual first; where it holds nothing, the plant's own signals may still answer. */
async function manualOrSignal(context: FactContext): Promise<Facts | undefined> {
  const found = await manual(context);
  if (found && !found.refused) return found;
  const { asked } = context;
  if (asked.tags.length && !asked.missing?.length && asked.intent === 'specification') {
    const computed = asked.functions?.length ? aggregateFacts(context) : valueFacts(context);
    if (!computed.refused && asked.functions?.length) return computed;
  }
  return found;
}

function causeOrOverview(context: FactContext): Facts {
  const facts = causeFacts(context);
  return facts.statements.length || !context.asked.assets.length
    ? facts
    : { ...(overviewFacts(context) ?? facts), refused: true };
}

function together(facts: Facts, found: Facts | undefined): Facts {
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
