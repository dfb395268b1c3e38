import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openVoice } from '../core/voice.ts';
import { spokenManuals } from '../core/voice-manuals.ts';
import type { Core } from '../core.ts';
import { LONGEST, SAMPLE_RATE } from '../language/transcriber.ts';
import { resample } from '../language/voice/resample.ts';
import { readWav } from '../language/voice/wav.ts';
import { Failure } from '../plant/failure.ts';
import type { Run } from './commands.ts';
import { out, say, UsageError, unreadable } from './terminal.ts';
import { withCore } from './with-core.ts';

/** The sound of a file at the transcriber's rate. */
async function soundOf(file: string): Promise<Float32Array> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
  const { samples, rate } = readWav(bytes, file);
  if (samples.length / rate > LONGEST)
    throw new Failure('unsupported', `${file} is longer than ${LONGEST} seconds; cut it into questions`);
  return resample(samples, rate, SAMPLE_RATE);
}

/** `gemba transcribe`: speech → text with the plant's vocabulary, a line a file; a file that fails does not stop the rest. */
export const transcribe: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new UsageError('transcribe which WAV files?');
  return withCore(values.data, (core) => heard(core, positionals, values.json === true));
};

/** Prints what is heard in each file; exit code 1 where one could not be heard. */
async function heard(core: Core, files: readonly string[], asJson: boolean): Promise<number> {
  const voice = openVoice(core.index()?.plant, spokenManuals(core.library), await core.models.registry.currentSpeech());
  let failed = 0;
  try {
    await voice.load();
    for (const file of files) {
      try {
        const sound = await soundOf(file);
        const started = performance.now();
        const transcript = await voice.transcribe(sound);
        const ms = Math.round(performance.now() - started);
        const { text, confidence, words, seconds, verdict, alternatives } = transcript;
        if (asJson)
          out({ file, text, confidence, words, seconds, ms, verdict, alternatives, timings: { totalMs: ms } });
        else out(`${file}: ${text} (${Math.round(confidence * 100)} %${verdict === 'answer' ? '' : `, ${verdict}`})`);
      } catch (error) {
        failed++;
        const { code, message } = Failure.from(error);
        if (asJson) out({ file, error: { code, message } });
        say(message.includes(file) ? message : `${file}: ${message}`);
      }
    }
  } finally {
    await voice.close();
  }
  return failed === 0 ? 0 : 1;
}
