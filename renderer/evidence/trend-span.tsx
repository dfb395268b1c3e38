import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SignalSource } from '../state/source.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How much time the trend shows; `cited`: around what an answer cites. */
export type Span = 'hour' | 'shift' | 'day' | 'week' | 'month' | 'year' | 'cited';

const LENGTHS: readonly (readonly [span: Span, ms: number])[] = [
  ['hour', HOUR],
  ['shift', 8 * HOUR],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['year', 365 * DAY],
];
const LENGTH = new Map(LENGTHS);
/** A shift younger than this shows too little to begin with, ms. */
const ENOUGH = 2 * HOUR;

/** What the windows are measured from, ms since the epoch; without shifts, eight hours stand for one. */
interface Clock {
  readonly now: number;
  readonly shiftSince: number | undefined;
}

/** What to show first: the shift, else a day, where either holds what was cited; else that alone. */
export function firstSpan(source: SignalSource, { now, shiftSince = now - 8 * HOUR }: Clock): Span {
  const begin = Date.parse(source.range?.from ?? source.moment ?? '');
  if (begin < now - DAY) return 'cited';
  return begin < shiftSince || now - shiftSince < ENOUGH ? 'day' : 'shift';
}

/**
 * The window to show, ms: up to now, or an hour around what was cited. It moves on in steps that are small beside its length,
 * so that it is not read anew every second.
 */
export function windowOf(
  span: Span,
  source: SignalSource,
  { now, shiftSince }: Clock,
): readonly [from: number, to: number] {
  const length = LENGTH.get(span);
  if (length === undefined) {
    const from = Date.parse(source.range?.from ?? source.moment ?? '') - HOUR;
    const to = Date.parse(source.range?.to ?? source.moment ?? '') + HOUR;
    return [from, Math.min(to, Math.ceil(now / MINUTE) * MINUTE)];
  }
  const step = length <= HOUR ? MINUTE / 6 : length <= DAY ? MINUTE : HOUR;
  const to = Math.floor(now / step) * step + step;
  return [span === 'shift' && shiftSince !== undefined ? shiftSince : to - length, to];
}

interface Props {
  readonly span: Span;
  /** Whether what was cited is too old for the shift and the day. */
  readonly cited: boolean;
  /** Whether the plant has shifts; without them eight hours are offered. */
  readonly shifts: boolean;
  readonly onSpan: (span: Span) => void;
}

/** The choice of the time shown. */
export function Spans({ span, cited, shifts, onSpan }: Props) {
  const { t } = useTranslation();
  const offered: readonly Span[] = [...LENGTH.keys(), ...(cited ? (['cited'] as const) : [])];
  return (
    <RadioGroup
      className="spans trend-spans"
      orientation="horizontal"
      aria-label={t('trend.span')}
      value={span}
      onChange={(value) => onSpan(offered.find((one) => one === value) ?? 'shift')}
    >
      {offered.map((one) => (
        <Radio key={one} value={one} className="span">
          {t(one === 'shift' && !shifts ? 'trend.spans.eightHours' : `trend.spans.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
