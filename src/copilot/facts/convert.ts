/** "How many bar is 40 psi?": a figure of the question in another unit. No signal is asked for. */
import { convert, unitFromWords } from '../../plant/unit.ts';
import { link, say } from '../compose.ts';
import { quantityText } from '../figures.ts';
import { type FactContext, type Facts, iso } from './context.ts';

const FIGURE = '(-?\\d+(?:[.,]\\d+)?)\\s*';
const OPENS = "^(?:(?:and |so )?(?:what(?:'s|s| is| are)|how much (?:is|are)|convert|calculate|give me)\\s+)?";
/** "What is 7.43 bar in psi", "40 psi in bar", "convert 6.1 °C to Fahrenheit". */
const INTO = new RegExp(`${OPENS}${FIGURE}(\\D.{0,28}?)\\s+(?:in|into|to|as)\\s+(\\D{1,30}?)\\W*$`, 'i');
/** "How many bar is 40 psi". */
const COUNTED = new RegExp(
  `^(?:and )?how (?:many|much) (\\D{1,30}?) (?:is|are|does|do|make|makes|in|would be)\\s+${FIGURE}(\\D.{0,28}?)(?: make| be| have)?\\W*$`,
  'i',
);

/** A bare degree is Celsius here; "deg" alone is an angle. */
function unitSaid(words: string): string | undefined {
  const unit = unitFromWords(words.trim().replace(/[?.!]+$/, ''));
  return unit === 'deg' ? 'Cel' : unit;
}

/** The figure in the other unit, or that there is none; undefined for all other questions. */
export function convertedFacts({ asked, book }: FactContext): Facts | undefined {
  const into = INTO.exec(asked.question);
  const counted = COUNTED.exec(asked.question);
  const [figure, from, to] = into ? [into[1], into[2], into[3]] : [counted?.[2], counted?.[3], counted?.[1]];
  const [own, wanted] = [unitSaid(from ?? ''), unitSaid(to ?? '')];
  if (figure === undefined || own === undefined || wanted === undefined) return undefined;
  const value = Number(figure.replace(',', '.'));
  const said = quantityText(value, own);
  const result = convert(value, own, wanted);
  if (result.kind !== 'converted')
    return { statements: [say(`${said} cannot be given in that unit: it measures something else.`)], refused: true };
  const at = iso(asked.at);
  const id = book.add({
    kind: 'aggregate',
    function: 'conversion',
    unit: wanted,
    from: at,
    to: at,
    value: result.value,
    of: `${said} of the question`,
    derived: [{ value, unit: own }],
  });
  return {
    statements: [say(link(said, id), ' is ', link(quantityText(result.value, wanted), id), '.')],
    refused: false,
  };
}
