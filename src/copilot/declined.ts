/** A request to act is declined; where the manual of the machine has numbered steps for it, they say how it is done by hand. */
import type { Statement } from '../contract.ts';
import { adopt, cite, say } from './compose.ts';
import { actFacts } from './facts/act.ts';
import type { FactContext, Facts } from './facts/context.ts';
import { standingCodes } from './facts/standing.ts';
import { plainText } from './figures.ts';
import { Bag } from './manual/bag.ts';
import { answerFromManuals } from './manual/index.ts';
import { termsOf } from './manual/terms.ts';
import { namesIn } from './manual/where.ts';
import { manual, rowOfCode, together, UNSAID } from './manual-facts.ts';
import { asksLeave } from './route.ts';
import type { Findings } from './stages.ts';
import { belongingTo } from './understand/names.ts';

const STEP = /^\w{1,2}\. /;
/** So likely must a sentence be that is told instead of the steps for doing it. */
const LEAVES = 0.25;
/** This share of the words of the action must stand in the heading of the steps. */
const SAID = 0.5;

/** Declines, and adds the procedure of that name. */
export async function declined(context: FactContext): Promise<Facts> {
  const { asked } = context;
  const facts = actFacts(context);
  const { statements, warnings } = asked.assets.length ? await byHand(asked.action ?? '', context) : NO_STEPS;
  return { statements: [...facts.statements, ...statements], warnings, refused: true };
}

/** "Can I switch off the chiller?": as the manual permits it; else that no document says, and how it is done by hand. */
export async function leaveToSwitch(context: FactContext): Promise<Facts | undefined> {
  const { asked } = context;
  const [, action] = SWITCHES.exec(asked.question) ?? [];
  if (!asksLeave(asked) || action === undefined || asked.intent === 'act') return undefined;
  const row = STARTS.test(action) ? await rowOfFault(context) : undefined;
  const found = await manual({ ...context, asked: { ...asked, intent: 'specification' } });
  if (row) return found && !found.refused ? together(row, { ...found, statements: [] }) : row;
  if (found && !found.refused && (found.chance ?? 1) >= LEAVES) return found;
  const { statements, warnings } = await byHand(action, context);
  return { statements: [...UNSAID.statements, ...statements], warnings, refused: true };
}

const STARTS = /^(?:re-?start|start)\b|\bon\b/i;

/** What the manual says of the one fault that the machine, or its drive, shows: until that is done it does not start. */
async function rowOfFault(context: FactContext): Promise<Facts | undefined> {
  const { asked, sources } = context;
  const machines = (asked.candidates ?? []).flatMap((asset) => [asset, ...belongingTo(asset, sources.index)]);
  if (!machines.length) return undefined;
  const [code, ...others] = standingCodes({ ...context, asked: { ...asked, candidates: machines } });
  const row = code && !others.length ? await rowOfCode(code, context) : undefined;
  return row?.refused ? undefined : row;
}

const SWITCHES =
  /\b(?:i|we|you|one)\b (?:\w+ )?((?:(?:turn|switch|shut|power|put) (?=.*\b(?:on|off|down)\b)|(?:stop|start|isolate|restart) ).+?)[?.! ]*$/i;
const NO_STEPS = { statements: [], warnings: [] };

/** The manual's steps for a piece of work, where their heading names it. */
async function byHand(
  action: string,
  { asked, sources, book }: FactContext,
): Promise<Pick<Findings, 'statements' | 'warnings'>> {
  const found = await answerFromManuals({ ...asked, question: `how do I ${action}`, intent: 'procedure' }, sources);
  const passage = found.evidence.find((item) => item.kind === 'passage');
  const heading = passage?.section.split(' > ').at(-1) ?? '';
  const steps = found.statements.length > 1 && found.statements.every(({ text }) => STEP.test(text));
  if (!passage || found.refused || !steps || !names(heading, action, namesIn(asked))) return NO_STEPS;
  const sentences = adopt(book, { evidence: found.evidence, statements: [...found.warnings, ...found.statements] });
  const warnings = sentences.slice(0, found.warnings.length);
  const told = sentences.slice(found.warnings.length);
  const lead: Statement = say(
    `By hand, as the manual has it under “${plainText(heading)}”`,
    cite(told[0]?.evidence[0] ?? ''),
    ':',
  );
  return { statements: [lead, ...told], warnings };
}

/** "Stopping the pump" names what "stop P-101" orders; the machine's own name counts for nothing. */
function names(heading: string, action: string, machines: readonly string[]): boolean {
  const [title, machine] = [new Bag(heading), new Bag(machines.join(' '))];
  const terms = termsOf(action).filter((term) => machine.has(term) < 0.8 && !/^\d/.test(term.word));
  const said = terms.filter((term) => title.has(term) >= 0.6);
  return said.length > 0 && said.length >= SAID * terms.length;
}
