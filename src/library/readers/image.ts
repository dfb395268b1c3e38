import { Failure } from '../../plant/failure.ts';
import type { Reader, ReadPage } from '../blocks.ts';
import { illegible, isLegible, runsOfLines } from './ocr-runs.ts';
import { pdfBlocks, placed } from './pdf-blocks.ts';
import { regionsOf } from './pdf-columns.ts';
import { median, segmentsOf } from './pdf-lines.ts';
import type { Rules } from './pdf-table.ts';
import { greyPicture, pictureSize, refuseLarge, tiffPages } from './picture.ts';
import { readPicture, turnedBack } from './read-picture.ts';
import { Vocabulary } from './vocabulary.ts';

/** PNG, JPEG and TIFF pictures by OCR; boxes in pixels. A TIFF of several pages keeps their numbers, others are page 1. */
export const readImage: Reader = async function* (bytes, context) {
  if (!context.recognise) throw new Failure('unavailable', `${context.name}: reading pictures needs the OCR part`);
  const pages = tiffPages(bytes, context.name) ?? [bytes];
  context.onPages?.(pages.length);
  for (const [i, page] of pages.entries()) {
    if (context.signal?.aborted) throw new Failure('cancelled', `${context.name}: reading was stopped`);
    const size = pictureSize(page);
    if (size) refuseLarge(size, context.name);
    let segments: ReturnType<typeof segmentsOf>;
    let rules: Rules;
    let place: ReturnType<typeof turnedBack>;
    try {
      const picture = await greyPicture(page);
      const read = await readPicture(picture, context.recognise);
      rules = read.rules;
      segments = segmentsOf(runsOfLines(read.lines, 1));
      place = turnedBack(read.turn, picture.width, picture.height);
    } catch (error) {
      throw new Failure('bad-input', `${context.name}: not a readable picture; it may be cut off or damaged`, error);
    }
    if (!isLegible(segments.map(({ text }) => text))) {
      context.onProblem?.(illegible(i + 1));
      segments = [];
    }
    const blocks = pdfBlocks(regionsOf(segments), {
      bodySize: median(segments.map((segment) => segment.size)) || 10,
      outline: new Map(),
      hasOutline: false,
      vocabulary: new Vocabulary(),
      rules,
    });
    const read: ReadPage = { number: i + 1, blocks: blocks.map((block) => placed(block, place)), ocr: true };
    yield read;
  }
};
