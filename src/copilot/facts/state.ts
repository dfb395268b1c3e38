/**
 * Questions about states: "is the front door locked?", "are any pumps running?", "which lights are on upstairs?", "how
 * many windows are open?". One mechanism over classes of sensors and devices, areas and state words.
 */
import type { Statement } from '../../contract.ts';
import type { Asset, Tag } from '../../plant/plant.ts';
import { cite, link, listed, type Part, say } from '../compose.ts';
import { plainText } from '../figures.ts';
import { answersState, classOf, eventSide, holdsState, type StateAnswer, stateWord } from '../understand/state-of.ts';
import { isGeneric } from '../understand/tags.ts';
import { assetLabel, type FactContext, type Facts, iso, lowerFirst, speaksForAsset, whenText } from './context.ts';
import { nothingAt } from './no-values.ts';
import { type Reading, readTag, whyNot } from './reading.ts';

interface Held {
  readonly asset: Asset;
  readonly tag: Tag;
  readonly reading: Reading;
  /** Undefined: the signal is stale, bad or missing. */
  readonly answer: StateAnswer | undefined;
  /** "at 08:25" where a moment that is over is asked about. */
  readonly when?: string | undefined;
}

const MOST_LISTED = 30;
const MOST_SILENT = 3;
/** Devices that "what is on?" means when it names none. */
const DEVICES =
  /\b(?:light|switch|fan|media player|siren|humidifier|climate|vacuum|pump|motor|compressor|heater|input boolean)\b/i;

/** Answers a state question; undefined when no signal of the plant can have that state. */
export function stateFacts(context: FactContext): Facts | undefined {
  if (!asksAboutStates(context)) return undefined;
  const empty = emptyGroup(context);
  if (empty) return empty;
  const narrow = statesOf(context);
  const held = narrow.length ? narrow : widerStates(context);
  const { asked } = context;
  if (!held.length) return beforeAny(context);
  const known = held.filter((one) => one.answer !== undefined);
  if (!known.length) return { statements: held.slice(0, 6).map((one) => unusable(one, context)), refused: true };
  const statements =
    asked.state || asked.form === 'how-many' || isExistential(asked.question)
      ? aboutState(known, context)
      : known.slice(0, MOST_LISTED).map((one) => stateSentence(one));
  const silent = held.filter((one) => one.answer === undefined).slice(0, 6);
  return { statements: [...statements, ...silent.map((one) => unusable(one, context))], refused: false };
}

/** The time asked about is before anything was stored of the states that these machines show now. */
function beforeAny(context: FactContext): Facts | undefined {
  const { asked } = context;
  const { moment } = asked;
  if (moment === undefined || !asked.state) return undefined;
  const now = statesOf({ ...context, asked: { ...asked, moment: undefined } });
  const statements = now.slice(0, MOST_SILENT).map(({ tag }) => nothingAt(tag, moment, context));
  return statements.length ? { statements, refused: true } : undefined;
}

/** The same question over whatever else goes by the group's name. */
function widerStates(context: FactContext): Held[] {
  const { asked, sources } = context;
  const wider = (asked.groups ?? []).flatMap(({ what }) => what.wider ?? []);
  const scope = new Set(asked.assets.flatMap(({ what }) => sources.index.subtree(what.id)));
  const candidates = scope.size ? wider.filter((asset) => scope.has(asset)) : wider;
  return candidates.length ? statesOf({ ...context, asked: { ...asked, tags: [], candidates } }) : [];
}

/** "And yesterday?" out of the blue asks about nothing. */
const asksAboutStates = ({ asked }: FactContext): boolean =>
  asked.state !== undefined ||
  (asked.candidates?.length ?? 0) > 0 ||
  asked.tags.length > 0 ||
  isExistential(asked.question) ||
  /\bstates?\b|\bstatus\b/i.test(asked.question);

/** "Are any lights on upstairs?" where upstairs has no light. */
function emptyGroup({ asked, sources, book }: FactContext): Facts | undefined {
  const [group] = asked.groups ?? [];
  const [area] = asked.assets;
  if (!group || !area || area.what.tags.length) return undefined;
  const inside = sources.index.subtree(area.what.id);
  if (group.what.assets.some((asset) => inside.includes(asset))) return undefined;
  const at = iso(asked.at);
  const evidence = book.add({
    kind: 'aggregate',
    asset: area.what.id,
    assetName: plainText(area.what.name),
    function: 'count',
    from: at,
    to: at,
    value: 0,
    samples: 0,
    of: plainText(group.what.label),
  });
  const none = link(`the plant has no ${plainText(group.what.label)} in ${assetLabel(area.what)}`, evidence);
  if (!asked.state && !isExistential(asked.question)) return { statements: [say(none, '.')], refused: true };
  const opening = asked.form === 'yes-no' ? 'No: ' : asked.form === 'how-many' ? '0: ' : 'None: ';
  return { statements: [say(opening, none, '.')], refused: false };
}

const isExistential = (question: string): boolean =>
  /\b(?:is|are|was|were) there\b|\b(?:any|anything)\b|\bdo(?:es)? .+ (?:have|need)\b|\bdetect/i.test(question);

/** The state tags that the question is about, each with what it says. */
export function statesOf(context: FactContext): Held[] {
  const { asked, sources } = context;
  const assets = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  const newest = sources.historian.latest(
    assets.flatMap((asset) => asset.tags.map(({ id }) => id)),
    asked.moment ?? asked.at,
  );
  const chosen = new Set(asked.tags.map(({ what }) => what.id));
  const all = assets.flatMap((asset) =>
    asset.tags.flatMap((tag) => {
      const value = newest.get(tag.id)?.value;
      if (value === undefined || value === null || !holdsState(tag, value)) return [];
      const answer = answerFor(asset, tag, value, context);
      return answer === undefined ? [] : [{ asset, tag }];
    }),
  );
  const named = all.filter(({ tag }) => chosen.has(tag.id));
  const relevant = preferred(within(named, all, context), context);
  const when = asked.moment === undefined ? undefined : whenText(asked.moment, asked.at, context.zone);
  return relevant.slice(0, 200).map(({ asset, tag }) => {
    const reading = readTag(tag, context);
    const sample =
      reading.known.kind === 'good' || reading.known.kind === 'uncertain' ? reading.known.sample : undefined;
    return { asset, tag, reading, when, answer: sample && answerFor(asset, tag, sample.value, context) };
  });
}

type Found = readonly { readonly asset: Asset; readonly tag: Tag }[];

/** The signals that the question names, if they can answer; else all that can, unless it asks for other signals' values. */
function within(named: Found, all: Found, { asked }: FactContext): Found {
  // "Is the tower getting fresh water?" asks for a flow, and for no state of what is called a tower
  if (asked.groups?.length && (asked.state || isExistential(asked.question) || !asked.tags.length)) return all;
  if (named.length) return named;
  return asked.state || isExistential(asked.question) || !asked.tags.length ? all : [];
}

function answerFor(
  asset: Asset,
  tag: Tag,
  value: Parameters<typeof stateWord>[2],
  { asked }: FactContext,
): StateAnswer | undefined {
  if (asked.state) {
    const found = answersState(asked.state.text, tag, asset, value);
    if (!found)
      return asked.assets.some(({ what }) => what === asset) &&
        isGeneric(tag) &&
        typeof value === 'string' &&
        !tag.values &&
        classOf(tag, asset, value) === undefined
        ? { is: asked.state.negated, word: stateWord(tag, asset, value) }
        : undefined;
    return asked.state.negated ? { ...found, is: !found.is } : found;
  }
  if (isExistential(asked.question)) return eventSide(tag, asset, value);
  return { is: true, word: stateWord(tag, asset, value) };
}

/** Without a group or asset, "on" and "off" mean devices; an asset's own state signal comes before its others. */
function preferred(
  found: readonly { readonly asset: Asset; readonly tag: Tag }[],
  { asked }: FactContext,
): readonly { readonly asset: Asset; readonly tag: Tag }[] {
  let list = found;
  if (
    !asked.groups?.length &&
    !asked.assets.some(({ what }) => what.tags.length) &&
    asked.state &&
    /^(?:on|off)$/.test(asked.state.text)
  ) {
    const devices = list.filter(({ asset }) => DEVICES.test(asset.type ?? ''));
    if (devices.length) list = devices;
  }
  const named = new Set(asked.assets.map(({ what }) => what.id));
  if (!asked.groups?.length && named.size) {
    const own = list.filter(({ asset }) => named.has(asset.id));
    if (own.length) list = own;
  }
  return list.filter(
    ({ asset, tag }) => isGeneric(tag) || !list.some((other) => other.asset.id === asset.id && isGeneric(other.tag)),
  );
}

function aboutState(known: readonly Held[], context: FactContext): Statement[] {
  const { asked } = context;
  const yes = known.filter(({ answer }) => answer?.is);
  const no = known.filter(({ answer }) => !answer?.is);
  const single =
    known.length === 1 || (asked.quantifier === undefined && !asked.groups?.length && asked.form === 'yes-no');
  if (asked.form === 'how-many') return [countSentence(yes, known, context)];
  if (asked.form === 'which' || asked.form === 'what' || asked.form === 'where' || asked.form === 'say')
    return [yes.length ? listSentence(yes) : noneSentence(known, context)];
  if (single && yes.length && no.length) return [say('Yes: ', ...items(yes), '.'), say('No: ', ...items(no), '.')];
  if (asked.quantifier === 'all' || (asked.quantifier === undefined && !single)) {
    if (!no.length) return [say('Yes: ', ...items(yes), '.')];
    return [say('No: ', ...items(no), '.'), ...(yes.length ? [listSentence(yes)] : [])];
  }
  return [yes.length ? say('Yes: ', ...items(yes), '.') : noneSentence(known, context)];
}

/** "Siren is detected", each linked to its reading. */
export const stateParts = ({ asset, tag, reading, answer, when }: Held): Part[] => {
  const word = answer?.word ?? '';
  if (EVENT_WORDS.test(word)) return [`${nameOf(asset, tag)} (`, link(word, reading.evidence), ')'];
  // A fault is shown with the code that stands on the display.
  const shown = typeof reading.value === 'string' ? '' : reading.value.text;
  return [
    `${nameOf(asset, tag)} ${when ? 'was' : 'is'} ${NOUNS.test(word) ? 'in ' : ''}`,
    link(shown.startsWith(`${word} (`) ? shown : word, reading.evidence),
  ];
};
/** "Hall sensor is detected" is no English: these words stand in brackets. */
const NOUNS = /^(?:fault|alarm|error|failure)$/i;
const EVENT_WORDS = /^(?:detected|clear|triggered|yes|no|no \w+|update available|up-to-date|tampering detected)$/i;

function items(list: readonly Held[]): Part[] {
  const shown = list.slice(0, MOST_LISTED);
  const when = shown[0]?.when;
  const parts = [...listed(shown.map(stateParts)), ...(when ? [` ${when}`] : [])];
  return list.length > shown.length
    ? [...parts, ' and more', ...list.slice(MOST_LISTED).map(({ reading }) => cite(reading.evidence))]
    : parts;
}
const listSentence = (list: readonly Held[]): Statement => say(...items(list), '.');
const stateSentence = (one: Held): Statement => say(...items([one]), '.');

function noneSentence(known: readonly Held[], { asked }: FactContext): Statement {
  const opening = asked.form === 'yes-no' ? 'No: ' : 'None: ';
  return say(opening, ...items(known), '.');
}

function countSentence(yes: readonly Held[], known: readonly Held[], { asked, book }: FactContext): Statement {
  const at = iso(asked.moment ?? asked.at);
  const evidence = book.add({
    kind: 'aggregate',
    function: 'count',
    from: at,
    to: at,
    value: yes.length,
    samples: known.length,
    of: `${asked.groups?.map(({ what }) => plainText(what.label)).join(', ') || 'signals'} ${asked.state?.text ?? 'detected'}`,
  });
  const proof = [': ', ...items(yes.length ? yes : known)];
  return say(link(String(yes.length), evidence), ...proof, '.');
}

function unusable({ asset, tag, reading }: Held, context: FactContext): Statement {
  return say(`There is no current state of ${nameOf(asset, tag)}: `, ...whyNot(reading, context), '.');
}

function nameOf(asset: Asset, tag: Tag): string {
  return speaksForAsset(tag) ? assetLabel(asset) : `the ${lowerFirst(plainText(tag.name))} of ${assetLabel(asset)}`;
}
