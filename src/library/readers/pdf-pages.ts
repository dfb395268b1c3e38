import { Failure } from '../../plant/failure.ts';
import type { Box } from '../../store/store.ts';
import type { ReadContext } from '../blocks.ts';
import type { PdfFile } from './pdf-file.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { type Segment, segmentsOf } from './pdf-lines.ts';

/** Pages looked at around a page to tell its running headers and footers. */
const AROUND = 6;

/** A page's text as the PDF sets it. */
export interface RawPage {
  readonly number: number;
  readonly segments: readonly Segment[];
  readonly height: number;
  readonly place?: ((box: Box) => Box) | undefined;
}

/** A page's text without its running headers and footers, and these. */
export interface BarePage extends RawPage {
  readonly furniture: ReadonlySet<Segment>;
}

/** Pages from `first` on; `onLoaded` hears of each as soon as it is there, which some are before their turn. */
export async function* barePages(
  file: PdfFile,
  context: ReadContext,
  { first, onLoaded }: { readonly first: number; readonly onLoaded?: (page: RawPage) => void },
): AsyncGenerator<BarePage> {
  const window: RawPage[] = [];
  let loaded = Math.max(0, first - 1 - AROUND);
  for (let number = first; number <= file.pages; number += 1) {
    if (context.signal?.aborted) throw new Failure('cancelled', `${context.name}: reading was stopped`);
    while (loaded < Math.min(file.pages, number + AROUND)) {
      loaded += 1;
      const raw = await rawPage(file, loaded, context);
      onLoaded?.(raw);
      window.push(raw);
    }
    while ((window[0]?.number ?? number) < number - AROUND) window.shift();
    const raw = window.find((page) => page.number === number);
    if (!raw) continue;
    const furniture = furnitureOf(
      raw,
      window.filter((page) => page.number !== number),
    );
    yield { ...raw, segments: raw.segments.filter((segment) => !furniture.has(segment)), furniture };
  }
}

async function rawPage(file: PdfFile, number: number, context: ReadContext): Promise<RawPage> {
  try {
    const { runs, ...page } = await file.text(number);
    return { number, segments: segmentsOf(runs), ...page };
  } catch (error) {
    context.onProblem?.(`page ${number} could not be read (${error instanceof Error ? error.message : String(error)})`);
    return { number, segments: [], height: 0 };
  }
}
