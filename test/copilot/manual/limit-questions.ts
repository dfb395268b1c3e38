import type { ManualQuestion } from './asked-of.ts';

/** A tag of a machine, a question on it, and the band that the manual gives: lower..upper, "none", alternatives with |. */
export interface LimitQuestion {
  readonly of: ManualQuestion['of'];
  readonly tag: string;
  readonly unit: string;
  readonly ask: string;
  readonly is: string;
}

type LimitRow = readonly [of: ManualQuestion['of'], tag: string, unit: string, ask: string, is: string];
const limit = (...[of, tag, unit, ask, is]: LimitRow): LimitQuestion => ({ of, tag, unit, ask, is });

export const LIMITS: readonly LimitQuestion[] = [
  limit('pump', 'Drive end bearing temperature', 'Cel', "Is the pump's drive end bearing too hot?", '75..|..80'),
  limit('pump', 'Drive end bearing temperature', 'Cel', 'Will the pump trip on bearing temperature?', '85..'),
  limit('pump', 'Drive end bearing temperature', 'Cel', 'Is the drive end bearing temperature normal?', '40..65'),
  limit(
    'pump',
    'Drive end bearing temperature',
    'Cel',
    'Is the drive end bearing temperature above its alarm setting?',
    '75..',
  ),
  limit('pump', 'Vibration', 'mm/s', 'Is the vibration of the pump normal?', '..2.8'),
  limit('pump', 'Vibration', 'mm/s', 'Is the vibration acceptable?', '4.5..'),
  limit('pump', 'Suction pressure', 'bar', 'Is the suction pressure OK?', '0.8..1.5'),
  limit('pump', 'Suction pressure', 'bar', 'Is the suction pressure low enough to trip the pump?', '0.4..'),
  limit('pump', 'Motor current', 'A', 'Is the motor current within limits?', '42..|..42'),
  limit('pump', 'Flow', 'm3/h', 'Is the flow above the smallest permitted flow?', '25..'),
  limit('pump', 'Oil pressure', 'bar', 'Is the oil pressure OK?', 'none'),
  limit('pump', 'Casing humidity', '%', 'Is the humidity fine?', 'none'),
  limit('drive', 'Heatsink temperature', 'Cel', 'Will the drive trip on heatsink temperature?', '92..'),
  limit('drive', 'Heatsink temperature', 'Cel', 'Is the heatsink too hot?', '80..'),
  limit('drive', 'DC link voltage', 'V', 'Is the DC link voltage low enough to trip?', '430..'),
  limit('drive', 'Ambient temperature', 'Cel', 'Is the ambient temperature allowed without derating?', '0..40'),
  limit('drive', 'Bearing temperature', 'Cel', "Is the bearing temperature within the manual's limit?", 'none'),
  limit(
    'chiller',
    'Condensing pressure',
    'bar',
    'Is the condensing pressure too high for continuous operation?',
    '..12',
  ),
  limit('chiller', 'Condensing pressure', 'bar', 'Is the condensing pressure normal?', '7.5..11'),
  limit('chiller', 'Chilled water flow', 'm3/h', 'Is the chilled water flow enough?', '38..'),
  limit('chiller', 'Superheat', 'K', 'Is the superheat normal?', '5..8'),
  limit('chiller', 'Oil pressure difference', 'bar', 'Is the oil pressure difference normal?', '1.8..2.8'),
  limit('chiller', 'Exhaust temperature', 'Cel', 'Is the exhaust temperature within limits?', 'none'),
  limit(
    'compressor',
    'Discharge temperature',
    'Cel',
    'May the compressor run permanently at this discharge temperature?',
    '..90',
  ),
  limit(
    'compressor',
    'Discharge temperature',
    '[degF]',
    'Will the compressor shut down on discharge temperature?',
    '105..',
  ),
  limit('compressor', 'Cooling water pressure', 'bar', 'Is the cooling water pressure ok?', '2..6'),
  limit('compressor', 'Ambient temperature', 'Cel', 'Is it too hot in the compressor room?', '5..40|43..'),
  limit('filler', 'Product temperature', 'Cel', 'Is the product too warm?', '..10'),
  limit('filler', 'Bowl pressure', 'bar', 'Is the bowl pressure normal?', '2.6..3'),
  limit('filler', 'CO2 supply pressure', 'bar', 'Is the CO2 supply pressure high enough?', '4.5..'),
  limit('genset', 'Oil pressure', 'bar', 'Is the oil pressure safe to run?', '2..|1.5..'),
  limit('genset', 'Coolant temperature', 'Cel', 'Is the coolant temperature normal?', '78..92'),
  limit('genset', 'Fuel level', '%', 'Is the fuel level enough?', '25..'),
  limit('genset', 'Starter battery voltage', 'V', 'Is the starter battery voltage normal?', '26.8..27.8'),
  limit('genset', 'Generator frequency', 'Hz', 'Is the generator frequency OK?', '49.5..50.5'),
  limit('genset', 'Hydraulic pressure', 'bar', 'Is the hydraulic pressure within limits?', 'none'),
  limit('genset', 'Exhaust temperature', 'Cel', 'Is the exhaust temperature too high?', 'none'),
];
