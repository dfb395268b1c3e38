/** Times that are told by what happened: "before the trip", "since pump 2 stopped", "during the mains dip". */
import type { AskedTime } from './time.ts';

/** "After we started it", "after a power dip": what one does, or what may happen at any time. */
const GENERAL =
  /^(?:we|i|you|they|he|she|somebody|someone|one)\b|^(?:an?|any|each|every)\b.*\b(?:dip|cut|-?out|started)$/i;

/** What has an end. */
const LASTS = /\b(?:dip|cut|outage|black-?out|brown-?out|trip|fault|alarm|stop|shutdown|failure|breakdown|test run)$/i;

/** "before the trip", "when F07 came", "after the low oil alarm". */
export function anchors(text: string): AskedTime | undefined {
  const match = text.match(
    /\b((?:just |right |shortly )?before and during|just before|right before|shortly before|before|prior to|at the time of|when|at the moment of|after|since|during|in(?=\s+(?:the|that|this)\s+(?:[\w-]+\s+){0,2}(?:dip|trip|test run|outage|fault|shutdown)\b))\s+((?:the\s+|it\s+|its\s+|that\s+|last\s+)*(?:[\w-]+\s+){0,4}?(?:trip(?:ped)?|alarm|fault(?:ed)?|stop(?:ped)?|re-?started|started(?: again| up)?|came back|was (?:down|held|back)|dip(?:ped)?|power cut|black-?out|brown-?out|outage|shutdown|test run|failure|failed|came(?:\s+up)?|occurred|happened|went off|event|breakdown))\b/i,
  );
  const asks = /^(?:since )?when\s+(?:will|would|does|do|did|is|are|was|were|has|have|can|should|must)\b/i;
  if (
    !match ||
    asks.test(match[0]) ||
    GENERAL.test(match[2] ?? '') ||
    (match.index === 0 && /^(?:since )?when\b/i.test(match[0]))
  )
    return undefined;
  const relation = /^(?!.*during)(?:.*before|prior)/i.test(match[1] ?? '')
    ? 'before'
    : /after/i.test(match[1] ?? '')
      ? 'after'
      : /since/i.test(match[1] ?? '')
        ? 'since'
        : /during|^in$/i.test(match[1] ?? '') && LASTS.test(match[2] ?? '')
          ? 'during'
          : 'at';
  const start = match.index ?? 0;
  return { anchor: { relation, text: (match[2] ?? '').trim() }, spans: [{ start, end: start + match[0].length }] };
}
