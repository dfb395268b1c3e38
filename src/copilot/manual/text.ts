/** Text of documents made fit for showing and for taking apart: clean, in lines, in sentences. Pure. */

/** Without control characters, invisible marks and direction overrides; line breaks stay. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** One line of it, for a sentence of an answer. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

const ABBREVIATION =
  /(?:\b(?:deg|approx|max|min|no|nos|fig|figs|e\.g|i\.e|etc|sec|secs|vs|ref|para|vol|in|ft|lb|lbs|gal|hr|hrs|pos|temp|incl|excl|ca|resp|dr|mr|inc|ltd|co|dia|cont|art|par|chap|p|pp|a\.m|p\.m|u\.s)|(?<![\d°º˚]\s?)\b[A-Z])\.$/i;
const BULLET = /^\s*(?:[•●▪◦‣∙*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/;

export interface Piece {
  readonly text: string;
  /** Where it starts in the passage's clean text. */
  readonly start: number;
  /** True for list items and stand-alone lines such as "Idle speed 1000 RPM". */
  readonly line: boolean;
  /** Number of the paragraph, list item or line that it is a sentence of. */
  readonly block: number;
}

/** The sentences, list items and stand-alone lines of a text in order. */
export function pieces(text: string): Piece[] {
  return blocks(text).flatMap(({ text: block, start, line }, number) => {
    let offset = 0;
    return sentences(block).map((sentence) => {
      const at = block.indexOf(sentence.slice(0, 40), offset);
      offset = Math.max(offset, at + 1);
      return { text: sentence.replace(/\s+/g, ' ').trim(), start: start + Math.max(at, 0), line, block: number };
    });
  });
}

/** Words of a title that stands in the line it heads, and of what is told under it. */
const TITLE_WORDS = 8;
const UNDER_TITLE_WORDS = 45;

/**
 * What a short sentence announces that opens its paragraph: "It says F-31. Temperature of oil more than 2 K from set." Empty where it
 * opens none or is more than a title.
 */
export function underTitle(all: readonly Piece[], at: number): readonly Piece[] {
  const [before, title] = [all[at - 1], all[at]];
  if (!title || before?.block === title.block || title.text.split(' ').length > TITLE_WORDS) return [];
  const rest = all.slice(at + 1);
  let words = 0;
  const end = rest.findIndex(({ text, block }) => {
    words += text.split(' ').length;
    return block !== title.block || words > UNDER_TITLE_WORDS || NEXT_CODE.test(text);
  });
  return end < 0 ? rest : rest.slice(0, end);
}
/** Another code of a list that runs on: "2001 Gripper vacuum not reached. … 2007 Box lost." */
const NEXT_CODE = /^[A-Z]{0,3}-?\d{2,}\b/;

/** A line of a configuration file ("#rate: 5.0"), which the comment lines after it explain. */
const SETTING = /^[#;]?\s?[\w.<>-]+\s*[:=]/;

/** Lines of a PDF wrap inside sentences; they are joined where the sentence clearly goes on. */
function blocks(text: string): Omit<Piece, 'block'>[] {
  const out: { text: string; start: number; line: boolean }[] = [];
  let position = 0;
  for (const raw of text.split('\n')) {
    const start = position;
    position += raw.length + 1;
    const line = raw.trim();
    const last = out.at(-1);
    const comment = /^(?:#|;|\/\/)\s+(\S.*)$/.exec(raw)?.[1];
    if (comment !== undefined && last && SETTING.test(last.text))
      last.text += `${/[:=]\s*\S*$/.test(last.text) ? ' –' : ''} ${comment}`;
    else if (line === '') out.push({ text: '', start, line: false });
    else if (last && last.text !== '' && !BULLET.test(raw) && goesOn(last.text, line)) last.text += ` ${line}`;
    else out.push({ text: line, start, line: BULLET.test(raw) || line.length < 90 });
  }
  return out.filter(({ text: block }) => block !== '');
}

const goesOn = (before: string, line: string): boolean =>
  !/[.!?:]["”)]?$/.test(before.trim()) &&
  (/^[a-z(,;&°]/.test(line) ||
    /[,;(-]$|\b(?:the|a|an|of|to|and|or|in|for|with|is|are|at|by|on|from|than)$/i.test(before.trim()));

/** Splits at full stops that end a sentence, not at "deg. F", "approx. 5" or "No. 3". */
export function sentences(block: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (const match of block.matchAll(/[.!?]["”’)]*(?=\s+["“‘(]?[A-Z0-9•–-])|[.!?]["”’)]*$/g)) {
    const end = match.index + match[0].length;
    const sentence = block.slice(from, end);
    if (
      ABBREVIATION.test(sentence) &&
      end < block.length &&
      !/^\s+(?:The|This|If|When|It|Do|A|In|For|Check|Replace)\s/.test(block.slice(end))
    )
      continue;
    if (/^\s*\(?(?:\d{1,2}|[a-z])[.)]$/i.test(sentence)) continue; // the number of a list item
    if (sentence.trim() !== '') out.push(sentence.trim());
    from = end;
  }
  const tail = block.slice(from).trim();
  if (tail !== '') out.push(tail);
  return out;
}

export interface Step {
  readonly label: string;
  readonly text: string;
}

/** The numbered (or lettered) steps of a text in order; empty where it has fewer than two. */
export function stepsIn(text: string): Step[] {
  const steps: { label: string; text: string }[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const match = /^(?:step\s+)?\(?(\d{1,2}|[a-z])[.):]\s+(.*)$/i.exec(line) ?? bareNumber(line, steps.length + 1);
    if (match?.[1] && match[2] !== undefined) steps.push({ label: match[1], text: match[2] });
    else if (line !== '' && steps.length > 0) {
      const last = steps[steps.length - 1];
      if (last) last.text += /^[-•●▪◦*]\s/.test(line) ? `; ${line.replace(/^\S\s+/, '')}` : ` ${line}`;
    }
  }
  if (steps.length < 2) steps.splice(0, steps.length, ...inlineSteps(text));
  return steps.length >= 2 ? steps.map(({ label, text: step }) => ({ label, text: oneLine(step) })) : [];
}

/** "1 Press the key": a number without a stop counts only where it is the next one. */
function bareNumber(line: string, next: number): RegExpExecArray | undefined {
  const match = /^(\d{1,2})\s+([A-Z“"].*)$/.exec(line);
  return match && Number(match[1]) === next ? match : undefined;
}

/** Steps that stand in one line: "1. Close V1. 2. Vent the line. 3. …", also without stops: "1 Close V1. 2 Vent …". */
function inlineSteps(text: string): { label: string; text: string }[] {
  const marks: RegExpMatchArray[] = [];
  for (const mark of text.matchAll(/(?:^|[\s.])(\d{1,2})[.)]?\s+(?=[A-Z“"(])/g)) {
    if (Number(mark[1]) === marks.length + 1) marks.push(mark);
  }
  return marks.map((mark, i) => ({
    label: mark[1] ?? String(i + 1),
    text: text.slice((mark.index ?? 0) + mark[0].length, marks[i + 1]?.index ?? text.length),
  }));
}
