import { optionalText, WrongField } from './fields.ts';
import { type Columns, type ImportRecord, importRecords } from './records.ts';
import { type ImportOptions, type ImportResult, Tally } from './result.ts';
import { type TimeReading, timeReader } from './time.ts';

/** How the lines of a log become its entries. */
export interface LogForm<Entry> {
  readonly columns: Columns;
  /** Throws `WrongField` for a line that cannot be taken. */
  read(record: ImportRecord, timeOf: (written: unknown) => TimeReading): Entry;
  put(entries: readonly Entry[]): void;
}

/** Imports entries that belong to an asset; those of an asset that the plant does not have are not taken. */
export async function importLog<Entry extends { readonly asset: string }>(
  file: string,
  { plant, onProgress }: ImportOptions,
  form: LogForm<Entry>,
): Promise<ImportResult> {
  const assets = new Set(plant.assets.map(({ id }) => id));
  const timeOf = timeReader(plant.timeZone);
  const tally = new Tally();
  for await (const records of importRecords(file, form.columns)) {
    const entries: Entry[] = [];
    for (const record of records) {
      tally.read++;
      try {
        if (record.problem !== undefined) throw new WrongField(record.problem);
        const asset = optionalText(record.fields, 'asset');
        if (asset !== undefined && !assets.has(asset)) {
          tally.rejectUnknown(record.line, `the plant has no asset "${asset}"`);
        } else entries.push(form.read(record, timeOf));
      } catch (error) {
        if (!(error instanceof WrongField)) throw error;
        tally.reject(record.line, error.message);
      }
    }
    form.put(entries);
    tally.stored += entries.length;
    onProgress?.(tally.read);
  }
  return tally.result(file);
}
