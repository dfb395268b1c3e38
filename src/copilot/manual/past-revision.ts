/** "What did the manual say in January?", "what does the previous revision say about …": the same question, put to the library as it was then. */
import type { EvidenceOf, Statement } from '../../contract.ts';
import type { RevisionInfo } from '../../library/library.ts';
import { dateText } from '../../plant/zone.ts';
import { cite, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import type { Findings, Sources, Understanding } from '../stages.ts';
import { findTime } from '../understand/time.ts';
import { answerFromManuals } from './index.ts';

const BOOK = '(?:manuals?|handbooks?|instructions|data ?sheets?|documentation|revisions?|editions?)';
/** The manual is the one that said it; a question on the plant's past may name a manual too. */
const SAID = new RegExp(
  `\\b(?:did|had)\\b[^?.]{0,60}\\b${BOOK}\\b[^?.]{0,40}\\b(?:say|said|state|give|given|list|recommend|specify|specified|require|tell|name|allow|prescribe|show)\\b` +
    `|\\b${BOOK}\\b[^?.]{0,40}\\b(?:said|stated|gave|listed|recommended|specified|required|used to (?:say|state|give|require|recommend))\\b` +
    `|\\baccording to (?:the |our |its )?(?:\\w+ ){0,3}?${BOOK}\\b.{0,20}\\b(?:of|in|at|on|from|then)\\b`,
  'i',
);
const EARLIER = new RegExp(
  `\\b(?:old|older|previous|prior|earlier|former|superseded|outdated)\\s+(?:(?:revision|edition|version)(?: of)?\\s*)?(?=(?:the |our )?(?:\\w+ ){0,3}?${BOOK}\\b|(?:revision|edition|version)\\b)|\\b(?:previous|prior|earlier|old|older|former|superseded|outdated)\\s+(?:revision|edition|version)\\b(?:\\s+of)?`,
  'i',
);
const NUMBERED = /\b(?:in |according to )?(?:revision|edition|rev\.?)\s+([\w.]+)(?:\s+of)?\b/i;

const PRESENT: readonly (readonly [RegExp, string])[] = [
  [/\bused to (\w+)\b/gi, '$1'],
  [/\bdid\b/gi, 'does'],
  [/\bwas\b/gi, 'is'],
  [/\bwere\b/gi, 'are'],
  [/\bsaid\b/gi, 'says'],
  [/\bgave\b/gi, 'gives'],
  [/\b(state|list|recommend|require)d\b/gi, '$1s'],
  [/\bspecified\b/gi, 'specifies'],
];

/** "What does the pump manual say about the bearing?": what it is asked about, without the book, which is no part of it. */
const ABOUT = new RegExp(
  `^what does (?:the |our |its )?(.*?)\\s*\\b${BOOK}(?: of (?:the )?(.+?))? (?:say|state|give|specify|list|tell)(?: us)? (?:about|on|for|as) (.+?)\\??$`,
  'i',
);

/** A question on an earlier state of the documents. */
export interface PastQuestion {
  /** As it would be asked of today's documents. */
  readonly question: string;
  /** ms since the epoch. */
  readonly at: number;
}

/** What a question asks of documents as they were, if it does; `at`: its "now". */
export function pastQuestion(
  question: string,
  { sources, at }: { readonly sources: Sources; readonly at: number },
): PastQuestion | undefined {
  const said = SAID.test(question) ? spokenThen(question, { sources, at }) : undefined;
  if (said || !(EARLIER.test(question) || NUMBERED.test(question))) return said;
  const replaced = sources.library
    .revisions()
    .flatMap((one) => (one.until === undefined ? [] : [{ ...one, until: one.until }]));
  const last = Math.max(...replaced.map(({ until }) => until));
  if (replaced.length && EARLIER.test(question))
    return { question: presented(question.replace(EARLIER, ' ')), at: last - 1 };
  const number = NUMBERED.exec(question)?.[1];
  const meant = replaced.findLast(({ revision }) => revision === number);
  return meant && { question: presented(question.replace(NUMBERED, ' ')), at: meant.from };
}

function spokenThen(
  question: string,
  { sources, at }: { readonly sources: Sources; readonly at: number },
): PastQuestion | undefined {
  const { timeZone: zone, shifts } = sources.index.plant;
  const { range, moment, spans } = findTime(question, { at, zone, shifts });
  const then = moment ?? (range && range.to - 1);
  return then !== undefined && then < at ? { question: presented(question, spans), at: then } : undefined;
}

function presented(question: string, spans: readonly { readonly start: number; readonly end: number }[] = []): string {
  let text = question;
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start))
    text = `${text.slice(0, start).replace(/\b(?:in|on|at|of|from|during|back in)\s*$/i, '')} ${text.slice(end)}`;
  for (const [past, present] of PRESENT) text = text.replace(past, present);
  const asked = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([?.!,])/g, '$1')
    .trim();
  const about = ABOUT.exec(asked);
  const machine = about?.[1] || about?.[2];
  return about ? `What is ${about[3]}${machine ? ` of the ${machine}` : ''}?` : asked;
}

/** The answer out of the documents as they were. */
export async function earlierFacts(past: PastQuestion, asked: Understanding, sources: Sources): Promise<Findings> {
  const manual = ['specification', 'fault', 'procedure', 'cause'].includes(asked.intent);
  const understood: Understanding = { ...asked, intent: manual ? asked.intent : 'specification' };
  const then = { ...sources, library: sources.library.asOf(past.at) };
  return dated(await answerFromManuals(understood, then), past, sources);
}

/** Findings that say of each revision cited when it was current; or that there was none. */
function dated(found: Findings, past: PastQuestion, sources: Sources): Findings {
  const zone = sources.index.plant.timeZone;
  const revisions = sources.library.revisions();
  const day = dateText(past.at, zone);
  if (!revisions.some(({ from }) => from <= past.at)) {
    const first = Math.min(...revisions.map(({ from }) => from));
    const since = Number.isFinite(first) ? `the first was read on ${dateText(first, zone)}` : 'there is none';
    const none = say(`The library held no document on ${day}: ${since}.`);
    return { evidence: [], statements: [none], warnings: [], refused: true };
  }
  if (found.refused) {
    const where = say(`I looked in the documents as they were on ${day}`);
    return { ...found, statements: [...found.statements, where] };
  }
  const cited = found.evidence.filter((item) => item.kind === 'passage');
  const told = new Map(cited.map((item) => [item.document, item]));
  const valid = [...told.values()].map((item) => validity(item, revisions, zone));
  return { ...found, statements: [...found.statements, ...valid] };
}

function validity(item: EvidenceOf<'passage'>, revisions: readonly RevisionInfo[], zone: string): Statement {
  const one = revisions.find(({ name, revision }) => name === item.document && revision === item.revision);
  const from = one ? ` was read on ${dateText(one.from, zone)}` : '';
  const until = one?.until === undefined ? 'is still current' : `was replaced on ${dateText(one.until, zone)}`;
  return say(`This is revision ${item.revision} of ${plainText(item.document)}: it${from} and ${until}`, cite(item.id));
}
