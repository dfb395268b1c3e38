/** Requests to act on the plant: found so that they can be declined. */
import { clean } from './words.ts';

const VERBS =
  'start|stop|set|turn|switch|open|close|shut|lock|unlock|dim|brighten|increase|decrease|raise|lower|reduce|reset|restart|reboot|activate|deactivate|enable|disable|acknowledge|ack|silence|shelve|clear|run|pause|resume|play|mute|unmute|arm|disarm|adjust|change|trip|isolate|drain|fill|purge|bypass|override|put|make|move|ramp|slow|speed|heat|cool|warm|vacuum|dock|add|remove|delete|cancel|skip|execute|write|force|toggle|engage|disengage|energi[sz]e|de-energi[sz]e|jog|home|feed|load|unload|send|schedule|remind';
/** The verbs of orders, lower case. */
export const ORDERS: readonly string[] = VERBS.split('|').filter((verb) => /^[a-z]+$/.test(verb));
/** Verbs that are just as often nouns or requests for information: only with an object that a plant has. */
const POLITE =
  "(?:please|kindly|now|ok|okay|hey(?: gemba)?|hi|gemba|copilot|just|then|and|go ahead and|i want you to|i'd like you to|i would like you to|i need you to|can you|could you|would you|will you|can we|you should|you must|let's|try to|immediately|quickly)";
const IMPERATIVE = new RegExp(
  `^(?:${POLITE}[,\\s]+)*(?:${POLITE}[,\\s]+)?(${VERBS})\\b(?!\\s*(?:of|is|are|was|up of|time|point|condition|temperature is|date)\\b)\\s+(?!\\?)(.+)`,
  'i',
);
const THEN = new RegExp(
  `(?:\\b(?:and\\s+)?then\\b|[.;!?]|,\\s*(?:and|so|please|otherwise)?|\\b(?:and|so)\\s+(?:please\\s+)?)\\s*(?:please\\s+)?(${VERBS})\\s+(?!\\w+ (?:times?|rates?|curves?|delays?)\\b)((?:the|all|every|it|them|that|this|both|its|my|off|on|down|up|to|pump|valve|[A-Z]+-?\\d)\\b.*)`,
  'i',
);
/** "run a report", "set out the steps", "clear things up", "open alarms?": said like an order, meant as a question. */
const HARMLESS =
  /^(?:run (?:me )?(?:a |the )?(?:report|summary|check|comparison|diagnos)|set out|make (?:me )?(?:a |the )?(?:list|table|summary|report|comparison)|add up|open (?:alarms?|work orders?|events?|jobs?|tasks?|orders?|tickets?|points?|issues?|items?|actions?|wos?|maintenance)\b|close to|play back|home (?:temperature|page)|load (?:on|of|at|profile|trend)|speed (?:of|on|at|trend)|trip (?:of|history|point|limit|count)|fill level|feed (?:rate|pressure|flow|temperature)|force (?:on|of)|run(?:ning)? (?:hours|time)|change (?:in|of|since|over)|lower (?:limit|bound)|raise (?:the )?question|start (?:time|date|of)|stop (?:time|code)|reset procedure|clear(?:ance)? )/i;

/** Orders as they are called across a hall: "kill the horn", "bump pump 1 up to 45 hertz", "take the dryer offline". */
const CALLED = new RegExp(
  `^(?:${POLITE}[,\\s]+)*(?:(kill|bump|crank|nudge|dial|throttle|fire up|flip|zero|trip)\\s+((?:the|our|my|that|this|it|up|down|off|all|pump|fan|valve|[A-Z]+-?\\d+)\\b.*)|(take|bring|get|pull|push|drop|knock|cut|kick|hit|put|ease|back|wind|ramp)\\s+((?!.*\\b(?:trend|chart|graph|history|report|manual|page|list|alarms?|values?|data|overview)\\b)(?:the|our|my|that|this|it|pump|fan|valve|[A-Z]+-?\\d).{0,40}?\\b(?:up|down|off(?:line)?|out of service|on(?:line)?|back in|to \\d).*))`,
  'i',
);

/** Whether or how he himself may do something, or how he can tell: whoever asks that orders nothing. */
const MAY_I =
  /\b(?:can|may|could|might) i\b|\bhow (?:do|can|will|would|could|should|must) (?:i|we|you|one)\b|\b(?:is it|are we) (?:allowed|permitted|ok|okay|safe)\b/i;
/** "Load and unload pressure?": two verbs that name a quantity. */
const NAMES_FIGURE =
  /^\w+(?:,| and| or|\/) ?\w+ (?:pressure|temperature|speed|level|time|delay|point|current|voltage|flow|torque)s?\b/i;

/** "Chilled water set point to seven degrees": an order without its verb. */
const SETTING = /^(?:the |our )?[\w -]{0,40}\b(?:set ?points?|target|setting)\s+(?:up |down |back )?to\s+\S/i;

/** What the question orders ("stop P-101"), or undefined when it only asks. */
export function findAction(question: string): string | undefined {
  const text = clean(question)
    .trim()
    .replace(/^["']|["']$/g, '');
  if (MAY_I.test(text) || NAMES_FIGURE.test(text)) return undefined;
  if (
    HARMLESS.test(text) ||
    /^(?:how|what|why|when|where|which|who|is|are|was|were|does|do|did|has|have|should|may|must)\b/i.test(text)
  )
    return compound(text);
  if (SETTING.test(text)) return `set ${text.replace(/^set\s+|[.?!\s]+$/gi, '')}`;
  const called = CALLED.exec(text);
  if (called) return `${called[1] ?? called[3]} ${called[2] ?? called[4]}`.toLowerCase().replace(/[.?!\s]+$/, '');
  const direct = text.match(IMPERATIVE);
  if (direct && !/^(?:how|what|why|which)\b/i.test(direct[2] ?? ''))
    return `${direct[1]?.toLowerCase()} ${direct[2]}`.replace(/[.?!\s]+$/, '');
  return compound(text);
}

function compound(text: string): string | undefined {
  if (
    /\b(?:how (?:do|can|should|to)|what (?:happens|should|must|do)|procedure|steps|when (?:do|should|must)|should i|do i (?:have|need)|before i|after i|if i|if we|before you)\b/i.test(
      text,
    )
  )
    return undefined;
  const second = text.match(THEN);
  return second && (second.index ?? 0) > 0
    ? `${second[1]?.toLowerCase()} ${second[2]}`.replace(/[.?!\s]+$/, '')
    : undefined;
}
