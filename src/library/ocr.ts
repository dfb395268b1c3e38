import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import { Failure } from '../plant/failure.ts';
import type { RecognisedLine, Recogniser } from './blocks.ts';

/** Optical character recognition on this machine: English, Tesseract, from the files of the installation alone. */
export interface Ocr {
  readonly recognise: Recogniser;
  /** Gives its memory back; the next picture starts it anew. */
  close(): Promise<void>;
}

export interface OcrOptions {
  /** It closes itself when no picture came for so long, ms. */
  readonly idle?: number;
  /** Awaited before it takes its memory, so that others can give theirs back. */
  readonly beforeStart?: () => Promise<void>;
  readonly onClosed?: () => void;
}

/** Words less sure than this are left out (0 to 1). */
const LEAST_SURE = 0.3;
const LEAST_SURE_LINE = 0.5;

/** Its 100 MB are given back when no picture came for so long, ms: few documents have some on every page. */
const IDLE = 15_000;

/** Starts Tesseract when a picture comes. Throws `Failure` 'unavailable' where its language file is missing. */
export function openOcr({ idle = IDLE, beforeStart, onClosed }: OcrOptions = {}): Ocr {
  let starting: Promise<Worker> | undefined;
  let resting: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(resting);
    const worker = starting;
    if (!worker) return;
    starting = undefined;
    await (await worker.catch(() => undefined))?.terminate();
    onClosed?.();
  };
  return {
    recognise: async (image) => {
      clearTimeout(resting);
      starting ??= (beforeStart?.() ?? Promise.resolve()).then(start);
      const { data } = await (await starting).recognize(bufferOf(image), {}, { blocks: true, text: false });
      resting = setTimeout(() => void close(), idle);
      return (data.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap(lineOf)),
      );
    },
    close,
  };
}

/** The same bytes: Tesseract makes its own copy. */
const bufferOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);

async function start(): Promise<Worker> {
  const langPath = join(
    dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')),
    '4.0.0_best_int',
  );
  // without the file Tesseract would look for it on the network
  if (!existsSync(join(langPath, 'eng.traineddata.gz')))
    throw new Failure('unavailable', 'the language data for reading scanned pages is not installed');
  const options = { langPath, cacheMethod: 'none', gzip: true, errorHandler: () => {} } as const;
  const worker = await createWorker('eng', OEM.LSTM_ONLY, options);
  // what it thinks of specks in drawings is of no use on the operator's terminal
  await worker.setParameters({ debug_file: '/dev/null' });
  return worker;
}

type Found = NonNullable<
  Awaited<ReturnType<Worker['recognize']>>['data']['blocks']
>[number]['paragraphs'][number]['lines'][number];

function lineOf(line: Found): RecognisedLine[] {
  const words = line.words.filter((word) => word.confidence / 100 >= LEAST_SURE && word.text.trim());
  // drawings give lines of chance letters
  if (!words.length || line.confidence / 100 < LEAST_SURE_LINE) return [];
  const { baseline, bbox } = line;
  return [
    {
      text: words.map((word) => word.text).join(' '),
      confidence: line.confidence / 100,
      box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1],
      baseline: (baseline.y0 + baseline.y1) / 2,
      words: words.map(({ text, bbox: b }) => ({ text, x0: b.x0, x1: b.x1 })),
    },
  ];
}
