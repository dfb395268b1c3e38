import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../state/plant.tsx';
import { citedNumber, liveNumber } from './number.ts';
import { clock, duration, fullMoment, moment } from './time.ts';
import { unitLabel } from './unit.ts';

/** Formatting in the language of the interface and the time zone of the plant. */
export function useFormat() {
  const { i18n } = useTranslation();
  const { plant, tags, offset } = useLive();
  const locale = i18n.language === 'zh' ? 'zh-Hans-CN' : i18n.language === 'en' ? 'en-GB' : i18n.language;
  const zone = plant?.timeZone;
  return useMemo(() => {
    const place = { locale, zone };
    return {
      locale,
      zone,
      live: (value: number) => liveNumber(value, locale),
      cited: (value: number) => citedNumber(value, locale),
      clock: (time: number) => clock(time, place),
      moment: (time: number | string) =>
        moment(typeof time === 'string' ? Date.parse(time) : time, Date.now() + offset, place),
      full: (time: number | string) => fullMoment(typeof time === 'string' ? Date.parse(time) : time, place),
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
