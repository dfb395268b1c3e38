import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openShelf } from '../core/shelf.ts';
import type { Hit, Library } from '../library/library.ts';
import { searchClosely } from '../library/search-closely.ts';
import { Failure } from '../plant/failure.ts';
import type { Run } from './commands.ts';
import { LineWriter, linesOf, parseLine } from './lines.ts';
import { out, required, say, UsageError, wholeNumber } from './terminal.ts';

const BatchQuery = z.object({ id: z.union([z.string(), z.number()]).transform(String).optional(), query: z.string() });

const shown = ({ rank, score, passage: { document, page, section, region, text } }: Hit) => ({
  rank,
  score,
  document,
  page,
  section,
  region,
  text,
});

async function found(library: Library, { id, query }: z.infer<typeof BatchQuery>, k: number) {
  return { ...(id !== undefined && { id }), query, hits: (await searchClosely(library, query, { k })).map(shown) };
}

/** `gemba search`: passages alone, ranked. */
export const search: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      k: { type: 'string', default: '10' },
      json: { type: 'boolean' },
      batch: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values.batch !== undefined && values.out === undefined) throw new UsageError('--batch needs --out');
  const k = wholeNumber(values.k, '--k', { min: 1, max: 1000 });
  const query = values.batch === undefined ? required(positionals.join(' '), 'what to search for') : '';
  const shelf = await openShelf(values.data);
  try {
    if (values.batch === undefined) {
      const result = await found(shelf.library, { query }, k);
      if (values.json) out(result);
      else if (result.hits.length === 0)
        say(shelf.library.documents().length > 0 ? 'no passage found' : 'no documents yet: gemba ingest DIR');
      else
        for (const hit of result.hits)
          out(
            `${hit.rank}. ${hit.document}${hit.page === undefined ? '' : `, page ${hit.page}`}${hit.section ? ` · ${hit.section}` : ''}\n   ${hit.text.replaceAll('\n', ' ').slice(0, 300)}\n`,
          );
      return 0;
    }
    const writer = await LineWriter.open(required(values.out, '--out FILE'), values.batch);
    for await (const line of linesOf(values.batch)) {
      let asked: z.infer<typeof BatchQuery> | undefined;
      try {
        asked = parseLine(BatchQuery, line, values.batch);
        await writer.write(await found(shelf.library, asked, k));
      } catch (error) {
        const failure = Failure.from(error);
        if (failure.code === 'storage') throw failure;
        await writer.write({
          id: asked?.id ?? `line ${line.number}`,
          error: { code: failure.code, message: failure.message },
        });
      }
    }
    await writer.close();
    return 0;
  } finally {
    await shelf.close();
  }
};
