/** "Since pump 2 stopped", "when the filler started again": the time at which a machine last took the state that is told. */
import type { Asset } from '../../plant/plant.ts';
import type { TimeRange } from '../../store/store.ts';
import type { Sources, Understanding } from '../stages.ts';
import { findEntities } from '../understand/entities.ts';
import { answersState } from '../understand/state-of.ts';
import { stateAsked } from './asked-state.ts';
import { spansWhere } from './spans.ts';

const LOOK_BACK = 7 * 86_400_000;
/** A trip or a fault is told by its alarm, to the second and with its cause. */
const CHANGES =
  /\b(?:re-?start(?:ed)?|start(?:ed)?|stop(?:ped)?|ran|held|came back|went (?:on|off|down)|(?:was|were|is) (?:\w+ )?(?:down|off|on|back|stopped|running|held|started|out|on battery))\b/i;
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/\bre-?start(?:ed)?\b|\bcame back\b|\bwent on\b|\b(?:was|were|is) (?:\w+ )?(?:back|on)\b(?! battery)/i, 'started'],
  [/\bwent (?:off|down)\b/i, 'stopped'],
];

/** When that state last began, and until when it held; undefined where no machine with such a state is told. */
export function stateAnchor(
  text: string,
  asked: Understanding,
  { index, historian, ...more }: Sources,
): TimeRange | undefined {
  if (!CHANGES.test(text)) return undefined;
  const named = findEntities(text, index, []);
  const assets: readonly Asset[] = [
    ...named.assets.map(({ what }) => what),
    ...named.groups.flatMap(({ what }) => what.assets),
  ];
  const own = assets.length ? assets : /\b(?:it|they)\b/i.test(text) ? (asked.candidates ?? []) : [];
  const machine = own.filter(({ tags }) => tags.length > 0);
  if (!machine.length || machine.length > 3) return undefined;
  const question = PLAIN.reduce((said, [pattern, known]) => said.replace(pattern, known), text);
  const since = { from: asked.at - LOOK_BACK, to: asked.at + 1 };
  return lastRun(machine, question, since, { asked, sources: { index, historian, ...more } });
}

/** The last run of a machine in a range. */
export const runOf = (
  machine: Asset,
  range: TimeRange,
  asked: Understanding,
  sources: Sources,
): TimeRange | undefined => lastRun([machine], 'running', range, { asked, sources });

function lastRun(
  machine: readonly Asset[],
  question: string,
  range: TimeRange,
  { asked, sources }: { readonly asked: Understanding; readonly sources: Sources },
): TimeRange | undefined {
  const { historian } = sources;
  const alone = { ...asked, question, candidates: machine, tags: [], state: undefined, range: undefined };
  const found = stateAsked({ asked: alone, sources });
  const [signal, other] = found?.signals ?? [];
  if (!found || !signal || other) return undefined;
  const { tag, asset } = signal;
  const { runs } = spansWhere(
    tag,
    { from: Math.max(historian.span(tag.id)?.first ?? 0, range.from), to: range.to },
    { historian, test: ({ value }) => answersState(found.state, tag, asset, value)?.is === true },
  );
  return runs.findLast(({ began }) => began);
}
