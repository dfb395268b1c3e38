import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { PageSource } from '../state/source.ts';
import { type Box, findOnPage } from './pdf-file.ts';

interface Searching {
  readonly file: PDFDocumentProxy;
  readonly source: PageSource;
  readonly query: string;
  readonly page: number;
  readonly turn: (to: number) => void;
}

/** On how many pages of a longer document the words stand is not counted: that would read all of it. */
const COUNTED = 300;

interface Found {
  readonly page: number;
  readonly boxes: readonly Box[];
}

/**
 * What was sought in the document: the next page that has it, or with -1 the one before; on how many pages it stands, once that
 * is known.
 */
export function useFound({ file, source, query, page, turn }: Searching) {
  const [found, setFound] = useState<Found | 'nothing'>();
  const [pages, setPages] = useState<number>();
  const counted = useRef<{ readonly words: string; ended: boolean }>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source begins without marks
  useEffect(() => {
    setFound(undefined);
    return () => {
      if (counted.current) counted.current.ended = true;
      counted.current = undefined;
    };
  }, [source, file]);
  const hit = found !== 'nothing' && found?.page === page ? found : undefined;

  /** Counts the pages once for the same words; other words end it. */
  const count = async (words: string) => {
    if (counted.current?.words === words) return;
    if (counted.current) counted.current.ended = true;
    const mine = { words, ended: false };
    counted.current = mine;
    setPages(undefined);
    if (file.numPages > COUNTED) return;
    let sum = 0;
    for (let at = 1; at <= file.numPages && !mine.ended; at++) {
      if ((await findOnPage(file, at, words)).length > 0) sum++;
    }
    if (!mine.ended) setPages(sum);
  };

  const search = async (by: 1 | -1 = 1) => {
    const words = query.trim();
    if (words === '') return setFound(undefined);
    const start = hit ? page + by : page;
    for (let n = 0; n < file.numPages; n++) {
      const at = ((((start - 1 + n * by) % file.numPages) + file.numPages) % file.numPages) + 1;
      const boxes = await findOnPage(file, at, words);
      if (boxes.length === 0) continue;
      setFound({ page: at, boxes });
      turn(at);
      return count(words);
    }
    setFound('nothing');
  };
  return { boxes: hit?.boxes ?? [], missed: found === 'nothing', pages, search };
}
