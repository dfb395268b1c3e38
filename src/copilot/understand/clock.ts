/** Times of day as people write and say them: "14:00", "2 pm", "noon", a bare hour where nothing else can be meant. */
interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly end: number;
}

/** A pattern that matches at one place of a text, without case. */
export const sticky = (source: string): RegExp => new RegExp(source, 'iy');
/** The match that begins exactly there. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const CLOCK = sticky(
  "(\\d{1,2})(?::(\\d{2})(?::(\\d{2}))?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.|o'?clock|h\\b|hrs\\b|hours\\b(?=\\s*(?:$|[?.,]|on|yesterday|today)))?",
);
const NOON = sticky('(noon|midday|midnight)\\b');

const HOURS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const BARE = sticky(`(\\d{1,2}|${HOURS.slice(1).join('|')})(?![\\w:.,]*\\d)(?![\\w-])`);
/** "Quarter to eight", "half past ten", "twenty past 9". */
const SPOKEN = sticky(
  `(?:a )?(quarter|half|five|ten|twenty|twenty[- ]five)\\s+(to|past|before|after)\\s+(\\d{1,2}|${HOURS.slice(1).join('|')})\\b`,
);
const MINUTES: Readonly<Record<string, number>> = { quarter: 15, half: 30, five: 5, ten: 10, twenty: 20 };

/** "Half nine", as the British say it, behind a word that leads to a time: half past nine. */
const HALF = sticky(`half (${HOURS.slice(1).join('|')})(?![\\w-])`);
const LEADS = /\b(?:at|since|until|till|before|after|by|around|about|from|to|and)\s+$/i;
function halfAt(text: string, at: number): Clock | undefined {
  const match = LEADS.test(text.slice(0, at)) ? matchAt(HALF, text, at) : null;
  if (!match) return undefined;
  return { hour: HOURS.indexOf((match[1] ?? '').toLowerCase()), minute: 30, second: 0, end: at + match[0].length };
}

function spokenClockAt(text: string, at: number): Clock | undefined {
  const match = matchAt(SPOKEN, text, at);
  if (!match) return halfAt(text, at);
  const [all, part = '', side = '', said = ''] = match.map((one) => one.toLowerCase());
  const minutes = MINUTES[part] ?? 25;
  const hour = /\d/.test(said) ? Number(said) : HOURS.indexOf(said);
  const total = 60 * hour + (/past|after/.test(side) ? minutes : -minutes);
  if (hour > 24 || total < 0) return undefined;
  return { hour: Math.floor(total / 60), minute: total % 60, second: 0, end: at + (all?.length ?? 0) };
}

const HOUR_WORD = `(?:\\d{1,2}(?::\\d{2})?|${HOURS.slice(1).join('|')})`;
const END_OF_HOUR =
  "\\s*(?:$|[?.!,;]|am\\b|pm\\b|o'?clock|h\\b|this\\b|today|yesterday|tonight|in the\\b|on\\b|last\\b)";
const OPENS_SPAN = new RegExp(`^\\s*(?:o'?clock\\s+)?(?:and|to|until|till|-)\\s*${HOUR_WORD}${END_OF_HOUR}`, 'i');
const CLOSES_SPAN = new RegExp(
  `\\b(?:between|from)\\s+${HOUR_WORD}(?:\\s*o'?clock)?\\s*(?:and|to|until|till|-)\\s*$`,
  'i',
);
const ENDS_HOUR = new RegExp(`^${END_OF_HOUR}`, 'i');

/**
 * "Between 8 and 10", "after ten o'clock", "since 6": a bare hour, where the words around it leave nothing else. "This
 * afternoon" and "in the evening" make it one of the second half of the day.
 */
function bareHourAt(text: string, at: number): Clock | undefined {
  const match = matchAt(BARE, text, at);
  if (!match || /[\w.,:-]$/.test(text.slice(0, at))) return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at + match[0].length)];
  const oclock = /^\s*o'?clock\b/i.exec(after);
  const opens = /\b(?:between|from)\s+$/i.test(before) && OPENS_SPAN.test(after);
  const closes = CLOSES_SPAN.test(before) && ENDS_HOUR.test(after);
  const alone = /\b(?:since|after|before|until|till|at|around|about)\s+$/i.test(before) && ENDS_HOUR.test(after);
  if (!opens && !closes && !alone && !oclock) return undefined;
  const said = (match[1] ?? '').toLowerCase();
  const hour = /\d/.test(said) ? Number(said) : HOURS.indexOf(said);
  if (hour > 24) return undefined;
  const late = hour < 12 && /\b(?:afternoon|evening)\b/i.test(after);
  return { hour: late ? hour + 12 : hour, minute: 0, second: 0, end: at + match[0].length + (oclock?.[0].length ?? 0) };
}

/** A time of day at this place of the text: "14:00", "2 pm", "noon", or a bare hour where nothing else can be meant. */
export function clockAt(text: string, at: number): Clock | undefined {
  return spokenClockAt(text, at) ?? writtenClockAt(text, at) ?? bareHourAt(text, at);
}

function writtenClockAt(text: string, at: number): Clock | undefined {
  const word = matchAt(NOON, text, at);
  if (word)
    return { hour: word[1]?.toLowerCase() === 'midnight' ? 0 : 12, minute: 0, second: 0, end: at + word[0].length };
  const match = matchAt(CLOCK, text, at);
  if (!match || (!match[2] && !match[4]) || /\d/.test(text[at - 1] ?? '')) return undefined;
  const half = match[4]?.toLowerCase()[0];
  let hour = Number(match[1]);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const [minute, second] = [Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (hour > 24 || minute > 59 || second > 59) return undefined;
  return { hour, minute, second, end: at + match[0].trimEnd().length };
}
