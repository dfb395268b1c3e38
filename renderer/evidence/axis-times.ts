const DAY = 86_400_000;

/** The window that is shown, ms since the epoch, and how times are written. */
interface Axis {
  readonly from: number;
  readonly to: number;
  readonly words: { readonly locale: string; readonly zone: string | undefined };
}

/**
 * Writes the times of the axis, s: hours with the date at midnight, days, or months, as far apart as they stand. One at the
 * very edge would be cut off and is left out.
 */
export function axisTimes(splits: readonly number[], { from, to, words: { locale, zone } }: Axis): readonly string[] {
  const writer = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, hourCycle: 'h23', ...(zone ? { timeZone: zone } : {}) });
  const hour = writer({ hour: '2-digit', minute: '2-digit' });
  const day = writer({ day: '2-digit', month: '2-digit' });
  const month = writer({ month: 'short', year: '2-digit' });
  const edge = (to - from) * 0.03;
  const step = ((splits[1] ?? 0) - (splits[0] ?? 0)) * 1000;
  return splits.map((seconds) => {
    const time = seconds * 1000;
    if (time <= from + edge || time >= to - edge) return '';
    if (step > 27 * DAY) return month.format(time);
    // A day may have 23 hours.
    if (step > 0.9 * DAY) return day.format(time);
    const text = hour.format(time);
    return to - from > DAY && text === '00:00' ? day.format(time) : text;
  });
}
