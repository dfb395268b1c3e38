/** Facts about signals and states, and when the manuals are asked before them. */
import { comparedMachines } from './facts/compared-machines.ts';
import type { FactContext, Facts } from './facts/context.ts';
import { eventFacts, namesEvent } from './facts/events.ts';
import { flowingFacts } from './facts/flowing.ts';
import { limitFacts } from './facts/limit.ts';
import { withOnlySignal } from './facts/only-signal.ts';
import { assetOverview, overviewFacts } from './facts/overview.ts';
import { noneOf, noSuchTag } from './facts/refuse.ts';
import { stateFacts } from './facts/state.ts';
import { stateInRange } from './facts/state-in-range.ts';
import { valueFacts } from './facts/value.ts';
import { limitSpeaksOf } from './manual/index.ts';
import { inManuals, manual } from './manual-facts.ts';
import {
  asksForSignal,
  barelyNamed,
  lacksSubject,
  namesSignal,
  quantitiesIn,
  strangeHead,
  strangeNoun,
} from './route.ts';
import { compares } from './understand/degrees.ts';

/** Facts about tags; where the question names a signal that is not there, the manuals are asked before refusing. */
export async function signalFacts(
  given: FactContext,
  facts: (context: FactContext) => Facts | Promise<Facts>,
): Promise<Facts | undefined> {
  const context = withOnlySignal(given);
  const { asked } = context;
  const meant = facts === limitFacts && (await limitMeans(context));
  if (asked.missing?.length && asked.tags.length && !meant) return manual(context);
  const noun = facts === limitFacts ? strangeNoun(asked) : undefined;
  if (noun && !inManuals(noun, context)) return noneOf(noun);
  // the limit of something that no signal is called by
  if (facts === limitFacts && asked.form !== 'yes-no' && strangeHead(asked)) {
    const told = await manual({ ...context, asked: { ...asked, intent: 'specification' } });
    if (told) return told;
  }
  if (asked.tags.length || (asked.candidates?.length && asked.state)) {
    const found = await facts(context);
    return found.statements.length ? found : undefined;
  }
  return stateOrValue(context);
}

/** The words that no signal bears stand in the limit that a manual gives for the only signal named. */
async function limitMeans({ asked, sources }: FactContext): Promise<boolean> {
  const [only, ...others] = asked.tags;
  if (!only || others.length || !asked.missing?.length) return false;
  return limitSpeaksOf(asked.missing, only.what, { understanding: asked, sources });
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
  const noun = strangeNoun(asked);
  if (noun && !inManuals(noun, context)) return eventsAbout(context) ?? noneOf(noun);
  const strange = strangeHead(asked);
  const silent =
    strange && !found ? await manual({ ...context, asked: { ...asked, intent: 'specification' } }) : undefined;
  if (silent) return silent;
  if (strange && !found)
    return {
      statements: noSuchTag({ ...context, asked: { ...asked, assets: [], groups: [], missing: [strange] } }),
      refused: true,
    };
  if (!asked.unexplained?.length || (named && !strange)) return undefined;
  const nothingNamed = !asked.assets.length && !asked.groups?.length;
  return found && (!asksForSignal(asked) || nothingNamed || strange) ? found : undefined;
}

const ENOUGH = /\b(?:enough|sufficient|too little|short of)\b/i;

/** A state or values, where the question names any; else what a manual or the log of events says. */
export async function stateOrValue(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  // "Is there enough cooling water?": how its area stands, which no single state tells.
  if (ENOUGH.test(asked.question) && !asked.tags.length && asked.assets.length && !asked.missing?.length)
    return overviewFacts(context);
  const told = comparedMachines(context) ?? (await manualBeforeSignal(context));
  if (told) return told;
  if (asked.missing?.length && (asked.tags.length || !asked.state || lacksSubject(asked)))
    return (await manual(context)) ?? eventsAbout(context);
  // No state and no list of values says whether a thing is faster than yesterday.
  if (!asked.tags.length && compares(asked.question)) return undefined;
  const flowing = flowingFacts(context);
  if (flowing) return flowing;
  if (asked.intent !== 'value' || !asked.tags.length || asked.form === 'yes-no') {
    const state = stateInRange(context) ?? stateFacts(context);
    if (state) return state;
  }
  if (asked.tags.length) return valueFacts(context);
  return assetOverview(context) ?? (await manual(context)) ?? eventsAbout(context);
}

/** "When is the dentist?": nothing measured, but the log of events has something of that name. */
const eventsAbout = (context: FactContext): Facts | undefined =>
  !quantitiesIn(context.asked).length && namesEvent(context) ? eventFacts(context) : undefined;
