import { Failure } from '../../plant/failure.ts';
import type { Connection, Tag } from '../../plant/plant.ts';
import type { Sample } from '../../plant/sample.ts';
import { modbusPoint } from '../modbus/point.ts';
import { ModbusSource } from '../modbus.ts';
import { waitFor } from '../patience.ts';
import type { SourceState } from '../source.ts';
import { NOTES } from '../words.ts';
import type { DiscoverOptions, Discovery, FoundSignal } from './found-signal.ts';

/** How long a device may take to answer for all its registers, ms. */
const PATIENCE = 10_000;

/** A line of a register list as a tag, with the place of its signal. */
interface Row {
  readonly tag: Tag;
  readonly place: readonly string[];
  readonly source: FoundSignal['source'];
}

/**
 * A register list as the device's documentation gives it, one signal a line: "Name; register; type; unit; scale", the last three
 * optional; "Pump 1/Speed" puts the signal below "Pump 1". Lines that begin with # are skipped. Throws `Failure` ('bad-input')
 * naming the line.
 */
function parseRegisterList(text: string, connection: string): readonly Row[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return [];
    const [path = '', register = '', type = '', unit = '', scale = ''] = line.split(/[;\t]/).map((cell) => cell.trim());
    const places = path.split('/').map((one) => one.trim());
    const wrong = (what: string) => new Failure('bad-input', `line ${index + 1}: ${what}`);
    if (path === '') throw wrong('the name is missing');
    if (!/^\d+$/.test(register)) throw wrong(`"${register}" is no register, such as 40011`);
    if (scale !== '' && !Number.isFinite(Number(scale))) throw wrong(`"${scale}" is no scale, such as 0.1`);
    const source = {
      register: Number(register),
      ...(type !== '' && { type }),
      ...(scale !== '' && { scale: Number(scale) }),
    };
    const tag: Tag = {
      id: `line ${index + 1}`,
      asset: '',
      name: places.at(-1) ?? path,
      aliases: [],
      limits: [],
      ...(unit !== '' && { unit }),
      source: { connection, ...source },
    };
    try {
      modbusPoint(tag);
    } catch (error) {
      throw wrong(Failure.from(error).message.replace(/^tag line \d+: source: /, ''));
    }
    return [{ tag, place: places.slice(0, -1), source }];
  });
}

/** Reads each register of the list once, so that it is proposed with the value it has, and says which the device refuses. */
export async function readRegisters(
  connection: Connection,
  { registers = '', enough }: DiscoverOptions,
): Promise<Discovery> {
  const rows = parseRegisterList(registers, connection.id);
  if (rows.length === 0) {
    const message = `connection ${connection.id}: Modbus has no names; give a list of registers from the device's documentation`;
    throw new Failure('bad-input', message);
  }
  const heard = new Map<string, Sample>();
  let down: SourceState | undefined;
  const done = new AbortController();
  enough?.addEventListener('abort', () => done.abort());
  const source = new ModbusSource(
    connection,
    rows.map(({ tag }) => tag),
  );
  await source.start({
    samples: (batch) => {
      for (const sample of batch) heard.set(sample.tag, sample);
      if (heard.size === rows.length) done.abort();
    },
    alarms: () => undefined,
    state: (state) => {
      down = state.kind === 'down' ? state : undefined;
      if (down) done.abort();
    },
  });
  await waitFor(PATIENCE, done.signal);
  await source.stop();
  if (heard.size === 0) throw down?.failure ?? new Failure('unavailable', `connection ${connection.id}: no answer`);
  const unread = rows.filter(({ tag }) => heard.get(tag.id)?.quality !== 'good');
  return {
    signals: rows.map(({ tag, place, source: where }) => ({
      place,
      name: tag.name,
      source: where,
      unit: tag.unit,
      example: heard.get(tag.id)?.value ?? undefined,
    })),
    notes: unread.map(({ tag, source: where }) => NOTES.noValue(tag.name, where.register)),
  };
}
