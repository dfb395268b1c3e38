/** Gather and derive: an understood question becomes evidence and sentences composed from it, in well under a second. */
import { assertNever } from '../plant/failure.ts';
import { adopt, EvidenceBook, say } from './compose.ts';
import { declined, leaveToSwitch } from './declined.ts';
import { aggregateFacts } from './facts/aggregate.ts';
import { alarmCountFacts } from './facts/alarm-counts.ts';
import { alarmQuestion } from './facts/alarm-questions.ts';
import { alarmSeenFacts } from './facts/alarm-seen.ts';
import { alarmFacts } from './facts/alarms.ts';
import { anchored } from './facts/anchor.ts';
import { batchFacts } from './facts/batch.ts';
import { becameFacts } from './facts/became.ts';
import { capabilityFacts } from './facts/capability.ts';
import { causeFacts } from './facts/cause.ts';
import { causeOfManual } from './facts/cause-manual.ts';
import { changeDuringFacts } from './facts/change-during.ts';
import type { FactContext, Facts } from './facts/context.ts';
import { convertedFacts } from './facts/convert.ts';
import { crossingFacts } from './facts/crossing.ts';
import { delayFacts } from './facts/delay.ts';
import { displayFacts, lastCodeFacts } from './facts/display.ts';
import { elapsedFacts } from './facts/elapsed.ts';
import { energyFacts } from './facts/energy.ts';
import { asksWho } from './facts/event-match.ts';
import { eventFacts, loggedFacts } from './facts/events.ts';
import { flowAmountFacts } from './facts/flow-amount.ts';
import { documentsAlone, inEventLog } from './facts/kept.ts';
import { limitFacts } from './facts/limit.ts';
import { lastInLog, logSearchFacts, numberSpokenOf } from './facts/log-search.ts';
import { longestRunFacts } from './facts/longest-run.ts';
import { movedWithFacts } from './facts/moved-with.ts';
import { orderFacts } from './facts/order.ts';
import { overviewFacts, pastOverview } from './facts/overview.ts';
import { perTimeFacts } from './facts/per-time.ts';
import { premiseFacts } from './facts/premise.ts';
import { producedFacts } from './facts/produced.ts';
import { purposeFacts } from './facts/purpose.ts';
import { qualityFacts } from './facts/quality.ts';
import { rankingFacts } from './facts/ranking.ts';
import { noSuchEvent, noSuchTag, refusal, unknownNames, unmeasured } from './facts/refuse.ts';
import { shareFacts } from './facts/share.ts';
import { shiftPlanFacts } from './facts/shift-plan.ts';
import { sinceFacts } from './facts/since.ts';
import { standingFacts } from './facts/standing.ts';
import { entryFacts } from './facts/state-in-range.ts';
import { statedFacts } from './facts/stated.ts';
import { swingFacts } from './facts/swing.ts';
import { tagNameFacts } from './facts/tag-name.ts';
import { talkFacts } from './facts/talk.ts';
import { thenAndNowFacts } from './facts/then-and-now.ts';
import { thresholdFacts } from './facts/threshold.ts';
import { stateTimeFacts } from './facts/time-in.ts';
import { timelineFacts } from './facts/timeline.ts';
import { trendFacts } from './facts/trend.ts';
import { usualFacts } from './facts/usual.ts';
import { valueFacts } from './facts/value.ts';
import { whyNotFacts } from './facts/why-not.ts';
import { workHoursFacts } from './facts/work-hours.ts';
import {
  generalOfManual,
  leftInTank,
  manual,
  meaningOfShownCode,
  normOfManual,
  ofCode,
  SURE,
  together,
} from './manual-facts.ts';
import { asksNorm } from './manual-reason.ts';
import { asksVerdict, isManual, otherQuantity } from './route.ts';
import { signalFacts, stateOrValue } from './signal-facts.ts';
import type { Findings, Sources, Understanding } from './stages.ts';
import { isOutdoors } from './understand/signals.ts';

/** Finds and computes the facts of an answer, and composes its sentences. */
export async function findFacts(understood: Understanding, sources: Sources): Promise<Findings> {
  const found = isManual(understood.intent) ? understood : anchored(understood, sources);
  const asked = found ?? understood;
  const context: FactContext = { asked, sources, book: new EvidenceBook(), zone: sources.index.plant.timeZone };
  const known = found ? await factsOf(context) : noSuchEvent(context);
  const plain = (known?.statements.length ? known : ((await lastOfManual(context)) ?? known)) ?? refusal(context);
  // What the plant itself has no value of stands in no note.
  const silent =
    plain.refused &&
    asked.intent !== 'act' &&
    context.book.items.every(({ kind }) => kind === 'passage' || kind === 'asset');
  const facts = (silent ? lastInLog(context) : undefined) ?? plain;
  // A code that a manual explains is no missing asset.
  const explained = facts.ofCode === true || (facts.fromManual === true && !facts.refused);
  const unknown = asked.intent === 'act' || explained ? [] : unknownNames(context);
  const [first, ...others] = [...unknown, ...facts.statements];
  const supposed = asked.range?.supposed;
  const statements = first ? [first, ...(supposed ? [say(supposed)] : []), ...others] : [];
  return {
    evidence: facts.refused ? context.book.cited([...statements, ...(facts.warnings ?? [])]) : context.book.items,
    statements: statements.length ? statements : noSuchTag(context),
    warnings: facts.warnings ?? [],
    refused: facts.refused || (unknown.length > 0 && !isManual(asked.intent)),
  };
}

/** "Fan vibration 8 mm/s, stop it?" asks what such a value means. */
const STOP_IT = /[,.;]\s*(?:\w+ ){1,2}(?:it|that|this)\s*\?+$/i;

async function factsOf(context: FactContext): Promise<Facts | undefined> {
  const talk = talkFacts(context);
  if (talk) return talk;
  if (context.asked.intent === 'act')
    return (STOP_IT.test(context.asked.question) ? await statedFacts(context) : undefined) ?? declined(context);
  if (!context.sources.index.plant.assets.length) return ofDocuments(context);
  const nameless = context.asked.unknown.length > 0 && !context.asked.assets.length;
  const first = (await ofWording(context)) ?? (await ofCode(context));
  if (first) return first;
  if (nameless && !isManual(context.asked.intent)) return logSearchFacts(context);
  return (await ofLogs(context)) ?? (await ofLook(context)) ?? byIntent(context);
}

/** Where the plant has nothing to say, a manual may that surely speaks of it. */
async function lastOfManual(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  if (asked.intent === 'act' || isManual(asked.intent) || asked.unknown.length) return undefined;
  // what was found in vain is no source of the answer
  const book = new EvidenceBook();
  const told = await manual({ ...context, book });
  if (!told || told.refused || (told.chance ?? 0) < SURE) return undefined;
  const adopted = (statements: Facts['statements'] = []) => adopt(context.book, { evidence: book.items, statements });
  return { ...told, warnings: adopted(told.warnings), statements: adopted(told.statements) };
}

/** Where no plant is known, the manuals alone: no alarm that is recorded is no sign that there is none. */
async function ofDocuments(context: FactContext): Promise<Facts | undefined> {
  const told = (await ofCode(context)) ?? (await generalOfManual(context)) ?? (await manual(context));
  if ((told && !told.refused) || isManual(context.asked.intent)) return told;
  const nothing = 'No plant is known here yet, only documents: there are no readings, alarms or events to answer from.';
  return { statements: [say(nothing)], refused: true };
}

/** What the wording alone settles: a verdict asked for, the manual's own figure. */
async function ofWording(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  if (asked.missing?.some(isOutdoors)) return { statements: noSuchTag(context), refused: true };
  const stated =
    convertedFacts(context) ??
    shiftPlanFacts(context) ??
    shareFacts(context) ??
    batchFacts(context) ??
    numberSpokenOf(context) ??
    energyFacts(context) ??
    flowAmountFacts(context) ??
    producedFacts(context) ??
    tagNameFacts(context) ??
    (await statedFacts(context)) ??
    (await workHoursFacts(context)) ??
    becameFacts(context) ??
    displayFacts(context) ??
    lastCodeFacts(context);
  if (stated) return stated;
  if (asksVerdict(asked)) return limitFacts(context);
  return unmeasured(context) ?? (await purposeFacts(context)) ?? generalOfManual(context);
}

/** Then against now, what the logs hold, what stands wrong, one alarm and its run. */
async function ofLogs(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const counted = alarmCountFacts(context);
  if (counted) return counted;
  const beside = asked.missing?.length
    ? undefined
    : (usualFacts(context) ?? thenAndNowFacts(context) ?? thresholdFacts(context));
  if (beside) return beside;
  const figured =
    entryFacts(context) ??
    whyNotFacts(context) ??
    orderFacts(context) ??
    movedWithFacts(context) ??
    swingFacts(context) ??
    changeDuringFacts(context) ??
    delayFacts(context) ??
    longestRunFacts(context) ??
    crossingFacts(context) ??
    perTimeFacts(context) ??
    elapsedFacts(context) ??
    alarmSeenFacts(context) ??
    premiseFacts(context) ??
    rankingFacts(context) ??
    stateTimeFacts(context) ??
    pastOverview(context);
  if (figured) return figured;
  // To the second, and raised by the machine itself: an alarm tells a time better than a note.
  const ofRecord = !isManual(asked.intent) || (asked.intent === 'specification' && happened(asked));
  const timed = asked.form === 'when' && ofRecord ? alarmQuestion(context) : undefined;
  if (timed) return timed;
  const logged = inEventLog(context) ? undefined : loggedFacts(context);
  if (logged) return asked.intent === 'cause' ? together(logged, causeFacts(context)) : logged;
  const searched = logSearchFacts(context);
  if (searched) return searched;
  const meant = await meaningOfShownCode(context);
  if (meant) return meant;
  const standing = asked.intent === 'cause' ? undefined : standingFacts(context);
  return standing ?? (ofRecord ? alarmQuestion(context) : undefined);
}

/** "How long did the dip last?": when, how long or how often something was stands in no manual. */
const happened = ({ form, question }: Understanding): boolean =>
  (form === 'when' || form === 'how-long' || form === 'how-often') && /\b(?:did|was|were|had)\b/i.test(question);

/** Where only documents know the subject, what ought to be, and a particular look at the subject. */
async function ofLook(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  if (documentsAlone(context)) {
    const told = await manual(context);
    return told ?? (asked.intent === 'capability' ? capabilityFacts(context) : undefined);
  }
  const timeline =
    asked.aspect === 'timeline' && asked.intent === 'specification' && (asked.moment ?? asked.range) !== undefined;
  const told = (await leftInTank(context)) ?? (await leaveToSwitch(context)) ?? (await normOfManual(context));
  return told ?? (isManual(asked.intent) && !timeline ? undefined : aspectFacts(context));
}

async function byIntent(context: FactContext): Promise<Facts | undefined> {
  switch (context.asked.intent) {
    case 'act':
      return declined(context);
    case 'alarms':
      return inEventLog(context) ? eventFacts(context) : alarmFacts(context);
    case 'events':
      return eventFacts(context);
    case 'capability':
      return /\bfailures?\b/i.test(context.asked.question)
        ? together(capabilityFacts(context), await manual(context))
        : capabilityFacts(context);
    case 'aggregate':
      return asksWho(context.asked.question) ? undefined : signalFacts(context, aggregateFacts);
    case 'trend':
      return signalFacts(context, trendFacts);
    case 'limit':
      return signalFacts(context, limitFacts);
    case 'value':
    case 'state':
    case 'list':
    case 'count':
      return asksWho(context.asked.question) && ofMeasured(context) ? undefined : stateOrValue(context);
    case 'cause':
      return together(causeOrOverview(context), (await causeOfManual(context)) ?? (await manual(context)));
    case 'specification':
    case 'fault':
    case 'procedure':
      return manualOrSignal(context);
    default:
      return assertNever(context.asked.intent);
  }
}

/** No reading says who did something. */
const ofMeasured = ({ asked }: FactContext): boolean =>
  asked.tags.length > 0 && asked.tags.every(({ what }) => what.unit !== undefined);

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

/** The manual first; where it holds nothing, the plant's own signals may still answer. */
async function manualOrSignal(context: FactContext): Promise<Facts | undefined> {
  const found = await manual(context);
  const { asked } = context;
  const clear = asked.tags.length > 0 && !asked.missing?.length && !asked.unexplained?.length;
  const measured = clear && asked.intent === 'specification' && asked.functions?.includes('max') && !asksNorm(asked);
  if (found && !found.refused) return measured ? together(found, aggregateFacts(context)) : found;
  // No reading is the reason of a rule.
  if (!clear || asked.intent !== 'specification' || asked.form === 'why' || otherQuantity(asked)) return found;
  const computed = asked.functions?.length ? aggregateFacts(context) : valueFacts(context);
  return computed.refused ? found : computed;
}

function causeOrOverview(context: FactContext): Facts {
  const facts = causeFacts(context);
  return facts.statements.length || !context.asked.assets.length
    ? facts
    : { ...(overviewFacts(context) ?? facts), refused: true };
}
