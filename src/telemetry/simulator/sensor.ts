import type { Tag } from '../../plant/plant.ts';
import type { SampleValue } from '../../plant/sample.ts';
import { gauss, hashText } from './random.ts';

/** How a signal is measured: standard deviation of its noise, decimals it is sent with, seconds between two samples. */
export interface Sensor {
  readonly tag: string;
  readonly noise: number;
  readonly decimals: number;
  readonly every: number;
  readonly seed: number;
}

/** By the tag's unit: noise and decimals of a usual sensor. */
const BY_UNIT: Readonly<Record<string, readonly [number, number]>> = {
  Cel: [0.08, 1],
  bar: [0.008, 2],
  mbar: [0.3, 1],
  Pa: [6, 0],
  kPa: [0.3, 1],
  'm3/h': [0.35, 1],
  'm3/min': [0.05, 2],
  '{rpm}': [1.5, 0],
  'mm/s': [0.06, 2],
  A: [0.15, 1],
  kW: [0.15, 1],
  V: [0.4, 1],
  Hz: [0.01, 2],
  '%': [0.15, 1],
  K: [0.1, 1],
  'uS/cm': [4, 0],
  'N.m': [0.3, 1],
  mL: [0.15, 1],
  s: [0.05, 2],
  'm/min': [0.08, 1],
  'mg/m3': [0.04, 2],
  '{bottles}/h': [60, 0],
  h: [0, 1],
  min: [0, 0],
  '1': [0.002, 3],
};
/** Tags whose sensor is not the usual one of their unit. */
const BY_TAG: Readonly<Record<string, readonly [number, number]>> = {
  'DF-2.airflow': [12, 0],
  'F-201.dp': [0.004, 3],
  'K-301.separator_dp': [0.003, 3],
  'CT-1.makeup_flow': [0.02, 2],
  'FL-2.reject_rate': [0.02, 2],
  'UPS-1.battery_charge': [0, 0],
  'G-1.battery_voltage': [0.05, 1],
  'G-1.fuel_level': [0.05, 1],
  'CA.header_pressure': [0.01, 2],
  'PW.mains_frequency': [0.005, 2],
  'G-1.running_hours': [0, 1],
};

/** The sensor behind a tag; counters and codes have no noise. */
export function sensorOf(tag: Tag): Sensor {
  const [noise, decimals] = BY_TAG[tag.id] ?? BY_UNIT[tag.unit ?? ''] ?? [0, 0];
  const every = (tag.staleAfter ?? 30) >= 300 ? 60 : (tag.staleAfter ?? 30) >= 60 ? 10 : 2;
  return { tag: tag.id, noise, decimals, every, seed: hashText(tag.id) };
}

/** What the sensor sends for a true value: numbers with noise, rounded; codes and texts as they are. */
export function measure(sensor: Sensor, truth: SampleValue, when: { readonly seed: number; readonly seconds: number }) {
  if (typeof truth !== 'number') return truth;
  const noise = Math.abs(truth) < 1e-6 ? 0 : sensor.noise * gauss(when.seed ^ sensor.seed, when.seconds);
  const factor = 10 ** sensor.decimals;
  const value = Math.round((truth + noise) * factor) / factor;
  // Noise alone makes no pump turn backwards; and no minus zero.
  return truth >= 0 ? Math.max(0, value) + 0 : value;
}
