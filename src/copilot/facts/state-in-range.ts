/** "Did the chiller trip in the night?", "has the UPS been on battery today?": whether a state was there at any time of a range. */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { lengthText } from '../../plant/zone.ts';
import { cite, link, listed, type Part, say } from '../compose.ts';
import { sameState } from '../understand/same-state.ts';
import { answersState } from '../understand/state-of.ts';
import { stateAsked, stateNamed } from './asked-state.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, iso, speaksForAsset, tagLabel } from './context.ts';
import { bookHeld } from './held.ts';
import { nothing } from './no-values.ts';
import { rangeOf } from './range.ts';
import { type Spans, spansWhere } from './spans.ts';
import { statesOf } from './state.ts';
import { statesLine } from './state-times.ts';

const MOST_SIGNALS = 12;
const MOST_SILENT = 3;

interface Past {
  readonly asset: Asset;
  readonly tag: Tag;
  readonly spans: Spans;
}

/** Answers such a question; undefined for other questions, and where nothing is known of the range. */
export function stateInRange(given: FactContext): Facts | undefined {
  const context = withState(given);
  const { asked, sources } = context;
  const { form, state, range } = asked;
  const asks = form === 'yes-no' || form === 'which' || form === 'how-many';
  if (!asks || !state || !range || asked.moment !== undefined) return undefined;
  const signals = statesOf(context).slice(0, MOST_SIGNALS);
  const known = signals
    .map(({ asset, tag }): Past => {
      const test = ({ value }: { readonly value: Parameters<typeof answersState>[3] }) =>
        answersState(state.text, tag, asset, value)?.is === !state.negated;
      return { asset, tag, spans: spansWhere(tag, range, { historian: sources.historian, test }) };
    })
    .filter(({ spans }) => spans.covered > 0);
  if (!known.length) {
    // What stands now would be no answer for a time of which nothing is known.
    const statements = signals.slice(0, MOST_SILENT).map(({ tag }) => nothing(tag, context));
    return statements.length && range.to <= asked.at ? { statements, refused: true } : undefined;
  }
  const was = known.filter(({ spans }) => spans.held > 0);
  if (form !== 'yes-no') return { statements: [listOf(was, known, context)], refused: false };
  const told = (was.length ? was : known).map((one, i) => answer(one, i === 0, context));
  // "Off" may have been a stop or a fault: what it was is told beside.
  const [only, second] = was;
  const words = only && !second ? statesLine(only.tag, range, context) : [];
  return { statements: [...told, ...words], refused: false };
}

/** "Has anyone been in the robot cell today?": nobody gets in but through a door, which was open or not. */
export function entryFacts(context: FactContext): Facts | undefined {
  const { asked } = context;
  const [door, ...others] = asked.tags;
  const words = Object.values(door?.what.values ?? {}).map(sameState);
  if (!ENTRY.test(asked.question) || others.length || !(words.includes('open') && words.includes('closed')))
    return undefined;
  const range = asked.range ?? rangeOf(context);
  const open = { ...asked, intent: 'state', form: 'yes-no', state: stateNamed('open'), range } as const;
  return stateInRange({ ...context, asked: open });
}
const ENTRY =
  /^(?:has|have|did|was|is|were) (?:any|some)(?:one|body)\b.*\b(?:in|inside|into|within|enter(?:ed)?|through)\b/i;

/** "Which pumps ran in the night?", "did the generator start today?": a verb tells the state. */
function withState(context: FactContext): FactContext {
  const { asked } = context;
  if (asked.state || !asked.range || asked.tags.length || asked.intent === 'events') return context;
  const found = stateAsked(context);
  return found ? { ...context, asked: { ...asked, state: stateNamed(found.state) } } : context;
}

/** "Which machines stopped today?" asks for those that came to stand; "which were stopped", for all that stood. */
const asksBegin = ({ question, state }: FactContext['asked']): boolean =>
  !new RegExp(`\\b(?:was|were|been|being|be|are|is)\\b.*\\b${RegExp.escape(state?.said ?? '')}\\b`, 'i').test(question);

/** "2 in the night: Pump 1 was running for 8 h and Pump 2 was running for 3 h." */
function listOf(was: readonly Past[], known: readonly Past[], context: FactContext): Statement {
  const { asked, book } = context;
  const range = rangeOf(context);
  const began = asksBegin(asked) ? was.filter(({ spans }) => spans.runs.some((run) => run.began)) : [];
  const yes = began.length ? began : was;
  const evidence = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(range.from),
    to: iso(range.to),
    value: yes.length,
    samples: known.length,
    of: `assets ${asked.state?.text ?? ''}`,
  });
  const when = askedRangeText(range, context);
  const parts = listed((yes.length ? yes : known).map((one) => heldParts(one, context)));
  if (!yes.length) return say(`None ${when}: `, ...parts, cite(evidence), '.');
  if (asked.form === 'how-many') return say(link(String(yes.length), evidence), ` ${when}: `, ...parts, '.');
  return say(`${when}: `, ...parts, cite(evidence), '.');
}

function answer(one: Past, opens: boolean, context: FactContext): Statement {
  const opening = opens ? (one.spans.held > 0 ? 'Yes: ' : 'No: ') : '';
  return say(opening, ...heldParts(one, context), `, ${askedRangeText(rangeOf(context), context)}.`);
}

/** "Pump 1 was running for 8 h", "Pump 1 was at no time running". */
function heldParts({ asset, tag, spans }: Past, context: FactContext): Part[] {
  const { state, tags } = context.asked;
  // "The fence door", where that and not the machine is asked about.
  const named = tags.some(({ what }) => what === tag) && !speaksForAsset(tag);
  const name = named ? tagLabel(tag, context) : assetLabel(asset);
  const words = `${state?.negated ? 'not ' : ''}${state?.text ?? ''}`;
  const { samples } = spans;
  const evidence = bookHeld(tag, spans.held / 1000, { range: rangeOf(context), of: words, samples, context });
  if (spans.held === 0) return [link(`${name} was at no time ${words}`, evidence)];
  return [`${name} was ${words} for `, link(lengthText(spans.held / 1000), evidence)];
}
