import type { PlantEvent } from '../../plant/plant-event.ts';
import { needed } from './alarms.ts';
import { optionalText, text } from './fields.ts';
import { importLog } from './log.ts';
import type { ImportRecord } from './records.ts';
import type { ImportOptions, ImportResult } from './result.ts';
import type { TimeReading } from './time.ts';

const COLUMNS = { needed: ['id', 'asset', 'at', 'kind'], optional: ['until', 'category', 'text'] };
const KNOWN = [...COLUMNS.needed, ...COLUMNS.optional];

/**
 * Events from a .jsonl or .csv file with `id, asset, at, kind, category, text` plus any further columns, kept as they
 * came; the same id again replaces. A date without a time lasts that whole day, plant time. Throws as `importSamples`
 * does.
 */
export function importEvents(file: string, options: ImportOptions): Promise<ImportResult> {
  return importLog(file, options, {
    columns: COLUMNS,
    read: eventOf,
    put: (events) => options.store.events.put(events),
  });
}

function eventOf({ fields }: ImportRecord, timeOf: (written: unknown) => TimeReading): PlantEvent {
  const at = needed(timeOf(fields.at), 'at');
  const until = optionalText(fields, 'until') === undefined ? undefined : needed(timeOf(fields.until), 'until');
  const more: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (KNOWN.includes(name) || value === undefined || value === '') continue;
    more[name] =
      value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : JSON.stringify(value);
  }
  return {
    id: text(fields, 'id'),
    asset: text(fields, 'asset'),
    at: at.at,
    until: until ? (until.dayEnd ?? until.at) : at.dayEnd,
    kind: text(fields, 'kind'),
    category: optionalText(fields, 'category') ?? '',
    text: optionalText(fields, 'text') ?? '',
    more,
  };
}
