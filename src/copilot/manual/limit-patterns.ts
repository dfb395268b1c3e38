/** The words around a number that make it a limit, as tables: what stands before it, what stands after it. */

export type Bound = 'upper' | 'lower';

const MORE = String.raw`(?:(?:more|greater|higher|larger|longer|hotter|faster|later|wider|thicker|heavier|warmer|older|deeper)(?: in \w+)? than|in excess of|over|above|beyond|past|exceed(?:s|ed|ing)?|(?:rises?|rose|goes|go|climbs?|increases?|gets?) (?:above|over|beyond|past|to)|>)`;
const LESS = `(?:(?:less|lower|smaller|shorter|fewer|cooler|colder|slower|thinner|narrower|lighter|worn to (?:a length of )?(?:less|shorter)) than|below|under|beneath|(?:falls?|fell|drops?|sinks?|goes|go|decreases?|gets?|dips?) (?:below|under|beneath|to)|<)`;
const FILL = String.raw`(?:\s+(?:a|an|the|of|about|approximately|approx\.?|value|total|by|is|at))*`;
const end = (body: string): RegExp => new RegExp(`${body}${FILL}\\s*[:=]?\\s*\\(?$`, 'i');

export const COMES_MORE = end(`(?:^|[^\\w])${MORE}`);
export const COMES_LESS = end(`(?:^|[^\\w])${LESS}`);

/** Settled by the words right before the number alone. */
export const BEFORE: readonly { readonly pattern: RegExp; readonly bound: Bound }[] = [
  {
    bound: 'upper',
    pattern: end(
      String.raw`\b(?:not|never|cannot|without|no|nor)\b(?:\s+\w+){0,3}?\s+(?:to\s+)?(?:be\s+)?(?:allowed to\s+)?${MORE}`,
    ),
  },
  {
    bound: 'lower',
    pattern: end(
      String.raw`\b(?:not|never|cannot|without|no|nor)\b(?:\s+\w+){0,3}?\s+(?:to\s+)?(?:be\s+)?(?:allowed to\s+)?${LESS}`,
    ),
  },
  {
    bound: 'upper',
    pattern: end(
      String.raw`\b(?:at (?:the )?most|up to|as (?:high|much|long|many|late) as|(?:limited|restricted) to|upper limit(?: is| of)?|no later than|(?:kept?|stays?|remains?|maintain(?:ed)?) (?:at or )?(?:below|under|less than))`,
    ),
  },
  {
    bound: 'lower',
    pattern: end(
      String.raw`\b(?:at (?:the very )?least|lower limit(?: is| of)?|as (?:low|little|few) as|(?:kept?|stays?|remains?|maintain(?:ed)?) (?:at or )?(?:above|over|more than|greater than))`,
    ),
  },
  {
    bound: 'upper',
    pattern: /\b(?:not|never)\b(?:\s+to)?\s+(?:be )?exceed\w*(?: \w+){1,4} (?:of|beyond|above)\s*$/i,
  },
  { bound: 'upper', pattern: /(?:≤|<=|⩽|=<|\ble\b)\s*$/i },
  { bound: 'lower', pattern: /(?:≥|>=|⩾|=>)\s*$/ },
  {
    bound: 'upper',
    pattern:
      /\bmax(?:\.|imum|imal|imally)?(?!\w)(?:[ \t]+(?!min\b|minimum\b)[\w()/,-]+){0,6}[.\s]*(?:is|of|are|at|:|=|\||–|-)*[\s|]*$/i,
  },
  {
    bound: 'lower',
    pattern:
      /\bmin(?:\.|imum|imal|imally)(?!\w)(?:[ \t]+(?!max\b|maximum\b)[\w()/,-]+){0,6}[.\s]*(?:is|of|are|at|:|=|\||–|-)*[\s|]*$/i,
  },
  { bound: 'lower', pattern: /\bmin\s*[:=|]?\s*$/i },
  {
    bound: 'upper',
    pattern:
      /\b(?:largest|greatest|highest|longest|peak)(?:[ \t]+[\w()/,-]+){0,6}[.\s]*(?:is|of|are|at|:|=|\||–|-)*[\s|]*$/i,
  },
  {
    bound: 'lower',
    pattern: /\b(?:smallest|lowest|least|shortest)(?:[ \t]+[\w()/,-]+){0,6}[.\s]*(?:is|of|are|at|:|=|\||–|-)*[\s|]*$/i,
  },
];

/** Settled by the words right after it. */
export const AFTER: readonly { readonly pattern: RegExp; readonly bound: Bound }[] = [
  {
    bound: 'upper',
    pattern:
      /^\s*[,(|]?\s*(?:max(?:\.|imum|imal)?\b|or (?:less|lower|below|under|fewer|smaller|shorter|cooler)\b|at (?:the )?most\b|and below\b(?! \d)|upper limit\b|limit\b)|^\s*(?:is|indicates?|marks?|shows?|means|represents) (?:the |a )?(?:max(?:\.|imum|imal)?|highest|greatest|upper)\b/i,
  },
  {
    bound: 'lower',
    pattern:
      /^\s*[,(|]?\s*(?:min(?:\.|imum|imal)?(?!\w)|or (?:more|higher|above|over|greater|larger|longer|hotter)\b|at (?:the )?least\b|and (?:above|over|up)\b(?! \d)|lower limit\b)|^\s*(?:is|indicates?|marks?|shows?|means|represents) (?:the |a )?(?:min(?:\.|imum|imal)?|lowest|least|lower)\b/i,
  },
];

/** Forbids or orders to stop: what follows "if" is then the condition under which it is not allowed. */
export const FORBIDS =
  /\b(?:do not|don't|must not|shall not|should not|may not|never|not be|cannot|shut (?:it |the \w+ )?(?:down|off)|stop|discontinue|replace|renew|discard|reject|avoid|scrap|change|unsafe|dangerous|damage[sd]?|danger|needs? to be replaced|overheats?)\b/i;
/** Orders or describes the permitted state: "must be above 5 bar", "keep below 40 °C". */
export const DEMANDS =
  /\b(?:must|shall|should|needs?|has to|have to|is to|are to|keep|keeps|kept|maintain|maintained|remain|ensure|make sure|required|requires|check that|see that|ought)\b/i;
export const UNTIL = /\b(?:until|unless|before|till)\b/i;
export const CONDITIONAL = /\b(?:if|when|whenever|while|once|as soon as|in case|where|after)\b/i;

/** Words of a protection that acts. */
export const TRIPS =
  /\b(?:trips?|tripped|tripping|(?:pump|engine|machine|unit|compressor|motor|drive|chiller|fan|set) (?:is )?stop(?:s|ped)|cuts? (?:out|off|in)|cut-?out|shuts? (?:down|off)|shut-?down|shut-?off|switch(?:es)? off|(?:relay|switch|valve|contactor|breaker|thermostat|sensor) (?:operates?|opens?|closes?|energi[sz]es?|pick(?:s)? up|activates?|actuates?|will)|alarms?|alerts?|lamp|flash(?:es|ing)?|lights?|illuminates?|relief|protection (?:trips?|acts|responds|operates|stops)|protective (?:device|relay|switch)|interlock|de-?energi[sz]es?|stops (?:the|automatically)|activat(?:es|ed|ion)|set ?point)\b/i;
export const TRIPS_BELOW =
  /\b(?:under-?\s?(?:voltage|frequency|speed|pressure|current)|low(?:er)?|below|under|less than|drops?|falls?|min(?:imum)?)\b/i;
export const TRIPS_ABOVE =
  /\b(?:over-?\s?(?:voltage|frequency|speed|pressure|current|load|temperature|heat)|high(?:er)?|above|exceed\w*|more than|greater|rises?|max(?:imum)?)\b/i;

export const NORMAL =
  /\b(?:stays?|normal(?:ly)?|nominal|typical(?:ly)?|usual(?:ly)?|should (?:be|read|indicate|show|register|measure)|reads?|reading|indicates?|operating (?:band|value|point|pressure|temperature|speed|voltage)|idle speed|rated|recommended|correct|ideal)\b/i;
export const PERMITTED =
  /\b(?:must|shall|permitted|permissible|allow(?:ed|able)|admissible|acceptable|limits?|limit(?:s|ed|ing)?|range|design(?:ed)?|between|within|ambient|suitable|tolerance|specified|operating)\b/i;

/** A single figure that is a ceiling by its nature. */
export const RATING = /\b(?:rated|ratings?|capacity|continuous(?:ly)?)\b/i;

/** The condition under which a limit holds, as the text says it. */
export const CONDITION =
  /\b(?:when (?:hot|cold|warm|new|running|idling|stopped|unloaded|loaded|in operation|operating|worn)|continuous(?:ly)?|intermittent(?:ly)?|short[- ]time|at (?:idle|rest|no load|full load|rated (?:load|speed|voltage)|start(?:ing|up)|maximum speed|normal operating temperature)|at \d+(?:[.,]\d+)?\s?(?:°\s?[CF]|deg\.? ?[CF]|rpm|RPM|bar|psi|%|V|Hz)(?:\s(?:load|ambient))?|under load|during (?:starting|start-?up|operation|storage|transport|cranking|run-?in)|in (?:storage|operation|standby)|no[- ]load|full[- ]load|non-condensing|for (?:up to |at most |no more than )?\d+\s?(?:s|sec|seconds|min|minutes|h|hours)\b|at a time|hot|cold)(?!\w)/i;
