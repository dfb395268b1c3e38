/** Requests to act on the plant are declined: there is no code path that writes. */
import { say } from '../compose.ts';
import { plainText } from '../figures.ts';
import type { FactContext, Facts } from './context.ts';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ack|acknowledge|silence|shelve|clear)\b/, 'handle alarms in the plant'],
  [
    /^(?:add|remove|delete|cancel|schedule|remind|send\b.*\b(?:message|mail|note|text|report|list))/,
    'change lists, schedules or messages',
  ],
];

/** Declines, and says what can be had instead. */
export function actFacts({ asked }: FactContext): Facts {
  const wanted = plainText(asked.action ?? '', 80);
  const [, kind = 'operate or change anything in the plant'] = NAMES.find(([pattern]) => pattern.test(wanted)) ?? [];
  return { statements: [say(`I only read; I cannot ${kind}, so I did not do this: "${wanted}".`)], refused: true };
}
