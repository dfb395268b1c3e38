import type { AlarmNews, AlarmView } from '../../src/contract.ts';

/** The active alarms after news of them; `known` is undefined until the first have come. */
export function afterNews(known: readonly AlarmView[] | undefined, news: AlarmNews): readonly AlarmView[] {
  if (!known || news.whole) return news.changed;
  const alarms = new Map(known.map((alarm) => [alarm.id, alarm]));
  for (const id of news.gone) alarms.delete(id);
  for (const alarm of news.changed) alarms.set(alarm.id, alarm);
  return [...alarms.values()];
}
