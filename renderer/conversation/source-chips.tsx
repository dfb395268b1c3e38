import type { TFunction } from 'i18next';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../src/contract.ts';
import { sectionEnd } from '../format/section.ts';
import { useFormat } from '../format/use-format.ts';
import { saidIn, type Turn } from '../state/turn.ts';
import { describe } from './describe.ts';

/** The evidence that the answer cites, in the order of its numbers; before any words came, all of it. */
export function citedOf(turn: Turn): readonly Evidence[] {
  const said = [...saidIn(turn), ...(turn.headline ? [turn.headline] : [])];
  const cited = new Set(said.flatMap((one) => [...one.evidence, ...(one.links ?? []).map((link) => link.evidence)]));
  const evidence = turn.evidence ?? [];
  return cited.size === 0 ? evidence.slice(0, 6) : evidence.filter((one) => cited.has(one.id));
}

function placeOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'passage':
      return `${evidence.document} ${evidence.page ?? evidence.section}`;
    case 'alarm':
      return `alarm ${evidence.asset}`;
    case 'event':
      return `${evidence.eventKind} ${evidence.asset}`;
    case 'asset':
      return evidence.asset;
    default:
      return evidence.tag ?? ('function' in evidence ? evidence.function : evidence.id);
  }
}

/** Evidence that stands in the same place (a signal, a page) shares one chip; the place decides its name. */
function placesOf(cited: readonly Evidence[]): readonly (readonly [Evidence, ...Evidence[]])[] {
  const places = new Map<string, [Evidence, ...Evidence[]]>();
  for (const one of cited) {
    const place = placeOf(one);
    const there = places.get(place);
    if (there) there.push(one);
    else places.set(place, [one]);
  }
  return [...places.values()];
}

/** "1 2 3", "4–9" where they follow each other, else "4 … 12". */
function numbersOf(place: readonly Evidence[]): string {
  const numbers = place.map((one) => Number(one.id.slice(1)));
  if (numbers.length <= 3) return numbers.join(' ');
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  return last - first === numbers.length - 1 ? `${first}–${last}` : `${first} … ${last}`;
}

function nameOf(place: readonly [Evidence, ...Evidence[]], short: string, t: TFunction): string {
  const [evidence] = place;
  if (evidence.kind === 'passage') return evidence.document;
  // Of several things counted together only how they were is common to them.
  if (evidence.kind === 'aggregate' && evidence.tag === undefined && place.length > 1)
    return t(`aggregate.${evidence.function}`, evidence.function);
  return 'tag' in evidence && evidence.kind !== 'alarm' && evidence.tag !== undefined ? evidence.tag : short;
}

/** So many sources stand under an answer; more come on a press. */
const SHOWN = 8;

interface Props {
  readonly turn: Turn;
  readonly onOpen: (evidence: Evidence) => void;
}

/** The sources of an answer as buttons, each with its numbers and a name. */
export function SourceChips({ turn, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const places = placesOf(citedOf(turn));
  if (places.length === 0) return null;
  // One more chip takes no more room than the button that would open it.
  const shown = all || places.length <= SHOWN + 1 ? places : places.slice(0, SHOWN);
  return (
    <ul className="chips plain" aria-label={t('answer.sources')}>
      {shown.map((place) => {
        const [first] = place;
        const { short, title, detail } = describe(first, t, format);
        const name = nameOf(place, short, t);
        return (
          <li key={first.id}>
            <Button className="chip" onPress={() => onOpen(first)}>
              <span className="chip-number">{numbersOf(place)}</span>
              <span className="chip-name">{name}</span>
              {first.kind === 'passage' && first.page !== undefined && (
                <span>{t('library.pageShort', { page: first.page })}</span>
              )}
              {first.kind === 'passage' && <span className="chip-section quiet">{sectionEnd(first.section)}</span>}
              <span className="hidden">{`${title}, ${detail}`}</span>
            </Button>
          </li>
        );
      })}
      {shown.length < places.length && (
        <li>
          <Button className="quiet-action" onPress={() => setAll(true)}>
            {t('answer.moreSources', { count: places.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}
