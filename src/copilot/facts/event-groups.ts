/** How events are counted: by category, kind, month, day, year, asset, or a column of the import. */
import type { PlantEvent } from '../../plant/plant-event.ts';
import { dateText, wallClock } from '../../plant/zone.ts';
import { assetLabel, type FactContext } from './context.ts';
import { CATEGORIES, KINDS, saidIn } from './event-kinds.ts';

/** Groups by name; `most`: the question asks for the largest. */
export interface EventGroups {
  readonly of: ReadonlyMap<string, readonly PlantEvent[]>;
  readonly most?: boolean | undefined;
}

const MOST =
  /\b(?:which|what)\b.*\b(?:most|highest number|largest number|fewest|least|more)\b|\bmost (?:common|frequent|often)\b|\bcommonest\b/i;

/** The groups a question asks for ("by category", "per month"); without words for it, by kind or category where they differ. */
export function groupings(question: string, events: readonly PlantEvent[], context: FactContext): EventGroups[] {
  const groups = groupsOf(question, events, context);
  if (!MOST.test(question)) return groups;
  return groups
    .slice(0, 1)
    .map(({ of }) => ({ of: new Map([...of].sort(([, a], [, b]) => b.length - a.length)), most: true }));
}

/** True where a question counts rather than lists. */
export const counted = (question: string): boolean => COUNTED.test(question) || MOST.test(question);
const COUNTED =
  /\b(?:distribution|summary|summari[sz]e|breakdown|count|by (?:\w+ )?(?:category|type|kind|month|day|year|code|asset)|per (?:category|type|kind|month|day|year|code|asset)|daily|monthly|yearly)\b/i;

function groupsOf(
  question: string,
  events: readonly PlantEvent[],
  { zone, sources, asked }: FactContext,
): EventGroups[] {
  const by = (key: (event: PlantEvent) => string): EventGroups => {
    const of = new Map<string, PlantEvent[]>();
    for (const event of events) of.set(key(event), [...(of.get(key(event)) ?? []), event]);
    return { of };
  };
  const everything = sources.events.list({});
  const month = ({ at }: PlantEvent): string => {
    const { year, month: m } = wallClock(at, zone);
    return `${year}-${String(m).padStart(2, '0')}`;
  };
  const kind = by((event) => event.kind);
  const category = by((event) => event.category || event.kind);
  const year = by(({ at }) => String(wallClock(at, zone).year));
  for (const [sayings, many] of [
    [CATEGORIES, saidIn(question, CATEGORIES, everything)],
    [KINDS, saidIn(question, KINDS, everything)],
  ] as const) {
    if (sayings.length && many.length > 1)
      return [{ of: new Map(many.map(({ name, is }) => [name, events.filter(is)])) }];
  }
  if (
    /\b(?:by|per|each|every) (?:calendar )?year\b|\b(?:yearly|annual(?:ly)?)\b|\b(?:19|20)\d\d (?:and|vs\.?|versus|or|compared (?:to|with)|against) (?:in )?(?:19|20)\d\d\b/i.test(
      question,
    )
  )
    return [year];
  if (/\b(?:by|per|each|every) (?:calendar )?month\b|\bmonthly\b/i.test(question)) return [by(month)];
  if (/\b(?:by|per|each|every) day\b|\bdaily\b/i.test(question)) return [by(({ at }) => dateText(at, zone))];
  if (
    /\b(?:by|per|each|every|which|what) (?:assets?|machines?|equipment|devices?|units?)\b/i.test(question) ||
    eachOfGroup(question, asked)
  )
    return [by(({ asset }) => assetLabel(sources.index.asset(asset)))];
  const column = columnAsked(question, events);
  if (column) return [by((event) => String(event.more[column] ?? 'none'))];
  if (/\bby kind|by group|per kind|in terms of\b/i.test(question)) return [kind];
  if (kind.of.size > 1 && !/\bby category|per category\b/i.test(question))
    return kind.of.size === category.of.size
      ? [kind]
      : [kind, ...(/\bwork ?orders?|categor/i.test(question) ? [category] : [])];
  return category.of.size > 1 || /\bcategor|distribution|breakdown|summar/i.test(question) ? [category] : [];
}

/** A further column of the import that the question names: "by code". */
function columnAsked(question: string, events: readonly PlantEvent[]): string | undefined {
  const columns = [...new Set(events.flatMap(({ more }) => Object.keys(more)))];
  if (
    /\b(?:by|per|each|of each|different|common(?:est)?|frequent) (?:\w+ )?(?:event )?types?\b|\btypes? of\b/i.test(
      question,
    )
  ) {
    const typed = columns.find((name) => /type|code/i.test(name));
    if (typed) return typed;
  }
  return columns.find((name) =>
    new RegExp(`\\b(?:by|per|each|of each|different) (?:\\w+ )?${name.replace(/[^\w ]/g, '.')}s?\\b`, 'i').test(
      question,
    ),
  );
}

/** "for each chiller", "which pump had the most": the groups are the assets named by their type. */
const eachOfGroup = (question: string, asked: FactContext['asked']): boolean =>
  (asked.groups ?? []).some(({ start }) => /\b(?:by|per|each|every|which)\s+$/i.test(question.slice(0, start)));
