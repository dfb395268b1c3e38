import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../state/plant.tsx';
import { citedNumber, liveNumber, localDecimals, signedNumber } from './number.ts';
import { clock, dayOf, duration, exactMoment, fullMoment, moment, range } from './time.ts';
import { unitLabel } from './unit.ts';

/** Formatting in the language of the interface and the time zone of the plant. */
export function useFormat() {
  const { i18n } = useTranslation();
  const { plant, tags, offset } = useLive();
  const locale = i18n.language === 'zh' ? 'zh-Hans-CN' : i18n.language === 'en' ? 'en-GB' : i18n.language;
  const zone = plant?.timeZone;
  return useMemo(() => {
    const place = { locale, zone };
    const now = () => Date.now() + offset;
    const instant = (time: number | string) => (typeof time === 'string' ? Date.parse(time) : time);
    return {
      locale,
      zone,
      live: (value: number) => liveNumber(value, locale),
      cited: (value: number) => citedNumber(value, locale),
      /** A figure in the words of an answer, written as the figures beside it are. */
      figure: (text: string) => localDecimals(text, locale),
      signed: (value: number) => signedNumber(value, locale),
      clock: (time: number) => clock(time, place),
      moment: (time: number | string) => moment(instant(time), now(), place),
      exact: (time: number | string) => exactMoment(instant(time), now(), place),
      /** 2026-03-01, for the names of files. */
      day: (time: number | string) => dayOf(instant(time), zone),
      full: (time: number | string) => fullMoment(instant(time), place),
      range: (from: number | string, to: number | string) => range(instant(from), instant(to), now(), place),
      /** Text of the core with the UTC instants in it as the plant's clock shows them. */
      text: (text: string) =>
        text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, (time) => exactMoment(instant(time), now(), place)),
      duration: (seconds: number) => duration(seconds, locale),
      /** The unit as the plant labels it where the value is in the tag's own unit, else as its UCUM code reads. */
      unit: (tag: string | undefined, code: string | undefined) => {
        const known = tag === undefined ? undefined : tags.get(tag);
        const own = known !== undefined && (code === undefined || code === known.unit);
        return own && known.unitLabel !== undefined ? known.unitLabel : unitLabel(code);
      },
    };
  }, [locale, zone, tags, offset]);
}
export type Format = ReturnType<typeof useFormat>;
