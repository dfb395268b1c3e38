/** "Since when?", "how long has it been running?": when a signal took the state it has. */
import type { Statement } from '../../contract.ts';
import type { Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { durationParts, durationText } from '../../plant/zone.ts';
import { link, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { answersState, holdsState, stateWord } from '../understand/state-of.ts';
import {
  assetLabel,
  type FactContext,
  type Facts,
  iso,
  lowerFirst,
  placeOf,
  speaksForAsset,
  whenText,
} from './context.ts';
import { beginOf } from './spans.ts';

/** As far back as the change is looked for, ms. */
const LOOK_BACK = 31 * 86_400_000;

/** Answers for the state signals asked about; undefined when none holds a state. */
export function sinceFacts(context: FactContext): Facts | undefined {
  const { asked, sources } = context;
  const chosen = asked.tags.map(({ what }) => what);
  // "… and since when is it running?" after a question about its load.
  const states = chosen.filter((tag) => tag.values !== undefined || tag.unit === undefined);
  const tags = states.length ? states : (asked.candidates ?? []).flatMap((asset) => asset.tags);
  const statements = tags.slice(0, 40).flatMap((tag) => {
    const latest = sources.historian.latest([tag.id], asked.at).get(tag.id);
    const asset = sources.index.asset(tag.asset);
    if (!latest || latest.value === null || !asset || !holdsState(tag, latest.value)) return [];
    if (asked.state && !answersState(asked.state.text, tag, asset, latest.value)) return [];
    return [sinceSentence(tag, latest, context)];
  });
  return statements.length ? { statements: statements.slice(0, 8), refused: false } : undefined;
}

function sinceSentence(tag: Tag, latest: Sample, context: FactContext): Statement {
  const { asked, sources, book, zone } = context;
  const first = beginOf(latest, asked.at - LOOK_BACK, sources.historian);
  const asset = sources.index.asset(tag.asset);
  const word = asset ? stateWord(tag, asset, latest.value) : String(latest.value);
  const name = speaksForAsset(tag)
    ? assetLabel(asset)
    : `the ${lowerFirst(plainText(tag.name))} of ${assetLabel(asset)}`;
  const seconds = (asked.at - first.at) / 1000;
  const evidence = book.add({
    kind: 'reading',
    ...placeOf(tag, context),
    value: latest.value,
    word,
    at: iso(first.at),
    quality: 'good',
    ageSeconds: seconds,
    detail: first.changed ? 'changed to this value' : 'first value stored',
    derived: durationParts(seconds),
  });
  const before = first.changed ? '' : 'at least ';
  return say(
    `${name} has been ${word} since ${before}`,
    link(`${whenText(first.at, asked.at, zone)}`.replace(/^(?:at|on) /, ''), evidence),
    ', for ',
    link(durationText(seconds), evidence),
    '.',
  );
}
