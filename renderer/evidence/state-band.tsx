import { useTranslation } from 'react-i18next';
import type { TrendView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';

type State = NonNullable<TrendView['states']>[number];

interface Props {
  readonly states: readonly State[];
  /** ms since the epoch. */
  readonly from: number;
  readonly to: number;
}

/** So many of the newest are told beside the band. */
const TOLD = 5;
/** Shades of the band; what has more values than these shares them. */
const SHADES = 4;
/** A stretch of less than this share of the band is drawn so wide, %: a moment is seen too. */
const LEAST = 0.4;

/** What a signal of words, or of on and off, has in the place of a trend: its values along the time, and the newest in words. */
export function StateBand({ states, from, to }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const named = ({ value, word }: State) =>
    word ?? (typeof value === 'boolean' ? t(value ? 'value.true' : 'value.false') : String(value));
  const values = [...new Set(states.map(named))];
  const share = (time: number) => (100 * (Math.min(Math.max(time, from), to) - from)) / (to - from);
  const newest = states.slice(-TOLD).reverse();
  return (
    <div className="states">
      <div className="state-band" aria-hidden="true">
        {states.map((state) => {
          const [begin, end] = [share(Date.parse(state.from)), share(Date.parse(state.to))];
          return (
            <span
              key={state.from}
              className="state"
              data-shade={values.indexOf(named(state)) % SHADES}
              style={{ left: `${begin}%`, width: `${Math.max(end - begin, LEAST)}%` }}
            >
              {named(state)}
            </span>
          );
        })}
      </div>
      <div className="state-ends quiet" aria-hidden="true">
        <span>{format.moment(from)}</span>
        <span>{format.moment(to)}</span>
      </div>
      <ul className="plain state-list">
        {newest.map((state) => (
          <li key={state.from}>
            <span className="strong">{named(state)}</span>{' '}
            <span className="quiet">
              {format.range(state.from, state.to)} ·{' '}
              {format.duration((Date.parse(state.to) - Date.parse(state.from)) / 1000)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
