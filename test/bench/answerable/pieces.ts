/** The best pieces of the demonstration's manuals for questions on them, each with whether it answers: what the threshold is fitted on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedOf, rank, search } from '../../../src/copilot/manual/index.ts';
import { lexiconOf } from '../../../src/copilot/manual/lexicon.ts';
import type { Scored } from '../../../src/copilot/manual/score.ts';
import { scopeOf } from '../../../src/copilot/manual/where.ts';
import type { Sources, Understanding } from '../../../src/copilot/stages.ts';
import { understand } from '../../../src/copilot/understand/understand.ts';
import { openCore } from '../../../src/core.ts';
import { type Asset, PlantIndex } from '../../../src/plant/plant.ts';
import { HELD_OUT } from '../../copilot/manual/held-out-questions.ts';
import { QUESTIONS as OF_MANUALS } from '../../copilot/manual/questions.ts';
import { goldenCases } from '../../golden/golden-case.ts';
import { goldenWorld, KNOWLEDGE } from '../../golden/world.ts';
import { PARAPHRASES } from '../retrieval-paraphrases.ts';
import { QUESTIONS as OF_RETRIEVAL } from '../retrieval-questions.ts';

export interface Piece {
  readonly question: string;
  readonly scored: Scored;
  readonly asked: ReturnType<typeof askedOf>;
  readonly answers: boolean;
  /**
   * 'top': the best of all; 'none': the best where the manual holds no answer; 'right': the one that answers, if another is
   * better; 'rest': the best that is left when the passages that answer are taken away.
   */
  readonly what: 'top' | 'none' | 'right' | 'rest';
}

interface Question {
  readonly understanding: Understanding;
  readonly sources: Sources;
  /** Missing: the manuals hold no answer. */
  readonly answers?: ((piece: Scored) => boolean) | undefined;
}

/** All of them; a minute. */
export async function pieces(): Promise<Piece[]> {
  const data = mkdtempSync(join(tmpdir(), 'gemba-answerable-'));
  const core = await openCore({ data });
  try {
    const world = goldenWorld();
    core.setPlant(new PlantIndex(world.plant));
    for await (const step of core.library.ingest([join(KNOWLEDGE, 'manuals')]))
      if (step.kind === 'failed') throw step.failure;
    const found: Piece[] = [];
    for (const question of [...ofManuals(core.sources()), ...ofGolden(core.sources(), world.now)])
      found.push(...(await piecesOf(question)));
    return found;
  } finally {
    await core.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function piecesOf({ understanding, sources, answers }: Question): Promise<Piece[]> {
  const scope = scopeOf(understanding, sources);
  const lexicon = lexiconOf(sources.library, scope.documents);
  const asked = askedOf(understanding, scope, lexicon);
  if (asked.kind === 'code' || asked.kind === 'choice') return [];
  const hits = await search(asked.question, sources, scope);
  const place = { scope, documents: scope.documents, lexicon };
  const ranked = rank(asked, sources, { ...place, hits });
  const piece = (scored: Scored | undefined, what: Piece['what']): Piece[] =>
    scored ? [{ question: understanding.question, scored, asked, what, answers: answers?.(scored) ?? false }] : [];
  if (!answers) return piece(ranked[0], 'none');
  const top = piece(ranked[0], 'top');
  const right = ranked.slice(0, 6).find(answers);
  if (!right) return top;
  const holders = new Set(ranked.filter(answers).map(({ candidate }) => candidate.passage.id));
  const others = hits.filter(({ passage }) => !holders.has(passage.id)).map((hit, i) => ({ ...hit, rank: i + 1 }));
  const [rest] = rank(asked, sources, { ...place, hits: others });
  return [...top, ...(right === ranked[0] ? [] : piece(right, 'right')), ...piece(rest, 'rest')];
}

/** Questions that name no machine, each asked of one manual. */
function ofManuals(sources: Sources): Question[] {
  const names = sources.library.documents().map(({ name }) => name);
  const of = (part: string): Asset => ({
    id: part,
    name: `${part} 1`,
    aliases: [],
    documents: names.filter((name) => name.includes(part === 'screen' ? 'f40' : part)),
    tags: [],
  });
  const asked = (part: string, question: string, answers?: Question['answers']): Question => {
    const asset = of(part);
    const index = new PlantIndex({ id: 'p', name: 'p', timeZone: 'UTC', shifts: [], connections: [], assets: [asset] });
    const mention = { what: asset, text: asset.name, start: 0, end: 0, how: 'conversation' as const, confidence: 1 };
    const rest = { at: 0, intent: 'specification' as const, tags: [], unknown: [], topic: question };
    return { understanding: { ...rest, question, assets: [mention] }, sources: { ...sources, index }, answers };
  };
  return [
    ...[...OF_MANUALS, ...HELD_OUT].map(({ of: part, ask, has }) =>
      asked(part, ask, has && (({ candidate }) => holds(candidate.text, has))),
    ),
    ...[...OF_RETRIEVAL, ...PARAPHRASES].map(([part, question, words]) =>
      asked(part, question, ({ candidate: { passage, text } }) =>
        holds(`${passage.section} ${passage.text} ${text}`, words.split(';').slice(0, 1)),
      ),
    ),
  ];
}

const OF_SIGNALS: ReadonlySet<string> = new Set(['act', 'value', 'state', 'limit']);

/** The golden questions that a manual answers, or none. */
function ofGolden(sources: Sources, now: number): Question[] {
  return goldenCases().flatMap(({ question, kind, conversation, expect }) => {
    const told = expect.document === undefined ? undefined : expect.contains;
    const none = expect.refused === true && /unanswerable|specification|procedure|manual/.test(kind);
    if (conversation !== undefined || (!told && !none)) return [];
    const understanding = understand(question, { index: sources.index, at: now, documents: true });
    if (OF_SIGNALS.has(understanding.intent)) return [];
    return [{ understanding, sources, answers: told && (({ candidate }: Scored) => holds(candidate.text, told)) }];
  });
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(?<=\d)[, ](?=\d{3})/g, '')
    .replace(/\s+/g, ' ');
const holds = (text: string, terms: readonly string[]): boolean =>
  terms.every((term) =>
    plain(term)
      .split('|')
      .some((one) => plain(text).includes(one)),
  );
