import type { Sample, SampleValue, SourceQuality } from '../../plant/sample.ts';
import { text, WrongField } from './fields.ts';
import { type ImportRecord, importRecords } from './records.ts';
import { type ImportOptions, type ImportResult, Tally } from './result.ts';
import { timeReader } from './time.ts';

/**
 * Samples from a .jsonl or .csv file with `tag, at, value[, quality]` into the historian, a batch at a time, each durable
 * before the next is read. Lines that cannot be taken are counted and the rest goes on. Throws `Failure` where the file
 * cannot be read or nothing could be stored.
 */
export async function importSamples(file: string, options: ImportOptions): Promise<ImportResult> {
  const { store, plant, onProgress } = options;
  const tags = new Set(plant.assets.flatMap((asset) => asset.tags.map(({ id }) => id)));
  const timeOf = timeReader(plant.timeZone);
  const newest = new Map<string, number>();
  const tally = new Tally();

  const sampleOf = (record: ImportRecord): Sample | undefined => {
    const { fields, line, problem } = record;
    if (problem !== undefined) throw new WrongField(problem);
    const tag = text(fields, 'tag');
    if (!tags.has(tag)) {
      tally.rejectUnknown(line, `the plant has no tag "${tag}"`);
      return undefined;
    }
    const time = timeOf(fields.at);
    if (time.kind === 'wrong') throw new WrongField(time.reason);
    // In the hour that the clock repeats, a time that does not follow its tag's last one is meant the second time.
    const last = newest.get(tag) ?? Number.NEGATIVE_INFINITY;
    const at = time.second !== undefined && time.at <= last && time.second > last ? time.second : time.at;
    newest.set(tag, at);
    const value = record.untyped ? valueOfCell(String(fields.value)) : valueOfJson(fields.value);
    return { tag, at, value, quality: qualityOf(fields.quality) };
  };

  for await (const records of importRecords(file, { needed: ['tag', 'at', 'value'], optional: ['quality'] })) {
    const samples: Sample[] = [];
    for (const record of records) {
      tally.read++;
      try {
        const sample = sampleOf(record);
        if (sample) samples.push(sample);
      } catch (error) {
        if (!(error instanceof WrongField)) throw error;
        tally.reject(record.line, error.message);
      }
    }
    store.historian.append(samples);
    tally.stored += samples.length;
    onProgress?.(tally.read);
  }
  // So that whoever opens the store next finds history in its final form.
  store.historian.seal();
  return tally.result(file);
}

function valueOfJson(value: unknown): SampleValue {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new WrongField('"value" is too large a number');
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new WrongField(
    value === undefined ? '"value" is missing' : '"value" must be a number, true, false, text or null',
  );
}

/** A cell as number, boolean, null (empty, NaN) or else text. */
function valueOfCell(cell: string): SampleValue {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) {
    const value = Number(cell);
    if (!Number.isFinite(value)) throw new WrongField(`"${cell}" is too large a number`);
    return value;
  }
  if (/^(|null|nan|none)$/i.test(cell)) return null;
  if (/^(true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  return cell;
}

const QUALITIES: Readonly<Record<string, SourceQuality>> = { good: 'good', uncertain: 'uncertain', bad: 'bad' };

function qualityOf(written: unknown): SourceQuality {
  if (written === undefined || written === null || written === '') return 'good';
  const quality = typeof written === 'string' ? QUALITIES[written.toLowerCase()] : undefined;
  if (quality) return quality;
  throw new WrongField(`quality "${String(written)}" is not known; write good, uncertain or bad`);
}
