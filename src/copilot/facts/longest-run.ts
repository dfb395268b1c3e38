/** "Longest standstill of the filler today", "shortest run of the compressor": one stretch of a state, with its times. */
import type { Statement } from '../../contract.ts';
import type { Asset } from '../../plant/plant.ts';
import { lengthText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { answersState } from '../understand/state-of.ts';
import { sentenceOf } from './alarm-log.ts';
import { stateAsked, stateNamed } from './asked-state.ts';
import { askedRangeText, assetLabel, type FactContext, type Facts, whenText } from './context.ts';
import { bookHeld } from './held.ts';
import { rangeOf } from './range.ts';
import { spansWhere } from './spans.ts';

const EXTREME = /\b(long|short)est\b/i;
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:stand ?stills?|stops?|stoppages?|down ?times?|breaks?|pauses?|outages?|interruptions?)\b/i, 'stopped'],
  [/\bwaits?\b/i, 'waiting'],
  [/\bruns?\b|\brunning times?\b/i, 'running'],
];
const MOST = 4;

/** Answers such a question; undefined for others, and where no machine named has such a state. */
export function longestRunFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const { question } = asked;
  const [, which] = EXTREME.exec(question) ?? [];
  const noun = NOUNS.find(([pattern]) => pattern.test(question));
  if (!which || !noun || /\balarms?\b/i.test(question) || asked.moment !== undefined) return undefined;
  if (!asked.assets.length && !asked.groups?.length) return undefined;
  const found = stateAsked({ ...context, asked: { ...asked, state: asked.state ?? stateNamed(noun[1]) } });
  const range = rangeOf(context);
  const told = (found?.signals ?? []).flatMap(({ tag, asset }) => {
    const { runs, held } = spansWhere(tag, range, {
      historian: sources.historian,
      test: ({ value }) => answersState(found?.state ?? '', tag, asset, value)?.is === true,
    });
    const lengths = runs.map((run) => ({ run, length: run.to - run.from }));
    const [best] = lengths.sort((a, b) => (b.length - a.length) * (which === 'long' ? 1 : -1));
    return best ? [{ tag, asset, held, ...best }] : [];
  });
  const sorted = told.sort((a, b) => (b.length - a.length) * (which === 'long' ? 1 : -1)).slice(0, MOST);
  const statements = sorted.map(({ tag, asset, run, length, held }): Statement => {
    const until = Math.min(run.to, asked.at);
    const id = bookHeld(tag, length / 1000, { range: { from: run.from, to: until }, of: found?.state ?? '', context });
    const at = (time: number): string => whenText(time, asked.at, context.zone).replace(/^(?:at|on) /, '');
    const when = run.to >= asked.at ? `since ${at(run.from)}` : `from ${at(run.from)} to ${at(until)}`;
    const opening = `${askedRangeText(range, context)}, ${assetLabel(asset)} was ${found?.state} ${which}est `;
    const all = link(lengthText(held / 1000), bookHeld(tag, held / 1000, { range, of: found?.state ?? '', context }));
    return say(opening, link(when, id), ', for ', link(lengthText(length / 1000), id), '; in all for ', all, '.');
  });
  const [longest] = sorted;
  const causes = longest && which === 'long' ? alarmsAt(longest.run.from, longest.asset, context) : [];
  return statements.length ? { statements: [...statements, ...causes], refused: false } : undefined;
}

/** What was raised on the machine as the stretch began. */
function alarmsAt(from: number, { id }: Asset, context: FactContext): Statement[] {
  const near = { from: from - NEAR, to: from + NEAR, assets: [id] };
  const raised = context.sources.alarms.list(near).filter(({ raisedAt }) => Math.abs(raisedAt - from) < NEAR);
  return raised.slice(0, MOST).map((alarm) => sentenceOf(alarm, context));
}
const NEAR = 60_000;
