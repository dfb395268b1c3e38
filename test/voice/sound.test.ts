import { describe, expect, it } from 'vitest';
import { encode, levelOf, meterOf, soundProblem } from '../../renderer/voice/sound.ts';
import { decode } from '../../src/core/voice-room.ts';
import { resample } from '../../src/language/voice/resample.ts';
import { speechSpan } from '../../src/language/voice/trim.ts';
import { readWav } from '../../src/language/voice/wav.ts';
import { Failure } from '../../src/plant/failure.ts';

const sine = (hz: number, rate: number, seconds = 0.5): Float32Array =>
  Float32Array.from({ length: rate * seconds }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / rate));

/** A WAV file of these samples. */
function wav(
  samples: Float32Array,
  format: { bits: number; float?: boolean; channels?: number; rate?: number },
): Uint8Array {
  const { bits, float = false, channels = 1, rate = 16_000 } = format;
  const size = (bits / 8) * channels;
  const bytes = Buffer.alloc(44 + samples.length * size);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(float ? 3 : 1, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * size, 28);
  bytes.writeUInt16LE(size, 32);
  bytes.writeUInt16LE(bits, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples.length * size, 40);
  samples.forEach((sample, i) => {
    for (let channel = 0; channel < channels; channel++) {
      const at = 44 + i * size + (channel * bits) / 8;
      if (float) bytes.writeFloatLE(sample, at);
      else if (bits === 8) bytes.writeUInt8(Math.round(sample * 127) + 128, at);
      else bytes.writeIntLE(Math.round(sample * (2 ** (bits - 1) - 1)), at, bits / 8);
    }
  });
  return bytes;
}

const apart = (a: Float32Array, b: Float32Array, from = 0, to = a.length): number => {
  let most = 0;
  for (let i = from; i < to; i++) most = Math.max(most, Math.abs((a[i] ?? 0) - (b[i] ?? 0)));
  return most;
};

describe('sound', () => {
  it.each([
    { bits: 8 },
    { bits: 16 },
    { bits: 24 },
    { bits: 32 },
    { bits: 32, float: true },
    { bits: 16, channels: 2, rate: 48_000 },
  ])('reads WAV files: %o', (format) => {
    const samples = sine(440, format.rate ?? 16_000);
    const sound = readWav(wav(samples, format), 'test.wav');
    expect(sound.rate).toBe(format.rate ?? 16_000);
    expect(apart(sound.samples, samples)).toBeLessThan(format.bits === 8 ? 0.02 : 1e-3);
  });

  it('names the file where it is none, and reads what is there of one that is cut off', () => {
    expect(() => readWav(Buffer.from('hello'), 'x.wav')).toThrow(new Failure('bad-input', 'x.wav is not a WAV file'));
    const whole = wav(sine(440, 16_000), { bits: 16 });
    expect(readWav(whole.subarray(0, 1044), 'x.wav').samples.length).toBe(500);
  });

  it.each([8_000, 22_050, 44_100, 48_000])('resamples %i Hz to 16 kHz', (rate) => {
    const made = resample(sine(1000, rate), rate, 16_000);
    const meant = sine(1000, 16_000);
    expect(apart(made, meant, 500, meant.length - 500)).toBeLessThan(1e-3);
  });

  it('takes away what 16 kHz cannot carry', () => {
    const made = resample(sine(11_000, 48_000), 48_000, 16_000);
    expect(levelOf(made.subarray(500, -500)).rms).toBeLessThan(2e-3);
  });

  it('finds where speech begins and ends', () => {
    const sound = new Float32Array(48_000);
    sound.set(sine(200, 16_000), 20_000);
    const { from = 0, to = 0 } = speechSpan(sound) ?? {};
    expect(Math.abs(from - 20_000)).toBeLessThan(400);
    expect(to - from).toBeLessThan(8_800);
    expect(speechSpan(new Float32Array(1000))).toBeUndefined();
  });

  it('travels to the core and comes out the same', () => {
    const samples = sine(440, 16_000, 0.1);
    expect(apart(decode(encode([samples.subarray(0, 700), samples.subarray(700)])), samples)).toBeLessThan(1e-4);
  });

  it('tells silence and clipping', () => {
    expect(soundProblem([levelOf(new Float32Array(1600))])).toBe('silent');
    expect(soundProblem([levelOf(sine(440, 16_000))])).toBeUndefined();
    const cut = Array.from({ length: 10 }, () => ({ rms: 0.7, peak: 1 }));
    expect(soundProblem(cut)).toBe('tooLoud');
    expect(soundProblem([...cut, ...Array.from({ length: 40 }, () => ({ rms: 0.0001, peak: 0.001 }))])).toBe('tooLoud');
  });

  it('fill the meter from -60 dB to 0 dB, and never less nor more', () => {
    const meter = (rms: number) => meterOf({ rms, peak: rms });
    expect([0, 1e-3, 0.1, 1, 2].map(meter).map((one) => Math.round(one * 100) / 100)).toEqual([0, 0, 0.67, 1, 1]);
    expect(meterOf(levelOf(sine(440, 16_000)))).toBeGreaterThan(
      meterOf(levelOf(sine(440, 16_000).map((one) => one / 4))),
    );
  });
});
