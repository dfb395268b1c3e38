import { Failure } from '../plant/failure.ts';
import { type Database, preparedOnce } from './database.ts';
import { PER_DOCUMENT } from './passage-id.ts';
import type { FieldWeights, ScoredPassage, WordSearch } from './passage-shelf.ts';
import type { Searchable } from './searchable.ts';

const WEIGHTS: FieldWeights = { text: 1, section: 1.5, keys: 3 };
const IN_DOCUMENTS = `AND rowid / ${PER_DOCUMENT} IN (SELECT value FROM json_each(?))`;

/** Full-text search over passages. */
export class WordSearcher {
  private readonly prepare: Database['prepare'];
  private readonly searchable: Searchable;

  constructor(db: Database, searchable: Searchable) {
    this.prepare = preparedOnce(db);
    this.searchable = searchable;
  }
  words(expression: string, { k, documents, weights = WEIGHTS, at }: WordSearch): ScoredPassage[] {
    const ids = this.searchable(documents, at);
    if (!ids.length || !expression.trim()) return [];
    return matching(expression, () =>
      this.prepare<[number, number, number, string, string, number], ScoredPassage>(
        `SELECT rowid AS id, -bm25(passage_words, ?, ?, ?) AS score FROM passage_words
           WHERE passage_words MATCH ? ${IN_DOCUMENTS} ORDER BY score DESC, rowid LIMIT ?`,
      ).all(weights.text, weights.section, weights.keys, expression, JSON.stringify(ids), k),
    );
  }
  frequency(expression: string, documents?: readonly string[], enough = Number.POSITIVE_INFINITY): number {
    const within = documents?.length ? [JSON.stringify(this.searchable(documents))] : [];
    const found = `SELECT 1 FROM passage_words WHERE passage_words MATCH ? ${within.length ? IN_DOCUMENTS : ''}`;
    const most = Number.isFinite(enough) ? Math.ceil(enough) : -1;
    return matching(
      expression,
      () =>
        this.prepare<(string | number)[], number>(`SELECT count(*) FROM (${found} LIMIT ?)`)
          .pluck()
          .get(expression, ...within, most) ?? 0,
    );
  }
}

function matching<T>(expression: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && /fts5: |unterminated string|no such column/.test(error.message)) {
      throw new Failure('bad-input', `"${expression}" cannot be searched for: ${error.message}`, error);
    }
    throw error;
  }
}
