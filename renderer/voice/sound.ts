/** Figures of a piece of sound, and the form in which it travels to the core. */

/** Root mean square and peak, from 0 to 1. */
export interface Level {
  readonly rms: number;
  readonly peak: number;
}

export function levelOf(samples: Float32Array): Level {
  let sum = 0;
  let peak = 0;
  for (const sample of samples) {
    sum += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  return { rms: samples.length === 0 ? 0 : Math.sqrt(sum / samples.length), peak };
}

/** How far a level meter is filled, 0 to 1: -60 dB is empty, 0 dB is full. */
export const meterOf = ({ rms }: Level): number => Math.min(1, Math.max(0, 1 + Math.log10(Math.max(rms, 1e-4)) / 3));

/** Below this no one has spoken (-55 dB); above the peak the sound is cut off. */
const SILENT_RMS = 0.0018;
const LOUD_PEAK = 0.99;

/** What a whole recording suffers from, by its loudest piece and the share of its pieces with sound that were cut off. */
export function soundProblem(levels: readonly Level[]): 'silent' | 'tooLoud' | undefined {
  const sounding = levels.filter(({ rms }) => rms >= SILENT_RMS);
  if (sounding.length === 0) return 'silent';
  const cut = sounding.filter(({ peak }) => peak >= LOUD_PEAK).length;
  return sounding.length > 3 && cut > sounding.length / 3 ? 'tooLoud' : undefined;
}

/** Base64 of 16-bit little-endian samples. */
export function encode(pieces: readonly Float32Array[]): string {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const view = new DataView(new ArrayBuffer(length * 2));
  let at = 0;
  for (const piece of pieces)
    for (const sample of piece) {
      view.setInt16(at, Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), true);
      at += 2;
    }
  let binary = '';
  for (const byte of new Uint8Array(view.buffer)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
