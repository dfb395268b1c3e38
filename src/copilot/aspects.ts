/**
 * What a question wants of its evidence, where its words say so: the rate of a trend, the margin to a limit. It stands behind
 * the intent in the prompt, so that the model words what code has understood. Patterns are plain enough for the training
 * side, which reads them out of its fixture.
 */
import type { Head } from './serialise.ts';

export type AspectName = 'when' | 'rate' | 'change' | 'margin' | 'priority' | 'age' | 'quality';

interface AspectRule {
  readonly name: AspectName;
  /** The evidence that can answer it; one such item is enough. */
  readonly heads: readonly Head[];
  /** Source of a regular expression, case ignored. */
  readonly pattern: string;
}

/** In the order in which they are tried. */
export const ASPECTS: readonly AspectRule[] = [
  {
    name: 'when',
    heads: ['forecast'],
    pattern:
      '\\b(?:when|in how (?:many|much)|how much time|forecast|until|till|how soon|time (?:left|to|until|remaining)|hours? left|minutes? left|how long (?:un|do|have|has|can|may|will|before|to|is|does|till)|have (?:we|i) (?:got )?left|before it (?:trips|alarms)|will\\b.*\\b(?:reach|hit|trip|alarm|exceed|pass|be over|be above|be below))\\b',
  },
  {
    name: 'rate',
    heads: ['trend', 'forecast'],
    pattern:
      '\\b(?:how (?:fast|quick|quickly|rapid|rapidly|steep|steeply|slowly)|(?:at )?(?:what|which) (?:rate|speed|pace)|rate of|ramp|(?:each|every) (?:hour|minute)|hourly|fast or slow|per (?:hour|minute|min|day|h)|an hour|gradient|slope|pace|speed of (?:the )?(?:change|rise|fall|drop))\\b',
  },
  {
    name: 'change',
    heads: ['trend', 'forecast'],
    pattern:
      '\\b(?:how (?:much|many|far|big|large|strong|strongly)|by what|delta of|difference (?:in|of|since|over|between)|net (?:change|movement)|amount of change|total change|change (?:of|in) )',
  },
  {
    name: 'margin',
    heads: ['within', 'exceeds'],
    pattern:
      '\\b(?:how (?:far|close|near|much|many)|margin|headroom|distance (?:to|from|between|left|of)|gap (?:to|between|is)|reserves? (?:left|to|do|has|have|in)|room (?:left|to)|by what|to spare|leeway|close to)\\b',
  },
  {
    name: 'priority',
    heads: ['alarm'],
    pattern:
      '\\b(?:priority|prio|serious|severe|severity|important|how (?:urgent|critical|bad)|(?:which|what) (?:class|rank))\\b',
  },
  {
    name: 'age',
    heads: ['reading', 'state', 'stale'],
    pattern:
      '\\b(?:how (?:old|fresh|recent|current|up to date|long ago)|age|fresh|up to date|last (?:update|updated|send|sent|seen|reported?|heard?)|still (?:coming|updating|sending)|live or old|seconds old|minutes old|timestamp|from when|last (?:report|message)|when (?:was|were|did) .*\\b(?:updated?|measured|reported|last|send|sent)|since when)\\b',
  },
  {
    name: 'quality',
    heads: ['reading', 'state'],
    pattern:
      '\\b(?:trust|trustworthy|reliable|quality|sensors?|transmitter|believe|rely|valid|plausible|faulty|lying|lie)\\b',
  },
];

/** The first aspect whose words stand in the question and whose evidence is there. */
export function aspectOf(question: string, heads: readonly Head[]): AspectName | undefined {
  return ASPECTS.find(
    (rule) => rule.heads.some((head) => heads.includes(head)) && new RegExp(rule.pattern, 'i').test(question),
  )?.name;
}
