import { z } from 'zod';
import { Failure } from '../../plant/failure.ts';
import type { Connection } from '../../plant/plant.ts';
import { parseConnection } from '../connection-options.ts';
import { readRecording } from '../replay/read-file.ts';
import { toValue } from '../value.ts';
import { NOTES } from '../words.ts';
import type { DiscoverOptions, Discovery, FoundSignal } from './found-signal.ts';

const Recording = z.looseObject({ file: z.string().min(1) });
/** So many records tell which signals a recording has. */
const ENOUGH_RECORDS = 200_000;
const PLAIN = { unit: undefined, limits: [], values: undefined };

/** The signals of a recording: its columns, or the tags that it names. "P-101.flow" hangs below "P-101". */
export async function readRecordingSignals(connection: Connection, { enough }: DiscoverOptions): Promise<Discovery> {
  const { file } = parseConnection(Recording, connection);
  const found = new Map<string, FoundSignal>();
  let records = 0;
  let broken = 0;
  try {
    for await (const line of readRecording(file)) {
      if (line.kind === 'broken') broken += 1;
      else for (const { name, raw } of line.records) if (!found.has(name)) found.set(name, signalOf(name, raw));
      records += line.kind === 'records' ? line.records.length : 0;
      if (records >= ENOUGH_RECORDS || enough?.aborted) break;
    }
  } catch (error) {
    throw new Failure('bad-input', `cannot read ${file}: ${error instanceof Error ? error.message : error}`, error);
  }
  return {
    signals: [...found.values()],
    notes: broken === 0 ? [] : [NOTES.unreadLines(broken, file)],
  };
}

function signalOf(name: string, raw: unknown): FoundSignal {
  const parts = name.split('.');
  const converted = toValue(raw, PLAIN);
  return {
    place: parts.slice(0, -1),
    name: parts.at(-1) ?? name,
    source: { name },
    example: converted.kind === 'value' ? (converted.value ?? undefined) : undefined,
  };
}
