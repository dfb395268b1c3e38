/**
 * What the manual of a troubled machine says to its trouble: to the fault code it shows, to the alarms of its newest run,
 * to its silence, and to the words of the question.
 */
import type { Statement } from '../../contract.ts';
import type { Alarm } from '../../plant/alarm.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { adopt } from '../compose.ts';
import { answerFromManuals, troubleshoot } from '../manual/index.ts';
import type { Findings } from '../stages.ts';
import type { FactContext, Facts } from './context.ts';
import { readTag } from './reading.ts';
import { asksOfFlood, newestRun } from './trouble-run.ts';

const HOUR = 3_600_000;
const MOST_ROWS = 5;
/** "Fault code is F07: heatsink overtemperature" → F07. */
const CODE = /\bis\s+([A-Z]{0,3}-?\d{1,5})\s*:/;

/** The rows of its manual, most telling first; undefined where no machine stands out, or its manual says nothing. */
export async function causeOfManual(context: FactContext): Promise<Facts | undefined> {
  const { asked, sources } = context;
  // "Why did everything stop at ten?": the trouble asked about may have begun minutes after that.
  const until = asked.moment === undefined ? undefined : Math.min(asked.moment + HOUR / 2, asked.at);
  const around = { ...context, asked: { ...asked, moment: until } };
  const asset = troubled(around);
  const documents = asset?.documents.filter((name) => sources.library.documents().some((one) => one.name === name));
  if (!asset || !documents?.length) return undefined;
  const names = [asset.id, asset.name, ...asset.aliases];
  const run = newestRun([asset], around);
  const found: Findings[] = [];
  for (const code of codesOf(run)) found.push(await meaningOf(code, asset, context));
  for (const symptom of symptomsOf(asset, run, around))
    found.push((await troubleshoot({ symptom, names, documents, most: 3 }, sources)) ?? NOTHING);
  const known = new Map<string, Statement>();
  for (const one of found.filter(({ refused }) => !refused))
    for (const statement of adopt(context.book, one)) known.set(statement.text.replace(/\[\d+\]/g, ''), statement);
  const statements = [...known.values()].slice(0, MOST_ROWS);
  return statements.length ? { statements, refused: false, fromManual: true } : undefined;
}

const NOTHING: Findings = { evidence: [], statements: [], warnings: [], refused: true };

/** The machine named, or whose signal is; of a flood or an area, the one whose alarm came first. */
function troubled(context: FactContext): Asset | undefined {
  const { asked, sources } = context;
  const owners = new Set(asked.tags.map(({ what }) => what.asset));
  const named = asked.assets.length
    ? asked.assets.map(({ what }) => what)
    : [...owners].flatMap((id) => sources.index.asset(id) ?? []);
  const [only, ...others] = named;
  if (others.length) return undefined;
  if (only?.documents.length) return only;
  if (!only && !asksOfFlood(asked.question)) return undefined;
  const first = newestRun(only ? sources.index.subtree(only.id) : [], context)[0];
  return first && sources.index.asset(first.asset);
}

const codesOf = (run: readonly Alarm[]): string[] =>
  [...new Set(run.flatMap(({ message = '' }) => CODE.exec(message)?.[1] ?? []))].slice(-1);

const meaningOf = (code: string, asset: Asset, { asked, sources }: FactContext): Promise<Findings> =>
  answerFromManuals(
    {
      question: `What does fault code ${code} mean?`,
      at: asked.at,
      intent: 'fault',
      topic: code,
      assets: [{ what: asset, text: asset.id, start: 0, end: 0, how: 'exact', confidence: 1 }],
      candidates: [asset],
      tags: [],
      unknown: [],
    },
    sources,
  );

/** What a troubleshooting table may call the trouble: several alarms together, the question, silence; without a code each alarm. */
function symptomsOf(asset: Asset, run: readonly Alarm[], context: FactContext): string[] {
  const limits = [...new Set(run.filter(({ message = '' }) => !CODE.test(message)).map(({ name }) => name))];
  const silent = asset.tags.filter((tag) => tag.source && !readTag(tag, context).usable);
  const quiet =
    silent.length > 2 ? ['control system shows no values'] : silent.map(({ name }: Tag) => `no ${name} signal`);
  return [
    ...(limits.length > 1 ? [limits.slice(0, 3).join(' and ')] : []),
    ...quiet,
    context.asked.question,
    ...(codesOf(run).length ? [] : limits.slice(0, 2)),
  ];
}
