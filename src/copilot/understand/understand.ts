/** From a question to what it asks: deterministic, no model. */
import type { PlantIndex, Tag } from '../../plant/plant.ts';
import { comparable } from '../../plant/unit.ts';
import type { Understanding } from '../stages.ts';
import { findAction } from './act.ts';
import { withArea } from './area-said.ts';
import { askedUnit, countedUnit, trailingUnit } from './asked-unit.ts';
import { carriedIntent, inFull, leansOnBefore } from './conversation.ts';
import { type Entities, findEntities } from './entities.ts';
import { inFigures } from './figures-said.ts';
import { isForeign } from './foreign.ts';
import { asksIfBroken, asksTriage, aspectOf, formOf, functionsOf, quantifierOf } from './form.ts';
import { intentOf } from './intent.ts';
import { FUNCTION_WORDS, QUESTION_WORDS } from './lexicon.ts';
import { type Heard, type Meant, meant } from './meant.ts';
import { namesOf } from './names.ts';
import { opened } from './opening.ts';
import { findOtherTime } from './other-time.ts';
import { fixedPhrases } from './phrases.ts';
import { inKnownWords, writtenOut } from './phrasings.ts';
import { asksWhenTrips } from './signals.ts';
import { respelled } from './spelling.ts';
import { written } from './spoken.ts';
import { subjectHas } from './subject.ts';
import { type AskedTime, findTime } from './time.ts';
import { withTime } from './time-said.ts';
import { besideOf, isBareName, togetherWith } from './together.ts';
import { clean } from './words.ts';

export interface UnderstandOptions {
  readonly index: PlantIndex;
  /** The "now" of the question, ms since the epoch, UTC. */
  readonly at: number;
  /** The question before this one in the same conversation. */
  readonly before?: Understanding | undefined;
  /** True when there are documents to look into. */
  readonly documents: boolean;
  /** True for a word that a document holds: it is no misspelt name. */
  readonly inDocuments?: ((word: string) => boolean) | undefined;
}

/** Reads a question. Never throws: what it cannot place is left in `topic`, `unknown` or `missing`. */
export function understand(raw: string, options: UnderstandOptions): Understanding {
  const { index, inDocuments } = options;
  const text = withTime(inFull(clean(raw).trim(), options.before, index), options.before, index.plant.timeZone);
  // What is written in another language is told as it was asked.
  const spelt = isForeign(text)
    ? text
    : respelled(inFigures(written(writtenOut(text), index)), { names: namesOf(index), inDocuments });
  const { question, said } = opened(spelt);
  const aside = said === undefined ? undefined : read(said, { ...options, before: undefined });
  const known = withArea(inKnownWords(question), index);
  return read(known, aside?.assets.length ? { ...options, before: aside } : options, aside);
}

/** Reads a question freed of what stands around it. `aside`: what was said before it in the same breath. */
function read(question: string, options: UnderstandOptions, aside?: Understanding): Understanding {
  const { index, at, before } = options;
  const heard = hear(question, options);
  const { entities, time, unit } = heard;
  const named = entities.assets.length + entities.groups.length > 0;
  if (before?.tags.length && named && isBareName(entities)) return read(`and ${question}`, options, aside);
  const leans =
    before !== undefined &&
    (leansOnBefore(question, { named, signal: entities.tags.length > 0 }) || (before === aside && !named));
  const leaning = leans ? before : undefined;
  const { subject, signals, state, unexplained } = ofBroken(question, meant(heard, leaning, index));
  const draft = {
    question,
    at,
    assets: subject.assets,
    groups: subject.groups,
    // Whether the pump must be stopped is told by how it stands, not by a signal called "stop".
    tags: asksTriage(question) && !entities.tags.length ? [] : signals.mentions,
    unknown: entities.unknown,
    candidates: subject.candidates,
    form: formOf(question),
    quantifier: quantifierOf(question),
    state,
    // How long until it trips is no length of a state.
    functions: asksWhenTrips(question)
      ? []
      : functionsOf(question, signals.mentions.length > 0 && signals.mentions.every(({ what }) => isTime(what))),
    unit: unit?.unit,
    missing: signals.missing,
    unexplained,
    action: asksTriage(question) || opensWithName(question, entities) ? undefined : findAction(question),
    // "Is that normal?" after what names no signal: how all of it stands.
    aspect: aspectOf(question) ?? (leans && !signals.mentions.length && NORMAL.test(question) ? 'overview' : undefined),
    topic: topicOf(question, entities, time),
    carried: leans,
    earlier: leaning?.question,
    before: leaning?.told,
    ...timeOf(time, leaning),
  };
  const together = leaning && togetherWith(draft, leaning);
  if (together) return together;
  const own = intentOf({
    ...draft,
    documents: options.documents,
    hasState:
      state !== undefined ||
      /\b(?:state|status|doing|condition)\b/i.test(question) ||
      subject.groups.length > 0 ||
      subject.assets.some(({ what }) => what.tags.length > 0),
    // The "heat sink alarm" is no signal of that name, but "low oil level alarm" may be one that is on or off.
    exactTag: entities.tags.some(
      ({ what, text, end }) =>
        /\s/.test(text) &&
        !(what.unit !== undefined && /^\s+alarms?\b/i.test(question.slice(end))) &&
        subjectHas(subject, what),
    ),
  });
  if (!leaning) return { ...draft, intent: own };
  const alone = isOpen(draft) && !REFERS.test(question) ? read(question, { ...options, before: undefined }) : undefined;
  return alone?.tags.length && !isOpen(alone)
    ? alone
    : { ...following({ ...draft, intent: own }, leaning), beside: besideOf(draft.tags, leaning) };
}

/** Whether a machine is broken no single state says: all of it is asked about, unless a signal of just that is named. */
function ofBroken(question: string, found: Meant): Meant {
  const whole = asksIfBroken(question) && !found.signals.mentions.length && found.subject.assets.length > 0;
  return whole ? { ...found, signals: { ...found.signals, missing: [] }, state: undefined, unexplained: [] } : found;
}

/** "Fill volume in centilitres": the name of a signal, though its first word could be an order. */
const opensWithName = (question: string, { tags }: Entities): boolean =>
  tags.some(({ start, text }) => start === 0 && /\s/.test(text.trim())) && !/\bto\b/i.test(question);

const NORMAL =
  /^(?:and )?is (?:that|this|it) (?:still )?(?:normal|usual|ok|okay|fine|all right|good|bad|in order)\W*$/i;

const isOpen = ({ unexplained = [], missing = [] }: Partial<Understanding>): boolean =>
  unexplained.length + missing.length > 0;

/** "Its fuel level" is asked of what was spoken of; "and the fuel level?" of whatever has one. */
const REFERS = /\b(?:it(?:'?s)?|they|them|their|there|this|that|these|those|same|others?|ones?|first|last|latest)\b/i;

function hear(question: string, { index, at, before }: UnderstandOptions): Heard {
  const context = { at, zone: index.plant.timeZone, shifts: index.plant.shifts, spokenAt: before?.at };
  let time = findTime(question, context);
  const unit = askedUnit(question) ?? countedUnit(question) ?? trailingUnit(question);
  const fixed = fixedPhrases(question, namesOf(index).compounds);
  const entities = findEntities(question, index, [...time.spans, ...(unit ? [unit] : []), ...fixed]);
  if (!time.spans.length) time = findOtherTime(blanked(question, entities), context);
  return { question, entities, time, unit, spans: [...time.spans, ...(unit ? [unit] : [])] };
}

/** "Cycle time": how long something takes. */
const isTime = ({ unit }: Tag): boolean => unit !== undefined && comparable(unit, 's');

/** A follow-up keeps of the question before what it does not say itself. */
function following(now: Understanding, before: Understanding): Understanding {
  const bare =
    !now.state &&
    !now.functions?.length &&
    (/^(?:and|what about|how about|but|or|also|in|the|for|same)\b/i.test(now.question) || onlyUnit(now)) &&
    !/\b(?:alarms?|why|work orders?|trend|limit)\b/i.test(now.question);
  const intent = carriedIntent(now, before, bare);
  if (!bare) return { ...now, intent };
  return {
    ...now,
    intent,
    state: now.state ?? before.state,
    functions: now.functions?.length ? now.functions : before.functions,
    form: before.form,
    topic: `${before.topic} ${now.topic}`.trim(),
  };
}

/** "In Fahrenheit?": nothing but a unit. */
const onlyUnit = ({ unit, question, unexplained }: Understanding): boolean =>
  unit !== undefined && !unexplained?.length && question.split(/\s+/).length <= 4;

function timeOf(
  time: AskedTime,
  before: Understanding | undefined,
): Pick<Understanding, 'moment' | 'range' | 'anchor'> {
  if (time.spans.length || !before) return { moment: time.moment, range: time.range, anchor: time.anchor };
  return { moment: before.moment, range: before.range, anchor: before.anchor };
}

function blanked(question: string, entities: Entities): string {
  let text = question;
  for (const { start, end } of [...entities.assets, ...entities.groups, ...entities.tags])
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}

function topicOf(question: string, entities: Entities, time: AskedTime): string {
  const gone = [...entities.assets.map(({ start, end }) => ({ start, end })), ...time.spans];
  return entities.words
    .filter((word) => !gone.some(({ start, end }) => word.start < end && word.end > start))
    .filter((word) => !FUNCTION_WORDS.has(word.text) || QUESTION_WORDS.has(word.text))
    .map((word) => question.slice(word.start, word.end))
    .join(' ');
}
