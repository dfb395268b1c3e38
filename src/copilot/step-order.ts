/** Are the steps of a procedure told in the manual's order? "Close V1, then stop the pump" under "1. Stop … 2. Close …". */
import type { Evidence } from '../contract.ts';
import { contentStems } from '../library/terms.ts';
import { stepsIn } from './manual/text.ts';

/** Of an action's content words, so many must stand in a step for it to be that step. */
const SAME = 0.6;

/** What comes too early, for a log; undefined where the order holds. `before`: the sentences said before, in order. */
export function outOfOrder(
  text: string,
  items: readonly Evidence[],
  before: readonly string[] = [],
): string | undefined {
  for (const item of items) {
    if (item.kind !== 'passage') continue;
    const steps = stepsIn(item.text).map((step) => ({ ...step, stems: contentStems(step.text) }));
    if (steps.length < 2) continue;
    let reached = -1;
    for (const action of [...before, text].flatMap(actionsIn)) {
      const at = stepOf(action, steps);
      if (at === undefined) continue;
      if (at < reached) return `tells step ${steps[at]?.label} of ${item.document} after step ${steps[reached]?.label}`;
      reached = at;
    }
  }
  return undefined;
}

/** The actions of a sentence in the order in which they are to be done. */
function actionsIn(sentence: string): string[] {
  return sentence
    .split(/(?<=[.!?;])\s+|\n/)
    .flatMap((one) => one.split(/,?\s*\b(?:and then|then|afterwards|next)\b[,:]?\s*/i))
    .flatMap((part) => {
      const opening = /^\s*(before|after)\s+([^,]+),\s*(.+)$/is.exec(part);
      if (opening?.[2] && opening[3])
        return opening[1]?.toLowerCase() === 'before' ? [opening[3], opening[2]] : [opening[2], opening[3]];
      const middle = /^(.+?)\s+\b(before|after)\b\s+(.+)$/is.exec(part);
      if (middle?.[1] && middle[3])
        return middle[2]?.toLowerCase() === 'before' ? [middle[1], middle[3]] : [middle[3], middle[1]];
      return [part];
    });
}

/** The one step that an action is; undefined where none or several fit. */
function stepOf(action: string, steps: readonly { readonly stems: ReadonlySet<string> }[]): number | undefined {
  const said = contentStems(action);
  if (said.size < 2) return undefined;
  const shares = steps.map(({ stems }) => said.intersection(stems).size / said.size);
  const best = Math.max(...shares);
  const fitting = shares.flatMap((one, i) => (one === best ? [i] : []));
  return best >= SAME && fitting.length === 1 ? fitting[0] : undefined;
}
