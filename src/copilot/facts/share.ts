/** "What percent of the site power is the chiller?": one signal as a part of another, now, at a moment or on average. */
import type { Tag } from '../../plant/plant.ts';
import { convert } from '../../plant/unit.ts';
import { link, type Part, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { askedRangeText, type FactContext, type Facts, iso, placeOf, tagLabel, whenText } from './context.ts';
import { figureOver } from './measure.ts';
import { readTag } from './reading.ts';
import { valueFacts } from './value.ts';

interface Figure {
  readonly value: number;
  readonly words: Part;
}

/** Answers such a question; undefined for others. */
export function shareFacts(context: FactContext): Facts | undefined {
  const { asked, book, zone } = context;
  if (!asked.share) return undefined;
  const { part, all } = asked.share;
  const [one, whole] = [part, all].map((tag) => figureOf(tag, context));
  const in100 = one && whole && percentOf(one.value, part, whole.value, all);
  if (!one || !whole || in100 === undefined) return valueFacts(context);
  const from = asked.range?.from ?? asked.moment ?? asked.at;
  const id = book.add({
    kind: 'aggregate',
    ...placeOf(part, context),
    unit: '%',
    function: 'share',
    from: iso(from),
    to: iso(asked.range?.to ?? from),
    value: in100,
    of: tagLabel(all, context),
  });
  const when = asked.range
    ? `${askedRangeText(asked.range, context)}, `
    : asked.moment === undefined
      ? ''
      : `${whenText(asked.moment, asked.at, zone)}, `;
  const is = when ? 'was' : 'is';
  const mean = asked.range ? ' on average' : '';
  return {
    statements: [
      say(
        `${when}${tagLabel(part, context)} ${is} `,
        link(quantityText(in100, '%'), id),
        ` of ${tagLabel(all, context)}${mean}: `,
        one.words,
        ' of ',
        whole.words,
        '.',
      ),
    ],
    refused: false,
  };
}

function figureOf(tag: Tag, context: FactContext): Figure | undefined {
  const { range } = context.asked;
  if (!range) {
    const { usable, number, value } = readTag(tag, context);
    return usable && number !== undefined ? { value: number, words: value } : undefined;
  }
  const mean = figureOver(tag, 'mean', { range, context });
  return mean && { value: mean.value, words: link(mean.text, mean.evidence) };
}

/** In per cent, to one decimal; undefined of nothing. */
function percentOf(part: number, tag: Tag, all: number, of: Tag): number | undefined {
  const same = convert(part, tag.unit ?? '1', of.unit ?? '1');
  if (same.kind !== 'converted' || all === 0) return undefined;
  return Math.round((1000 * same.value) / all) / 10;
}
