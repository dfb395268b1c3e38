/** "Today versus yesterday" where nothing is stored of yesterday. */
import { link, say } from '../compose.ts';
import type { StateSignal } from './asked-state.ts';
import { assetLabel, type FactContext, type Facts } from './context.ts';
import { type Measure, type Measured, nameOfSignal, wordingOf } from './measure.ts';
import { nothing } from './no-values.ts';
import type { Period } from './periods.ts';
import { readTag } from './reading.ts';
import { valueSentence } from './value.ts';

/** The one figure, the value now where that is asked about too, and of which stretch nothing is stored. */
export function oneKnown(
  cell: Measured & { readonly where: string },
  {
    signal,
    measure,
    periods,
    context,
  }: {
    readonly signal: StateSignal;
    readonly measure: Measure;
    readonly periods: readonly Period[];
    readonly context: FactContext;
  },
): Facts {
  const { asked } = context;
  const silent = periods.filter(({ where }) => !cell.where.startsWith(where));
  const reading = readTag(signal.tag, { ...context, asked: { ...asked, range: undefined } });
  const now =
    measure.kind !== 'energy' && periods.some(({ to }) => to >= asked.at) ? [valueSentence(reading, context)] : [];
  const words = wordingOf(measure, `${nameOfSignal(signal.tag)} of ${assetLabel(signal.asset)}`, false);
  const known = say(`${words.lead} ${words.by}`, link(cell.text, cell.evidence), ` ${cell.where}.`);
  const unknown = silent.map((range) =>
    nothing(signal.tag, { ...context, asked: { ...asked, range: { ...range, label: range.where } } }),
  );
  return { statements: [known, ...now, ...unknown], refused: true };
}
