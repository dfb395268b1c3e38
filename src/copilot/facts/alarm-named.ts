/** The alarms that a question names, by their words or as those spoken of just before. */
import type { Alarm } from '../../plant/alarm.ts';
import type { Asset } from '../../plant/plant.ts';
import { FUNCTION_WORDS } from '../understand/lexicon.ts';
import { belongingTo, nameWords } from '../understand/names.ts';
import { lostSignal } from './alarm-match.ts';
import { ASKING, POWER_CUT, stemOfAlarm as stem } from './alarm-words.ts';
import type { FactContext } from './context.ts';

/** Asks for the one before that which was told. */
export const EARLIER = /\b(?:one|time) before\b|\bbefore (?:that|it)\b|\bprevious (?:one|time)\b/i;
/** Speaks of a trip, which may be told on a drive of the machine. */
export const TRIPPED = /\btrip/i;

/** The alarms that all the question's words name, oldest first; `specific`: by more than their asset. */
export function alarmsNamed(context: FactContext): { alarms: readonly Alarm[]; specific: boolean } | undefined {
  const { asked, sources } = context;
  const at = asked.moment ?? asked.at;
  const near = (asset: Asset): Asset[] => (TRIPPED.test(asked.question) ? belongingTo(asset, sources.index) : []);
  const assets = (asked.candidates ?? []).flatMap((asset) => [asset, ...near(asset)]).map(({ id }) => id);
  // "Battery" in "the UPS on battery" names an alarm, though the UPS has one.
  const own = new Set(asked.assets.flatMap(({ text }) => nameWords(text)));
  const groups = new Set((asked.groups ?? []).flatMap(({ text }) => nameWords(text)));
  const labels = new Set(nameWords(asked.range?.label ?? ''));
  const wordsIn = (text: string): string[] => [
    ...new Set(
      nameWords(text.replace(POWER_CUT, 'mains low'))
        .filter((word) => !FUNCTION_WORDS.has(word) && !ASKING.has(word) && !labels.has(word) && !/^\d/.test(word))
        .filter((word) => !groups.has(word)),
    ),
  ];
  // "How long did that last?" is about the alarm that was spoken of.
  const ownWords = wordsIn(asked.question);
  const spoken = ownWords.length ? undefined : alarmSpokenOf(context);
  if (spoken) return { alarms: [spoken], specific: true };
  const all = sources.alarms
    .list({ from: 0, to: at + 1, ...(assets.length && { assets }) })
    .filter(({ raisedAt }) => raisedAt <= at)
    .sort((a, b) => a.raisedAt - b.raisedAt);
  const held = all.map((alarm) => ({
    alarm,
    has: new Set(nameWords(`${alarm.name} ${alarm.message ?? ''}`).map(stem)),
  }));
  const isHeld = (word: string): boolean => held.some(({ has }) => has.has(stem(word)));
  const words = ownWords.length ? ownWords : wordsIn(asked.earlier ?? '').filter(isHeld);
  const telling = words.filter((word) => !own.has(word) || isHeld(word));
  const strict = telling.filter((word) => !own.has(word));
  const lost = lostSignal(strict, all, asked);
  if (lost.length) return { alarms: lost, specific: true };
  if (!strict.length) return assets.length && all.length ? { alarms: all, specific: false } : undefined;
  const holdsAll = (has: ReadonlySet<string>): boolean => strict.every((word) => has.has(stem(word)));
  const byName = all.filter(({ name }) => holdsAll(new Set(nameWords(name).map(stem))));
  const fits = byName.length ? byName : held.filter(({ has }) => holdsAll(has)).map(({ alarm }) => alarm);
  return fits.length ? { alarms: fits, specific: true } : undefined;
}

/** The alarms that the answer before told, oldest first. */
export function alarmsTold({ asked, sources }: FactContext): readonly Alarm[] {
  const ids = new Set(asked.before?.alarms ?? []);
  return sources.alarms
    .list({ from: 0, to: asked.at + 1 })
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => a.raisedAt - b.raisedAt);
}

/** The one alarm that the answer before told (the newest of several of one name), where the question leans on it. */
export function alarmSpokenOf(context: FactContext): Alarm | undefined {
  const told = alarmsTold(context);
  return told.every(({ tag, name }) => tag === told[0]?.tag && name === told[0]?.name) ? told.at(-1) : undefined;
}

/** The one of the same name that came before it. */
export const earlierOf = ({ tag, asset, name, raisedAt }: Alarm, { sources }: FactContext): Alarm | undefined =>
  sources.alarms
    .list({ from: 0, to: raisedAt })
    .filter((one) => one.tag === tag && one.asset === asset && one.name === name && one.raisedAt < raisedAt)
    .sort((a, b) => b.raisedAt - a.raisedAt)[0];
