/** The acoustic model of our own (models/voice): sound → how likely each phone is at each moment. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { z } from 'zod';
import { Failure } from '../../plant/failure.ts';
import { SAMPLE_RATE } from '../transcriber.ts';
import { joined } from './joined.ts';
import { BANDS, logMel } from './log-mel.ts';

const Config = z.object({ model_type: z.literal('gemba-acoustic'), phones: z.array(z.string()) });

/** Log probabilities, step after step; in each the blank comes first, then the phones in the model's order. */
export interface PhoneLogs {
  readonly steps: number;
  readonly width: number;
  readonly logs: Float32Array;
}

/** Seconds of a step. */
export const STEP = 0.03;
/** Sound is brought to this peak, and gets a quiet noise as a room has it: digital silence is nothing that was heard in training. */
const PEAK = 0.5;
const LEAST_PEAK = 1e-3;
const FLOOR = 2e-4;
/** Seconds that are heard at once; longer sound is heard in such windows, of which those after the first know `OVERLAP` before and after. */
const WINDOW = 15;
const OVERLAP = 1.5;

export class AcousticNet {
  readonly phones: readonly string[];
  private readonly session: InferenceSession;

  private constructor(session: InferenceSession, phones: readonly string[]) {
    this.session = session;
    this.phones = phones;
  }

  /** Loads a model folder. Throws `Failure` ('unavailable') naming it. */
  static async open(folder: string): Promise<AcousticNet> {
    try {
      const { phones } = Config.parse(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')));
      const session = await InferenceSession.create(join(folder, 'onnx', 'model_quantized.onnx'), {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
      });
      return new AcousticNet(session, phones);
    } catch (error) {
      throw new Failure('unavailable', `${folder} is damaged or cannot be loaded: ${String(error)}`, error);
    }
  }

  /** Hears samples of 16 kHz; less than 25 ms give no step. */
  async hear(samples: Float32Array): Promise<PhoneLogs> {
    if (samples.length <= WINDOW * SAMPLE_RATE) return this.hearWindow(samples);
    const width = this.phones.length + 1;
    const parts: Float32Array[] = [];
    const hop = WINDOW - 2 * OVERLAP;
    for (let from = 0; from === 0 || from + 2 * OVERLAP < samples.length / SAMPLE_RATE; from += hop) {
      const last = from + WINDOW >= samples.length / SAMPLE_RATE;
      const window = samples.subarray(from * SAMPLE_RATE, (from + WINDOW) * SAMPLE_RATE);
      const { logs, steps } = await this.hearWindow(window);
      const end = last ? steps : Math.round((WINDOW - OVERLAP) / STEP);
      parts.push(logs.subarray(from === 0 ? 0 : Math.round(OVERLAP / STEP) * width, end * width));
    }
    const logs = joined(parts);
    return { steps: logs.length / width, width, logs };
  }

  private async hearWindow(samples: Float32Array): Promise<PhoneLogs> {
    const features = logMel(prepared(samples));
    const frames = features.length / BANDS;
    if (frames === 0) return { steps: 0, width: this.phones.length + 1, logs: new Float32Array(0) };
    const { phones } = await this.session.run({ features: new Tensor('float32', features, [1, frames, BANDS]) });
    const [, steps = 0, width = 1] = phones?.dims ?? [];
    return { steps, width, logs: phones?.data as Float32Array };
  }

  async close(): Promise<void> {
    await this.session.release();
  }
}

/** As loud as in training, with the same quiet noise for each sound, so that the same sound gives the same words. */
function prepared(samples: Float32Array): Float32Array {
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), LEAST_PEAK);
  const gain = PEAK / peak;
  let random = 1;
  return samples.map((sample) => {
    random = (Math.imul(random, 1664525) + 1013904223) | 0;
    return sample * gain + FLOOR * (random / 0x80000000);
  });
}
