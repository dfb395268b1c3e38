import type { PassageShelf } from '../store/passage-shelf.ts';
import type { Passage } from '../store/store.ts';
import { passageKeys } from './codes.ts';
import { stem } from './stem.ts';
import { contentStems, wordsOf } from './terms.ts';

/** A passage with its words as the reranker looks at them. */
export interface PassageWords {
  readonly passage: Passage;
  /** Stems of the text in order. */
  readonly stems: readonly string[];
  readonly section: ReadonlySet<string>;
  readonly leaf: ReadonlySet<string>;
  /** Content stems of the first filled cell of a row. */
  readonly label: ReadonlySet<string>;
  /** Worked out when a question first asks for a code. */
  readonly rowKeys: () => RowKeys;
}

/** What a passage can be looked up by. */
interface RowKeys {
  readonly codes: ReadonlySet<string>;
  /** The first cell as a number or code ("9", "neg12", "f07"), and the words it stands under. */
  readonly cell: string;
  readonly nouns: ReadonlySet<string>;
}

/** Passages are never changed once stored, so what was taken apart once is kept for later questions, within bounds. */
export class PassageReader {
  private readonly shelf: PassageShelf;
  private readonly most: number;
  private readonly kept = new Map<number, PassageWords>();

  constructor(shelf: PassageShelf, most = 12_000) {
    this.shelf = shelf;
    this.most = most;
  }

  forget(): void {
    this.kept.clear();
  }

  read(ids: readonly number[]): PassageWords[] {
    const missing = ids.filter((id) => !this.kept.has(id));
    const fresh = new Map(this.shelf.passages(missing).map((passage) => [passage.id, takeApart(passage)]));
    const found = ids.flatMap((id) => fresh.get(id) ?? this.kept.get(id) ?? []);
    for (const [id, words] of fresh) this.kept.set(id, words);
    for (const id of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(id);
    }
    return found;
  }
}

/** Words of a passage, taken apart. */
function takeApart(passage: Passage): PassageWords {
  const first = passage.cells?.find(Boolean) ?? '';
  let row: RowKeys | undefined;
  return {
    passage,
    stems: wordsOf(passage.text).map(stem),
    section: new Set(wordsOf(passage.section).map(stem)),
    leaf: new Set(wordsOf(leafOf(passage)).map(stem)),
    label: passage.kind === 'row' ? contentStems(first) : new Set(),
    rowKeys: () => {
      row ??= rowKeysOf(passage, first);
      return row;
    },
  };
}

function rowKeysOf(passage: Passage, first: string): RowKeys {
  const caption = passage.kind === 'row' ? (passage.text.split(':')[0] ?? '') : '';
  return {
    codes: new Set(passageKeys(`${passage.section} ${passage.text}`)),
    cell: first
      .toLowerCase()
      .replace(/[^a-z\d-]/g, '')
      .replace('-', 'neg'),
    nouns: new Set(
      wordsOf(`${passage.section} ${passage.columns?.join(' ') ?? ''} ${caption}`).map((word) =>
        word.replace(/s$/, ''),
      ),
    ),
  };
}

const leafOf = (passage: Passage): string => passage.section.split(' > ').at(-1) ?? '';
