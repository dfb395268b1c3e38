/** Where the plant keeps what is asked about: alerts among its events, or all of it in documents. */
import type { FactContext } from './context.ts';

/** Alerts and anomalies that the plant keeps among its events rather than as alarms. */
export function inEventLog({ asked, sources }: FactContext): boolean {
  if (!/\balerts?\b|\banomal|\bevents?\b|\bwork orders?\b/i.test(asked.question)) return false;
  const none = sources.alarms.list({ limit: 1 }).length === 0;
  if (!none && !/\banomal|\bevents?\b|\bwork orders?\b/i.test(asked.question)) return false;
  return sources.events.list({}).some(({ kind }) => /alert|alarm|anomal/i.test(kind));
}

/** Nothing but documents is known of what the question is about: they are asked, however it is worded. */
export function documentsAlone({ asked, sources }: FactContext): boolean {
  const assets = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  if (!assets.some(({ documents }) => documents.length) || assets.some(({ tags }) => tags.length)) return false;
  const ids = assets.map(({ id }) => id);
  return (
    !sources.alarms.list({ assets: ids, limit: 1 }).length && !sources.events.list({ assets: ids, limit: 1 }).length
  );
}
